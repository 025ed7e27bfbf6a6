package yingda.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Rejections;
import yingda.hanlp.HanLp;
import yingda.lexicon.CommentedLines.Line;
import yingda.text.LabelledPhrases;
import yingda.text.PhraseFile;

/**
 * By which words it is told what a question is about, as {@code kinds.txt} and {@code signals.txt}
 * say them: on each line a label, then the phrases that are a sign of it. The tree of kinds is that
 * of whoever writes the file; the signals are of what is expected, of the mood and of the urgency.
 *
 * @param kinds by the path of a kind, 业务/退款
 * @param signals by what they are a sign of, {@code mood/angry}
 */
public record QuestionWords(LabelledPhrases kinds, LabelledPhrases signals) {
  static final String KINDS = "kinds.txt";
  static final String SIGNALS = "signals.txt";

  /** What a signal may be a sign of. */
  private static final Set<String> LABELS =
      Set.of(
          "expects/how_to",
          "expects/amount",
          "expects/time",
          "expects/place",
          "expects/reason",
          "expects/who",
          "expects/yes_no",
          "expects/status",
          "expects/action",
          "expects/facts",
          "mood/praise",
          "mood/annoyed",
          "mood/angry",
          "urgency/soon",
          "urgency/now");

  private static final Pattern PATH = Pattern.compile("[\\p{L}\\p{N}]+(?:/[\\p{L}\\p{N}]+){0,3}");
  private static final int LONGEST_PATH = 60;

  /**
   * Those of a folder, or those that come with the program where it has none.
   *
   * @throws RejectedException naming the lines that are no label with phrases
   */
  public static QuestionWords in(LexiconFolder folder) {
    Rejections wrong = new Rejections();
    LabelledPhrases kinds = read(lines(folder, KINDS), wrong, false);
    LabelledPhrases signals = read(lines(folder, SIGNALS), wrong, true);
    wrong.end();
    return new QuestionWords(kinds, signals);
  }

  /** Those that come with the program. */
  public static QuestionWords shipped() {
    Rejections none = new Rejections();
    QuestionWords words =
        new QuestionWords(read(shipped(KINDS), none, false), read(shipped(SIGNALS), none, true));
    none.end();
    return words;
  }

  /** The files they come in, as texts by name. */
  public static SortedMap<String, String> shippedFiles() {
    SortedMap<String, String> files = new TreeMap<>();
    List.of(KINDS, SIGNALS).forEach(name -> files.put(name, file(name).text()));
    return files;
  }

  private static List<Line> lines(LexiconFolder folder, String name) {
    List<Line> lines = CommentedLines.of(folder.path().resolve(name));
    return lines.isEmpty() ? shipped(name) : lines;
  }

  private static List<Line> shipped(String name) {
    return file(name).phrases().stream()
        .map(text -> new Line(InputPlace.file(name), text))
        .toList();
  }

  private static PhraseFile file(String name) {
    return PhraseFile.beside(QuestionWords.class, name);
  }

  private static LabelledPhrases read(List<Line> lines, Rejections wrong, boolean ofSignals) {
    Map<String, List<String>> phrases = new LinkedHashMap<>();
    lines.forEach(line -> wrong.check(() -> read(line, phrases, ofSignals)));
    return new LabelledPhrases(phrases);
  }

  private static void read(Line line, Map<String, List<String>> phrases, boolean ofSignals) {
    List<String> words = List.of(line.text().split("[\\s\u3000=]+"));
    String label = words.getFirst();
    boolean isLabel =
        ofSignals
            ? LABELS.contains(label)
            : label.length() <= LONGEST_PATH && PATH.matcher(label).matches();
    if (!isLabel || words.size() < 2) {
      Refusal refusal =
          ofSignals
              ? Refusal.invalid("not-a-signal").with("known", LABELS.stream().sorted().toList())
              : Refusal.invalid("not-a-question-kind");
      throw refusal.with("value", line.text()).at(line.place());
    }
    for (String word : words.subList(1, words.size())) {
      line.check(word, "words");
      phrases
          .computeIfAbsent(label, unused -> new ArrayList<>())
          .add(HanLp.normalizer().normalize(word));
    }
  }
}
