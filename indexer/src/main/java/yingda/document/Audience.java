package yingda.document;

/** Who may read a document (受众). */
public enum Audience implements EnumWord {
  /** May reach customers, and so chatbots. */
  PUBLIC("public"),
  /** For agents only; never leaves through a public reader. */
  INTERNAL("internal");

  private final String word;

  Audience(String word) {
    this.word = word;
  }

  /** The word used in files, addresses and JSON: {@code public} or {@code internal}. */
  @Override
  public String word() {
    return word;
  }

  /** Whether a reader of this audience may read what is written for {@code other}. */
  public boolean mayRead(Audience other) {
    return this == INTERNAL || other == PUBLIC;
  }

  /**
   * @param subject the field, for the message
   * @throws RejectedException if there is no such audience
   */
  public static Audience of(String subject, String word) {
    for (Audience audience : values()) {
      if (audience.word().equals(word)) {
        return audience;
      }
    }
    throw Refusal.invalid("unknown-audience").with("value", word).at(subject);
  }
}
