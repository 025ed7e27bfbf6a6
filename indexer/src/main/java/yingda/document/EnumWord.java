package yingda.document;

import java.util.Arrays;

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
