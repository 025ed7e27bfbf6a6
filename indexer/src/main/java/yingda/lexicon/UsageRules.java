package yingda.lexicon;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import yingda.document.EnumWord;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Rejections;
import yingda.lexicon.CommentedLines.Line;
import yingda.text.PhraseFile;

/**
 * The numbers by which something follows from use, as {@code rules.txt} says them: a name and a
 * whole number a line. What a folder leaves out is as it comes with the program.
 *
 * @param numbers all of them, from 0 to 100
 */
public record UsageRules(Map<Rule, Integer> numbers) {
  static final String NAME = "rules.txt";
  private static final int MOST = 100;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  /** What a number is for. */
  public enum Rule implements EnumWord {
    /** Percent of confidence from which an entry is near a gap. */
    GAP_NEAR("gap-near"),
    /** Percent of pairs that two answers share which say the same. */
    GAP_SAME("gap-same"),
    /** Percent of pairs that two questions share whose answers may contradict each other. */
    GAP_ALIKE("gap-alike"),
    /** Handovers of a question that is answered, from which the answer is in doubt. */
    GAP_REFUSED("gap-refused"),
    /** Percent of confidence from which an entry is to be extended. */
    GAP_EXTEND("gap-extend"),
    /** How many of the last judgements decide whether bots send an entry. */
    MODE_WINDOW("mode-window"),
    /** Judgements against an entry from which bots send it no longer. */
    DEMOTE_BAD("demote-bad"),
    /** Judgements for an entry from which bots send it. */
    PROMOTE_GOOD("promote-good"),
    /** At most so many against it then. */
    PROMOTE_BAD("promote-bad");

    private final String word;

    Rule(String word) {
      this.word = word;
    }

    /** The word used in the file. */
    @Override
    public String word() {
      return word;
    }
  }

  public UsageRules {
    numbers = Map.copyOf(numbers);
  }

  /**
   * Those of a folder, completed by those that come with the program.
   *
   * @throws RejectedException naming the line that is no rule
   */
  public static UsageRules in(LexiconFolder folder) {
    Map<Rule, Integer> numbers = new EnumMap<>(shipped().numbers());
    numbers.putAll(read(CommentedLines.of(folder.path().resolve(NAME))));
    return new UsageRules(numbers);
  }

  /** Those that come with the program. */
  public static UsageRules shipped() {
    return new UsageRules(
        read(
            file().phrases().stream().map(text -> new Line(InputPlace.file(NAME), text)).toList()));
  }

  /** The file they come in, by its name. */
  public static SortedMap<String, String> shippedFiles() {
    return new TreeMap<>(Map.of(NAME, file().text()));
  }

  private static PhraseFile file() {
    return PhraseFile.beside(UsageRules.class, NAME);
  }

  private static Map<Rule, Integer> read(List<Line> lines) {
    Map<Rule, Integer> numbers = new EnumMap<>(Rule.class);
    Rejections wrong = new Rejections();
    lines.forEach(line -> wrong.check(() -> read(line, numbers)));
    wrong.end();
    return numbers;
  }

  private static void read(Line line, Map<Rule, Integer> numbers) {
    String[] words = line.text().split("[\\s\u3000=]+", 2);
    List<String> known = Arrays.stream(Rule.values()).map(Rule::word).toList();
    boolean isNumber = words.length == 2 && NUMBER.matcher(words[1]).matches();
    if (!known.contains(words[0]) || !isNumber || Integer.parseInt(words[1]) > MOST) {
      throw Refusal.invalid("not-a-usage-rule")
          .with("value", line.text())
          .with("known", known)
          .with("limit", MOST)
          .at(line.place());
    }
    numbers.put(EnumWord.find(Rule.class, words[0]), Integer.valueOf(words[1]));
  }

  /** One of the numbers. */
  public int of(Rule rule) {
    return numbers.getOrDefault(rule, 0);
  }

  /** One that is in percent, from 0 to 1. */
  public double share(Rule rule) {
    return of(rule) / 100.0;
  }
}
