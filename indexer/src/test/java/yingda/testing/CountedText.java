package yingda.testing;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A text that counts how often it is looked at: the work of a pattern, whatever the machine does.
 */
public record CountedText(String text, AtomicLong looks, long most) implements CharSequence {
  /**
   * @param most looks, beyond which a look is refused: nobody waits for a pattern that never ends
   */
  public CountedText(String text, long most) {
    this(text, new AtomicLong(), most);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (looks.incrementAndGet() > most) {
      throw new IllegalStateException("looked at more than " + most + " times");
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
