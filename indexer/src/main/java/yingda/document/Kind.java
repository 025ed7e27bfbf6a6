package yingda.document;

/** What sort of document it is (类型). */
public enum Kind implements EnumWord {
  /** Questions with their answers (常见问题). */
  FAQ("faq"),
  /** A manual or handbook; its headings are its questions (手册). */
  MANUAL("manual"),
  /** What was done for one customer (案例). */
  CASE("case"),
  /** A ready reply (话术). */
  SCRIPT("script");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /** The word used in files, addresses and JSON: {@code faq}, {@code manual}... */
  @Override
  public String word() {
    return word;
  }

  /**
   * @param subject the field, for the message
   * @throws RejectedException if there is no such kind
   */
  public static Kind of(String subject, String word) {
    return EnumWord.of(Kind.class, "unknown-kind", subject, word);
  }
}
