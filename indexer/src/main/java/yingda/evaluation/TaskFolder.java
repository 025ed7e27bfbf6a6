package yingda.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yingda.document.Refusal;
import yingda.evaluation.TsvFile.Row;

/**
 * A folder of collected questions: {@code corpus.tsv}, {@code similar.tsv}, {@code queries.tsv},
 * {@code qrels.tsv} and {@code noanswer.tsv}, the second and last of which may be missing. The same
 * queries in other characters are sets of their own.
 */
final class TaskFolder {
  static final String CORPUS = "corpus.tsv";

  private static final String QUERIES = "queries";
  private static final List<String> OTHER_CHARACTERS = List.of("queries.hans", "queries.hans_cn");

  private final Path folder;

  TaskFolder(Path folder) {
    this.folder = folder;
  }

  Task task() {
    CorpusFile corpus = new CorpusFile(file("corpus"), file("similar"));
    Map<String, Set<String>> right = right(corpus);
    String name = Task.nameOf(folder);
    List<QuerySet> sets = new ArrayList<>();
    sets.add(set(name, file(QUERIES), right));
    for (String other : OTHER_CHARACTERS) {
      if (file(other).exists()) {
        sets.add(set(name + "/" + other, file(other), right));
      }
    }
    return new Task(name, new DocumentCorpus(corpus.documents()), sets);
  }

  private TsvFile file(String name) {
    return new TsvFile(folder.resolve(name + ".tsv"));
  }

  /** The right documents by query; of any query, as a set may hold only some of them. */
  private Map<String, Set<String>> right(CorpusFile corpus) {
    Map<String, Set<String>> right = new HashMap<>();
    for (Row row : file("qrels").rows()) {
      right.computeIfAbsent(row.get(0), query -> new HashSet<>()).add(corpus.known(row, 1));
    }
    return right;
  }

  private QuerySet set(String name, TsvFile file, Map<String, Set<String>> right) {
    List<Query> queries = new ArrayList<>();
    for (Row row : file.rows()) {
      Set<String> answers = right.get(row.get(0));
      if (answers == null) {
        throw row.rejected(Refusal.invalid("qrels-missing").with("id", row.get(0)));
      }
      queries.add(Query.answerable(row.get(0), row.get(1), answers));
    }
    queries.addAll(unanswerable());
    return new QuerySet(name, queries);
  }

  private List<Query> unanswerable() {
    TsvFile file = file("noanswer");
    return file.exists() ? file.rows().stream().map(TaskFolder::unanswerable).toList() : List.of();
  }

  private static Query unanswerable(Row row) {
    int end = row.get(0).indexOf('-');
    if (end < 1) {
      throw row.rejected(Refusal.invalid("query-kind-missing").with("id", row.get(0)));
    }
    return Query.unanswerable(row.get(0), row.get(1), row.get(0).substring(0, end));
  }
}
