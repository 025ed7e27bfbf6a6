package yingda.markup;

/** What stands between two words, from little to much. */
enum LineGap {
  NONE(""),
  SPACE(" "),
  LINE("\n"),
  PARAGRAPH("\n\n");

  final String text;

  LineGap(String text) {
    this.text = text;
  }
}
