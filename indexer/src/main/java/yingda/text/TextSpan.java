package yingda.text;

/**
 * A stretch of a text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset behind its last
 */
public record TextSpan(int start, int end) {
  public int length() {
    return end - start;
  }

  boolean overlaps(TextSpan other) {
    return start < other.end && other.start < end;
  }

  public String of(String text) {
    return text.substring(start, end);
  }
}
