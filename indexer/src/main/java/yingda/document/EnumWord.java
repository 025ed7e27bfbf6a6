package yingda.document;

import java.util.Arrays;
import java.util.List;

/**
 * An enum whose constants have words: in requests, answers, files and the store. A constant states
 * its word, so its name may change and no answer does.
 */
public interface EnumWord {
  /** Such as {@code in_review}. It stays as it was first written. */
  String word();

  /**
   * The word of a constant of any enum that goes into JSON.
   *
   * @throws IllegalArgumentException if its enum gives it none
   */
  static String of(Object constant) {
    if (constant instanceof EnumWord enumWord) {
      return enumWord.word();
    }
    throw new IllegalArgumentException(constant.getClass() + " has no words: make it an EnumWord");
  }

  /**
   * The constant of a word that somebody wrote.
   *
   * @param rule the code of the refusal, which is told the {@code value} and all that are {@code
   *     known}
   * @param subject where the word stands
   * @throws RejectedException INVALID if there is none
   */
  static <E extends Enum<E> & EnumWord> E of(
      Class<E> type, String rule, String subject, String word) {
    List<String> known = Arrays.stream(type.getEnumConstants()).map(EnumWord::word).toList();
    if (!known.contains(word)) {
      throw Refusal.invalid(rule).with("value", word).with("known", known).at(subject);
    }
    return find(type, word);
  }

  /**
   * The constant that was written as this word by this program.
   *
   * @throws IllegalArgumentException if there is none
   */
  static <E extends Enum<E> & EnumWord> E find(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word + " is no word of " + type));
  }
}
