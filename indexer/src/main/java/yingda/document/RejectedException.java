package yingda.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Input that a rule forbids. The message names subject, rule, value and remedy, such as {@code
 * faq/returns.md:12: unknown audience "外部", expected public or internal}; it is meant to be read by
 * the person who sent the input, in {@link #text(Language) their language}.
 */
public final class RejectedException extends RuntimeException implements Explained {
  private static final long serialVersionUID = 1L;

  /** Why it was rejected, for those who must answer with a status. */
  public enum Reason {
    /** The input itself breaks a rule. */
    INVALID,
    /** It is larger than the bound named in the message. */
    TOO_LARGE,
    /** What it refers to does not exist. */
    NOT_FOUND,
    /** It was written against a revision that is no longer the newest. */
    STALE,
    /** It does not say against which revision it was written. */
    UNCONDITIONAL,
    /** The document is in no state for that. */
    WRONG_STATE,
    /** Another process holds what is needed. */
    IN_USE,
    /** Nobody who may be asked for by name: no key, or none that lets in. */
    UNAUTHENTICATED,
    /** The service refuses this caller. */
    FORBIDDEN,
    /** The caller asks faster than it may. */
    TOO_MANY,
    /** It goes by the name of a request that asked for something else. */
    OTHER_CONTENT,
    /** It is sent as something that is not read there. */
    WRONG_TYPE,
    /** It was sent too slowly. */
    TOO_SLOW,
    /** What it needs fails at present. */
    UNAVAILABLE
  }

  private final transient Refusal refusal;
  private final transient InputPlace place;
  private final transient List<RejectedException> others;

  RejectedException(Refusal refusal, InputPlace place) {
    this(refusal, place, List.of());
  }

  private RejectedException(Refusal refusal, InputPlace place, List<RejectedException> others) {
    this.refusal = refusal;
    this.place = place;
    this.others = others;
  }

  /**
   * Several at once: the reason is that of the first.
   *
   * @param rejections at least one
   */
  public static RejectedException of(List<RejectedException> rejections) {
    List<RejectedException> all = new ArrayList<>();
    rejections.forEach(one -> all.addAll(one.all()));
    RejectedException first = all.removeFirst();
    return new RejectedException(first.refusal, first.place, List.copyOf(all));
  }

  /** All that is wrong, each alone, as far as it is known: this is the first. */
  public List<RejectedException> all() {
    List<RejectedException> all = new ArrayList<>();
    all.add(new RejectedException(refusal, place));
    all.addAll(others);
    return all;
  }

  /** The same, each of them at another place. */
  public RejectedException moved(UnaryOperator<InputPlace> there) {
    return new RejectedException(
        refusal, there.apply(place), others.stream().map(one -> one.moved(there)).toList());
  }

  /** The same in a file, and in a line of it if that is known. */
  public RejectedException in(InputPlace file) {
    return moved(inner -> inner.in(file));
  }

  public Reason reason() {
    return refusal.reason();
  }

  public Refusal refusal() {
    return refusal;
  }

  public InputPlace place() {
    return place;
  }

  /** What is wrong: a field, a file with its line, a document id. */
  public String subject() {
    return place.toString();
  }

  /** For logs, in English. */
  @Override
  public String getMessage() {
    return text(Language.EN);
  }

  /** What is wrong, the rule, the value and the remedy; of several, all. */
  @Override
  public String text(Language language) {
    return all().stream()
        .map(one -> one.own(language))
        .collect(Collectors.joining(language.semicolon()));
  }

  private String own(Language language) {
    String rule = refusal.text(language);
    return place.equals(InputPlace.NOWHERE)
        ? rule
        : place.words(language) + language.colon() + rule;
  }
}
