package yingda.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.Term;

/** A text file of which {@code #} begins a comment. */
final class CommentedLines {
  private static final int MAX_WORD = 40;

  /**
   * A line with something on it.
   *
   * @param place file and line, for messages
   * @param text without comment and outer spaces
   */
  record Line(InputPlace place, String text) {

    /**
     * Refuses what is no word.
     *
     * @param expected code of the term for what the line should be
     */
    void check(String word, String expected) {
      if (word.isEmpty()
          || word.length() > MAX_WORD
          || !word.codePoints().allMatch(Character::isLetterOrDigit)) {
        throw Refusal.invalid("not-a-word")
            .with("value", word)
            .with("expected", Term.of(expected))
            .with("limit", MAX_WORD)
            .at(place);
      }
    }
  }

  private CommentedLines() {}

  /** None if there is no such file. */
  static List<Line> of(Path file) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : all(file)) {
      number++;
      String text = line.replaceFirst("#.*", "").replace("\uFEFF", "").strip();
      if (!text.isEmpty()) {
        lines.add(new Line(InputPlace.line(place(file), number), text));
      }
    }
    return lines;
  }

  /** With its folder: there are others of its name. */
  private static String place(Path file) {
    Path whole = file.toAbsolutePath();
    return whole.subpath(Math.max(0, whole.getNameCount() - 2), whole.getNameCount()).toString();
  }

  private static List<String> all(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (CharacterCodingException e) {
      throw Refusal.invalid("not-utf-8").at(file);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
    }
  }
}
