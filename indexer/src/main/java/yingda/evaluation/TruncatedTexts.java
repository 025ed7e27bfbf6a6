package yingda.evaluation;

import yingda.document.Entry;
import yingda.search.Question;

/**
 * Texts cut to what the model allows. Collected questions may be longer than any customer's; one of
 * them shall not keep the rest from being measured.
 */
final class TruncatedTexts {
  private TruncatedTexts() {}

  /** A question or heading of an entry. */
  static String line(String text) {
    return at(Entry.MAX_QUESTION, text);
  }

  /** What a customer asks. */
  static String question(String text) {
    return at(Question.MAX_LENGTH, text);
  }

  private static String at(int most, String text) {
    if (text.length() <= most) {
      return text;
    }
    boolean splitsCharacter = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, splitsCharacter ? most - 1 : most);
  }
}
