package yingda.usage;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * What a customer said of product or service (客户反馈), and what became of it.
 *
 * @param id 0 before it is kept
 * @param ref by which it is known when it comes again, null if it is not
 * @param time when it came in
 * @param category 产品质量, 服务质量, 功能需求, 价格, or one of their own
 * @param text without personal data, null if there are no words or they were forgotten
 * @param score from 1 to 5, null if nobody was asked
 * @param response how long it took to the first answer of a person, null if there was none
 * @param concurrent how many customers were served at once, null if it was not online
 * @param contacts how often the customer came for it, at least once
 */
public record CustomerVoice(
    long id,
    @Nullable String ref,
    Instant time,
    String category,
    @Nullable String text,
    @Nullable String channel,
    @Nullable String product,
    Sentiment sentiment,
    @Nullable Integer score,
    @Nullable Duration response,
    @Nullable Integer concurrent,
    int contacts,
    @Nullable VoiceOutcome outcome,
    Life life) {
  private static final int MOST_TEXT = 2_000;
  private static final int MOST_WORD = 100;
  private static final int MOST_SCORE = 5;

  /**
   * How far it is dealt with.
   *
   * @param owner who has it, null for nobody
   * @param due until when, null if nobody says
   */
  public record Life(VoiceState state, @Nullable String owner, @Nullable Instant due) {
    /** Nobody has it yet. */
    public static final Life NEW = new Life(VoiceState.RECEIVED, null, null);

    /**
     * @throws RejectedException if nobody has what is beyond being received
     */
    public Life {
      FreeText.check("owner", owner, MOST_WORD);
      if (state != VoiceState.RECEIVED && (owner == null || owner.isBlank())) {
        throw Refusal.invalid("voice-unowned").at("owner");
      }
    }
  }

  /**
   * @throws RejectedException if a value is out of bounds, or it is closed without an outcome
   */
  public CustomerVoice {
    FreeText.check("ref", ref, MOST_WORD);
    FreeText.check("category", category, MOST_WORD);
    FreeText.check("channel", channel, MOST_WORD);
    FreeText.check("product", product, MOST_WORD);
    FreeText.check("text", text, MOST_TEXT);
    if (category.isBlank()) {
      throw Refusal.invalid("voice-unnamed").at("category");
    }
    check("score", score, 1, MOST_SCORE);
    check("contacts", contacts, 1, 1_000);
    check("concurrent", concurrent, 1, 1_000);
    if (life.state() == VoiceState.CLOSED && outcome == null) {
      throw Refusal.invalid("voice-without-outcome").at("outcome");
    }
    text = text == null ? null : PersonalData.masked(text);
  }

  private static void check(String subject, @Nullable Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      throw Refusal.invalid("out-of-range")
          .with("value", value)
          .with("least", least)
          .with("most", most)
          .at(subject);
    }
  }

  /** The same, kept. */
  public CustomerVoice numbered(long number) {
    return new CustomerVoice(
        number,
        ref,
        time,
        category,
        text,
        channel,
        product,
        sentiment,
        score,
        response,
        concurrent,
        contacts,
        outcome,
        life);
  }

  /**
   * The same, a step further; what is answered for the first time at an instant took until then.
   *
   * @param other null to leave the outcome as it is
   */
  public CustomerVoice going(Life next, @Nullable VoiceOutcome other, Instant at) {
    boolean isFirst = response == null && next.state() == VoiceState.ANSWERED;
    return new CustomerVoice(
        id,
        ref,
        time,
        category,
        text,
        channel,
        product,
        sentiment,
        score,
        isFirst ? Duration.between(time, at) : response,
        concurrent,
        contacts,
        other == null ? outcome : other,
        next);
  }
}
