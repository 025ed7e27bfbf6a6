package yingda.document;

/**
 * Input that a rule forbids. The message names subject, rule, value and remedy, such as {@code
 * faq/returns.md:12: unknown audience "外部", expected public or internal}; it is meant to be read by
 * the person who sent the input.
 */
public final class RejectedException extends RuntimeException {
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
    /** The service refuses this caller. */
    FORBIDDEN
  }

  private final Reason reason;
  private final String subject;
  private final String detail;

  /**
   * @param subject what is wrong: a field, a file with its line, a document id
   * @param detail the rule, the value and the remedy
   */
  public RejectedException(Reason reason, String subject, String detail) {
    super(subject + ": " + detail);
    this.reason = reason;
    this.subject = subject;
    this.detail = detail;
  }

  public static RejectedException invalid(String subject, String detail) {
    return new RejectedException(Reason.INVALID, subject, detail);
  }

  /** The same rejection with a place in front of its subject, such as {@code faq.csv:12}. */
  public RejectedException at(String place) {
    return new RejectedException(reason, place + ": " + subject, detail);
  }

  public Reason reason() {
    return reason;
  }

  public String subject() {
    return subject;
  }

  public String detail() {
    return detail;
  }
}
