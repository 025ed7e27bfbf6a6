package yingda.usage;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Sha256;

/**
 * Which words are to be erased: all that is given has to hold, null stands for any.
 *
 * @param conversation its id, as a bot or a chat platform names it
 * @param caller the name of the key by which it was asked or said
 * @param queryId of one question
 * @param text that the words contain
 */
public record Erasure(
    @Nullable String conversation,
    @Nullable String caller,
    @Nullable String queryId,
    @Nullable String text) {
  private static final int LEAST_TEXT = 2;
  private static final int MOST_TEXT = 2_000;
  private static final int MOST_NAME = 500;
  private static final int DIGITS = 32;

  /**
   * @throws RejectedException if nothing is given, or less text than says anything
   */
  public Erasure {
    FreeText.check("conversation", conversation, MOST_NAME);
    FreeText.check("caller", caller, MOST_NAME);
    FreeText.check("queryId", queryId, MOST_NAME);
    FreeText.check("text", text, MOST_TEXT);
    boolean isOfNothing =
        Stream.of(conversation, caller, queryId, text)
            .allMatch(one -> one == null || one.isBlank());
    if (isOfNothing) {
      throw Refusal.invalid("erasure-of-nothing").at("text");
    }
    if (text != null && text.strip().length() < LEAST_TEXT) {
      throw Refusal.invalid("erasure-too-short").with("least", LEAST_TEXT).at("text");
    }
    conversation = stripped(conversation);
    caller = stripped(caller);
    queryId = stripped(queryId);
    text = stripped(text);
  }

  private static @Nullable String stripped(@Nullable String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }

  /** The name under which what is said in a conversation is kept; tells nobody its id. */
  public static String digest(String conversation) {
    byte[] hash = Sha256.of(conversation.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash).substring(0, DIGITS);
  }

  /** That of its conversation; null for any. */
  public @Nullable String digest() {
    return conversation == null ? null : digest(conversation);
  }

  /** Whether its text alone says what is meant. */
  public boolean isByText() {
    return conversation == null && caller == null && queryId == null;
  }

  /** What the words contain: the text, and what is left of it where personal data is taken out. */
  public List<String> needles() {
    String said = Objects.requireNonNull(text);
    String masked = PersonalData.masked(said);
    boolean saysMore = masked.replaceAll("\\[[^\\]]*\\]|\\s", "").length() >= LEAST_TEXT;
    return saysMore ? List.of(said, masked) : List.of(said, said);
  }
}
