package yingda.importing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Several values in one text. */
final class CellValues {
  /** What stands between questions: never what may stand in one. */
  static final Pattern OF_QUESTIONS = Pattern.compile("[\\n|｜;；]");

  /** What stands between single words. */
  static final Pattern OF_WORDS = Pattern.compile("[\\n|｜;；、,，]");

  private CellValues() {}

  static List<String> split(String text, Pattern between) {
    return all(text, between).distinct().toList();
  }

  /** Those that stand twice, too. */
  static Stream<String> all(String text, Pattern between) {
    return Arrays.stream(between.split(text, -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
