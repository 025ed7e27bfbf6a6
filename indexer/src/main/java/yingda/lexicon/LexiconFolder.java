package yingda.lexicon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Rejections;
import yingda.files.TextFolder;
import yingda.lexicon.CommentedLines.Line;
import yingda.text.Antonyms;
import yingda.text.Lexicon;
import yingda.text.Synonyms;

/**
 * The folder that holds the words of the business: {@code words.txt} with a dictionary word a line,
 * {@code synonyms.txt} with words for the same thing on one line, between spaces or {@code =};
 * {@code antonyms.txt} with words that exclude each other on one line, {@code =} between those for
 * the same; and the phrases that answers should do without, one a line, {@code uncertain.txt} and
 * {@code stiff.txt}; and those of customers whom a person should answer at once, {@code
 * complaint.txt} and {@code crisis.txt}; and what the other classes here read. In all, {@code #}
 * begins a comment. Each file may be absent.
 */
public record LexiconFolder(Path path) {
  private static final String WORDS = "words.txt";
  private static final String SYNONYMS = "synonyms.txt";
  private static final String UNCERTAIN = "uncertain.txt";
  private static final String STIFF = "stiff.txt";
  private static final String COMPLAINT = "complaint.txt";
  private static final String CRISIS = "crisis.txt";
  private static final Pattern FILES =
      Pattern.compile(
          "(?:words|synonyms|antonyms|uncertain|stiff|complaint|crisis|health|rules|kinds|signals)"
              + "\\.txt");

  /** That of a content folder, whether it has one or not. */
  public static LexiconFolder in(Path content) {
    return new LexiconFolder(content.resolve("lexicon"));
  }

  /**
   * The dictionary words.
   *
   * @throws RejectedException naming the line that is no word
   */
  public Lexicon words() {
    return new Lexicon(words(path.resolve(WORDS), "word-a-line"));
  }

  /**
   * The groups of synonyms.
   *
   * @throws RejectedException naming the line that is no group
   */
  public Synonyms synonyms() {
    List<List<String>> groups = new ArrayList<>();
    Rejections wrong = new Rejections();
    for (Line line : CommentedLines.of(path.resolve(SYNONYMS))) {
      wrong.check(() -> groups.add(group(line)));
    }
    wrong.end();
    return new Synonyms(groups);
  }

  private static List<String> group(Line line) {
    List<String> group = List.of(line.text().split("[\\s\u3000=]+")).stream().distinct().toList();
    group.forEach(word -> line.check(word, "words"));
    if (group.size() < 2) {
      throw Refusal.invalid("single-synonym").with("value", line.text()).at(line.place());
    }
    return group;
  }

  /**
   * The groups of words that exclude each other; those that come with the program without the file.
   *
   * @throws RejectedException naming the line that is no group
   */
  public Antonyms antonyms() {
    return AntonymFile.in(this);
  }

  /** All lines that are no words are named at once. */
  private static List<String> words(Path file, String expected) {
    List<Line> lines = CommentedLines.of(file);
    Rejections wrong = new Rejections();
    lines.forEach(line -> wrong.check(() -> line.check(line.text(), expected)));
    wrong.end();
    return lines.stream().map(Line::text).toList();
  }

  /**
   * Phrases that leave open whether an answer is right; empty without the file.
   *
   * @throws RejectedException naming the line that is no phrase
   */
  public Optional<List<String>> uncertain() {
    return phrases(UNCERTAIN);
  }

  /**
   * Phrases that blame the customer or hide behind rules; empty without the file.
   *
   * @throws RejectedException naming the line that is no phrase
   */
  public Optional<List<String>> stiff() {
    return phrases(STIFF);
  }

  /**
   * Phrases of customers who complain or mean to; empty without the file.
   *
   * @throws RejectedException naming the line that is no phrase
   */
  public Optional<List<String>> complaints() {
    return phrases(COMPLAINT);
  }

  /**
   * Phrases of people who may come to harm; empty without the file.
   *
   * @throws RejectedException naming the line that is no phrase
   */
  public Optional<List<String>> crises() {
    return phrases(CRISIS);
  }

  /**
   * How much each part of the health of an entry counts.
   *
   * @throws RejectedException naming the line that is no weight of a part
   */
  public HealthWeights health() {
    return HealthWeights.in(this);
  }

  /**
   * The numbers by which something follows from use.
   *
   * @throws RejectedException naming the line that is no rule
   */
  public UsageRules rules() {
    return UsageRules.in(this);
  }

  /**
   * By which words it is told what a question is about.
   *
   * @throws RejectedException naming the line that is no label with phrases
   */
  public QuestionWords questions() {
    return QuestionWords.in(this);
  }

  private Optional<List<String>> phrases(String name) {
    Path file = path.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(words(file, "phrase-a-line"));
  }

  /**
   * Puts the files of a content folder in the place of these, if they say something else. A running
   * service notices.
   *
   * @return whether they did
   * @throws RejectedException naming a line that breaks a rule; then nothing is replaced
   */
  public boolean replaceBy(LexiconFolder other) {
    other.check();
    return files().replaceBy(other.files());
  }

  /** Its files as they are. */
  public TextFolder files() {
    return new TextFolder(path, FILES);
  }

  /**
   * @throws RejectedException naming a line that breaks a rule
   */
  public void check() {
    new Rejections()
        .check(this::words)
        .check(this::synonyms)
        .check(this::antonyms)
        .check(this::uncertain)
        .check(this::stiff)
        .check(this::complaints)
        .check(this::crises)
        .check(this::health)
        .check(this::rules)
        .check(this::questions)
        .end();
  }
}
