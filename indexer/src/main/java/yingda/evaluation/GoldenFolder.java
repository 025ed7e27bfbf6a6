package yingda.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import yingda.document.RejectedException;
import yingda.evaluation.TsvFile.Row;

/**
 * The {@code golden} folder inside a content folder. A line of its tables is a question and what
 * answers it, {@code faq/returns#fee|faq/exchange}, any of which is right; in {@code no-answer.tsv}
 * it is a question that the content does not answer, and the kind of it. A question is its own id,
 * so that lines can be moved about without a change in the results.
 */
final class GoldenFolder {
  static final String NO_ANSWER = "no-answer.tsv";

  private static final Set<String> KINDS = Set.of("in", "near", "ood");

  private final Path folder;

  GoldenFolder(Path folder) {
    this.folder = folder;
  }

  Task task() {
    Map<String, String> places = new HashMap<>();
    List<Query> queries = new ArrayList<>();
    for (Path file : tables()) {
      boolean answerable = !file.endsWith(NO_ANSWER);
      for (Row row : new TsvFile(file).rows()) {
        String before = places.putIfAbsent(row.get(0), row.place());
        if (before != null) {
          throw row.rejected("is asked in " + before + " already, leave one out");
        }
        queries.add(answerable ? answerable(row) : unanswerable(row));
      }
    }
    if (queries.stream().allMatch(query -> query.kind() != null)) {
      throw RejectedException.invalid(
          TsvFile.place(folder),
          "has neither corpus.tsv nor golden questions (*.tsv), name another folder");
    }
    String name = Task.nameOf(folder);
    return new Task(
        name,
        new ContentCorpus(folder.toAbsolutePath().normalize().resolveSibling("")),
        List.of(new QuerySet(name, queries)));
  }

  private List<Path> tables() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(path -> path.toString().endsWith(".tsv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + folder, e);
    }
  }

  private static Query answerable(Row row) {
    return Query.answerable(
        row.get(0), row.get(0), Set.copyOf(List.of(row.get(1).strip().split("\\|", -1))));
  }

  private static Query unanswerable(Row row) {
    String kind = row.get(1).strip();
    if (!KINDS.contains(kind)) {
      throw row.rejected("unknown kind \"" + kind + "\", expected one of in, near, ood");
    }
    return Query.unanswerable(row.get(0), row.get(0), kind);
  }
}
