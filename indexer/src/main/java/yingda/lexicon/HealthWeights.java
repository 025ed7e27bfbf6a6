package yingda.lexicon;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import yingda.document.EnumWord;
import yingda.document.HealthPart;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Rejections;
import yingda.lexicon.CommentedLines.Line;
import yingda.text.PhraseFile;

/**
 * How much each part of the health of an entry counts, as {@code health.txt} says it: a part and a
 * whole number a line.
 *
 * @param weights from 0 to 100; a part that is not there does not count
 */
public record HealthWeights(Map<HealthPart, Integer> weights) {
  static final String NAME = "health.txt";
  private static final int MOST = 100;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  public HealthWeights {
    weights = Map.copyOf(weights);
  }

  /**
   * Those of a folder, or those that come with the program where it has none.
   *
   * @throws RejectedException naming the line that is no weight of a part
   */
  public static HealthWeights in(LexiconFolder folder) {
    List<Line> lines = CommentedLines.of(folder.path().resolve(NAME));
    return of(lines.isEmpty() ? shipped() : lines);
  }

  private static List<Line> shipped() {
    return file().phrases().stream().map(text -> new Line(InputPlace.file(NAME), text)).toList();
  }

  /** The file they come in, by its name. */
  public static SortedMap<String, String> shippedFiles() {
    return new TreeMap<>(Map.of(NAME, file().text()));
  }

  private static PhraseFile file() {
    return PhraseFile.beside(HealthWeights.class, NAME);
  }

  private static HealthWeights of(List<Line> lines) {
    Map<HealthPart, Integer> weights = new EnumMap<>(HealthPart.class);
    Rejections wrong = new Rejections();
    lines.forEach(line -> wrong.check(() -> read(line, weights)));
    wrong.end();
    return new HealthWeights(weights);
  }

  private static void read(Line line, Map<HealthPart, Integer> weights) {
    String[] words = line.text().split("[\\s\u3000=]+", 2);
    boolean isNumber = words.length == 2 && NUMBER.matcher(words[1]).matches();
    if (!HealthPart.words().contains(words[0]) || !isNumber || Integer.parseInt(words[1]) > MOST) {
      throw Refusal.invalid("not-a-health-weight")
          .with("value", line.text())
          .with("known", HealthPart.words())
          .with("limit", MOST)
          .at(line.place());
    }
    weights.put(EnumWord.find(HealthPart.class, words[0]), Integer.valueOf(words[1]));
  }
}
