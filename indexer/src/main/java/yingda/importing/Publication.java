package yingda.importing;

import yingda.document.EnumWord;

/** Whether what a file says is published, from the most open to the least. */
public enum Publication implements EnumWord {
  PUBLISHED("published"),
  DRAFT("draft"),
  RETIRED("retired");

  private final String word;

  Publication(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
