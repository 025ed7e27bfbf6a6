package yingda.http;

/** What a writer says it has seen, as a header. */
public record Seen(String header, String value) {
  /** It wants to be the first. */
  public static final Seen NOTHING = new Seen("If-None-Match", "*");

  /** It does not mind what it replaces. */
  public static final Seen ANYTHING = new Seen("If-Match", "*");

  /** An entity tag as it was received. */
  static Seen tag(String tag) {
    return new Seen("If-Match", tag);
  }

  public static Seen revision(long number) {
    return new Seen("If-Match", "\"" + number + "\"");
  }
}
