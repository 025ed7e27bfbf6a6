package yingda.evaluation;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.evaluation.TsvFile.Row;
import yingda.files.TextFolder;

/**
 * The {@code golden} folder inside a content folder. A line of its tables is a question and what
 * answers it, {@code faq/returns#fee|faq/exchange}, any of which is right; in {@code no-answer.tsv}
 * it is a question that the content does not answer, and the kind of it. A question is its own id,
 * so that lines can be moved about without a change in the results.
 */
public final class GoldenFolder {
  static final String NO_ANSWER = "no-answer.tsv";

  /** Names of tables: any that every system can have, as staff edit them in the browser, too. */
  public static final String TABLE =
      "[^./\\\\:*?\"<>|\\p{Cntrl}][^/\\\\:*?\"<>|\\p{Cntrl}]{0,59}\\.tsv";

  private static final Pattern TABLES = Pattern.compile(TABLE);

  private static final Set<String> KINDS = Set.of("in", "near", "ood");

  private final Path folder;

  /**
   * @param folder need not be there; then nothing is asked in it
   */
  public GoldenFolder(Path folder) {
    this.folder = folder;
  }

  /** That of a content folder, whether it has one or not. */
  public static GoldenFolder in(Path content) {
    return new GoldenFolder(content.resolve("golden"));
  }

  /** Its tables as they are. */
  public TextFolder files() {
    return new TextFolder(folder, TABLES);
  }

  /**
   * @throws RejectedException naming a line that breaks a rule
   */
  public void check() {
    QuerySet unused = questions();
  }

  Task task() {
    QuerySet questions = questions();
    if (!questions.isAnswerable()) {
      throw Refusal.invalid("no-questions").at(InputPlace.file(TsvFile.place(folder)));
    }
    return new Task(
        questions.name(),
        new ContentCorpus(folder.toAbsolutePath().normalize().resolveSibling("")),
        List.of(questions));
  }

  /**
   * All that is asked, in the order of the files.
   *
   * @throws RejectedException naming a line that breaks a rule
   */
  public QuerySet questions() {
    Map<String, InputPlace> places = new HashMap<>();
    List<Query> queries = new ArrayList<>();
    for (String name : files().texts().keySet()) {
      boolean answerable = !name.equals(NO_ANSWER);
      for (Row row : new TsvFile(folder.resolve(name)).rows()) {
        InputPlace before = places.putIfAbsent(row.get(0), row.place());
        if (before != null) {
          throw row.rejected(Refusal.invalid("asked-twice").with("other", before));
        }
        queries.add(answerable ? answerable(row) : unanswerable(row));
      }
    }
    return new QuerySet(Task.nameOf(folder), queries);
  }

  /**
   * What a line names as the answer.
   *
   * @param place file and line, for messages
   * @param anchor null for the whole document
   */
  public record Target(InputPlace place, String documentId, @Nullable String anchor) {
    static Target of(InputPlace place, String name) {
      int hash = name.indexOf('#');
      return hash < 0
          ? new Target(place, name, null)
          : new Target(place, name.substring(0, hash), name.substring(hash + 1));
    }
  }

  /**
   * What some of its tables name as answers, line by line.
   *
   * @throws RejectedException naming a line that breaks a rule
   */
  public List<Target> targets(Collection<String> tables) {
    return tables.stream()
        .filter(name -> !name.equals(NO_ANSWER))
        .flatMap(name -> new TsvFile(folder.resolve(name)).rows().stream())
        .flatMap(row -> names(row).map(name -> Target.of(row.place(), name)))
        .toList();
  }

  private static Stream<String> names(Row row) {
    return Arrays.stream(row.get(1).split("\\|", -1)).map(String::strip);
  }

  private static Query answerable(Row row) {
    return Query.answerable(row.get(0), row.get(0), names(row).collect(toSet()));
  }

  private static Query unanswerable(Row row) {
    String kind = row.get(1).strip();
    if (!KINDS.contains(kind)) {
      throw row.rejected(Refusal.invalid("unknown-question-kind").with("value", kind));
    }
    return Query.unanswerable(row.get(0), row.get(0), kind);
  }
}
