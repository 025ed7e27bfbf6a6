package yingda.text;

/** Writes traditional characters as simplified ones. Safe for concurrent use. */
public interface Simplifier {
  /**
   * @return as many UTF-16 units as the text has
   */
  String simplify(String text);
}
