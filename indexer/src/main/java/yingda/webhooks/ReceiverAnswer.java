package yingda.webhooks;

import yingda.document.EnumWord;

/**
 * What came of an attempt.
 *
 * @param kind what it means
 * @param status of HTTP, 0 if none came
 */
public record ReceiverAnswer(Kind kind, int status) {
  private static final int GONE = 410;

  /** What it means. */
  public enum Kind implements EnumWord {
    /** Status 2xx. */
    HEARD("heard"),
    /** Any other status, a redirect too. */
    REFUSED("refused"),
    /** Status 410: nobody is there any more. */
    GONE("gone"),
    /** No answer in time. */
    TIMEOUT("timeout"),
    /** No connection, or it broke. */
    UNREACHABLE("unreachable"),
    /** The name leads to no address where anything may be sent. */
    FORBIDDEN_ADDRESS("forbidden-address");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** What a status means. */
  static ReceiverAnswer status(int status) {
    boolean heard = status >= 200 && status < 300;
    Kind kind = heard ? Kind.HEARD : status == GONE ? Kind.GONE : Kind.REFUSED;
    return new ReceiverAnswer(kind, status);
  }

  /** That no status came. */
  static ReceiverAnswer none(Kind kind) {
    return new ReceiverAnswer(kind, 0);
  }
}
