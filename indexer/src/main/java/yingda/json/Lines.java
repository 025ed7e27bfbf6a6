package yingda.json;

import java.util.HashMap;
import java.util.Map;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * In which line of its file each field of a text stands. Belongs to one thread until it is full.
 */
final class Lines {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final String file;
  private final int first;

  /**
   * @param first the line of the file the text begins in, from 1
   */
  Lines(String file, int first) {
    this.file = file;
    this.first = first;
  }

  /**
   * @param number of the line in the text, from 1; what is less is passed over
   */
  void stands(String path, int number) {
    if (number > 0) {
      numbers.putIfAbsent(path, number);
    }
  }

  /** The same rejection with the file and the line of the field that is its subject. */
  RejectedException placed(RejectedException rejected) {
    return rejected.moved(inner -> inner.in(place(of(String.valueOf(inner.field())))));
  }

  /** That a line of the text breaks a rule. */
  RejectedException rejection(int number, Refusal rule) {
    return rule.at(place(Math.max(number, 1)));
  }

  private InputPlace place(int number) {
    return InputPlace.line(file, first + number - 1);
  }

  /** The line of a field, or of what it is in, or else the first. */
  private int of(String path) {
    Integer line = numbers.get(path);
    if (line != null) {
      return line;
    }
    int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    return end < 0 ? 1 : of(path.substring(0, end));
  }
}
