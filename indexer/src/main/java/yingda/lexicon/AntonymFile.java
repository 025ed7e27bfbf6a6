package yingda.lexicon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import yingda.document.InputPlace;
import yingda.document.RejectedException;
import yingda.document.Rejections;
import yingda.lexicon.CommentedLines.Line;
import yingda.text.Antonyms;
import yingda.text.PhraseFile;

/**
 * Reads {@code antonyms.txt}: a group a line, its sides between spaces, {@code =} within a side.
 */
public final class AntonymFile {
  private static final String NAME = "antonyms.txt";

  private AntonymFile() {}

  /**
   * That of a folder, or the one that comes with the program where it has none.
   *
   * @throws RejectedException naming the line that is no group
   */
  static Antonyms in(LexiconFolder folder) {
    Path file = folder.path().resolve(NAME);
    List<Line> lines = Files.exists(file) ? CommentedLines.of(file) : shipped();
    List<List<List<String>>> groups = new ArrayList<>();
    Rejections wrong = new Rejections();
    lines.forEach(line -> wrong.check(() -> groups.add(sides(line))));
    wrong.end();
    return new Antonyms(groups);
  }

  private static List<Line> shipped() {
    return file().phrases().stream().map(text -> new Line(InputPlace.file(NAME), text)).toList();
  }

  /** The file that comes with the program, by its name. */
  public static SortedMap<String, String> shippedFiles() {
    return new TreeMap<>(Map.of(NAME, file().text()));
  }

  private static PhraseFile file() {
    return PhraseFile.beside(AntonymFile.class, NAME);
  }

  private static List<List<String>> sides(Line line) {
    List<List<String>> sides =
        Stream.of(line.text().split("[\\s\u3000]+")).map(side -> List.of(side.split("="))).toList();
    sides.forEach(side -> side.forEach(word -> line.check(word, "words")));
    return sides;
  }
}
