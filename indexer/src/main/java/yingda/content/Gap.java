package yingda.content;

/** What stands between two words, from little to much. */
enum Gap {
  NONE(""),
  SPACE(" "),
  LINE("\n"),
  PARAGRAPH("\n\n");

  final String text;

  Gap(String text) {
    this.text = text;
  }
}
