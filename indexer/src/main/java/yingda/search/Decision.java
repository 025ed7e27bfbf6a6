package yingda.search;

import java.util.Locale;

/** What to do with a customer's question (处置). */
public enum Decision {
  /** The first reply may be sent. */
  ANSWER,
  /** Ask back which of the near questions is meant. */
  CLARIFY,
  /** Nothing fits: hand over to a person (转人工). */
  ESCALATE;

  /** The word used in JSON: {@code answer}... */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
