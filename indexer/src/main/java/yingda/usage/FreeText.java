package yingda.usage;

import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** What people write beside a question. */
public final class FreeText {
  private FreeText() {}

  /**
   * @param most in UTF-16 units
   * @throws RejectedException if it is longer, or has what no text may have
   */
  public static void check(String subject, @Nullable String text, int most) {
    if (text == null) {
      return;
    }
    if (text.length() > most) {
      throw Refusal.of(Reason.TOO_LARGE, "too-long")
          .with("length", text.length())
          .with("limit", most)
          .at(subject);
    }
    if (text.codePoints().anyMatch(FreeText::isUnwritable)) {
      throw Refusal.invalid("unwritable-text").at(subject);
    }
  }

  private static boolean isUnwritable(int character) {
    return character == 0 || (character >= 0xD800 && character <= 0xDFFF);
  }
}
