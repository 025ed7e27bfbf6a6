package yingda.document;

import java.util.Arrays;
import java.util.List;

/** What the health of an entry is made of. Each part is from 0 to 1. */
public enum HealthPart implements EnumWord {
  /** How long ago it was looked at, beside how often it has to be. */
  FRESHNESS("freshness"),
  /** Whether checks find uncertain, stiff or contradicting words in it. */
  FINDINGS("findings"),
  /** Whether the same question is answered elsewhere. */
  DUPLICATES("duplicates"),
  /** Whether it knows how customers ask; only of what is asked, no section of a manual. */
  WORDINGS("wordings"),
  /** What those said who used it. */
  EVIDENCE("evidence"),
  /** Whether its links lead somewhere. */
  LINKS("links");

  private final String word;

  HealthPart(String word) {
    this.word = word;
  }

  /** The word used in files and JSON. */
  @Override
  public String word() {
    return word;
  }

  /** All words. */
  public static List<String> words() {
    return Arrays.stream(values()).map(HealthPart::word).toList();
  }
}
