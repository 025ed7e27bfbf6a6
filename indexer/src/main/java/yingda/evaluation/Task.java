package yingda.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.knowledge.DataDirectory;

/**
 * A corpus and the questions about it.
 *
 * @param name the name of its folder
 */
public record Task(String name, Corpus corpus, List<QuerySet> sets) {
  public Task {
    sets = List.copyOf(sets);
  }

  /**
   * Reads a folder with a {@code corpus.tsv}, or the {@code golden} folder inside a content folder.
   *
   * @throws RejectedException with file and line if it is neither, or a file breaks a rule
   */
  public static Task in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw Refusal.invalid("not-a-question-folder").at(InputPlace.file(TsvFile.place(folder)));
    }
    return Files.exists(folder.resolve(TaskFolder.CORPUS))
        ? new TaskFolder(folder).task()
        : new GoldenFolder(folder).task();
  }

  /** Puts what has to be there before the knowledge base is opened: its dictionary words. */
  public void bringWords(DataDirectory directory) {
    corpus.bringWords(directory);
  }

  /** Appends all documents of its corpus. */
  public void importInto(DocumentStore store) {
    corpus.importInto(store);
  }

  /**
   * The same of fewer documents: those that answer something, and some others by chance.
   *
   * @param others at most so many of them; content of one's own stays whole
   */
  public Task among(int others, long seed) {
    if (!(corpus instanceof DocumentCorpus all)) {
      return this;
    }
    Set<String> right = new HashSet<>();
    sets.forEach(set -> set.queries().forEach(query -> right.addAll(query.right())));
    List<Document> rest = new ArrayList<>(all.documents());
    rest.removeIf(document -> right.contains(document.id()));
    Collections.shuffle(rest, new Random(seed));
    List<Document> kept =
        new ArrayList<>(all.documents().stream().filter(one -> right.contains(one.id())).toList());
    kept.addAll(rest.subList(0, Math.min(others, rest.size())));
    return new Task(name, new DocumentCorpus(kept), sets);
  }

  /** The same questions, asked of other answers. */
  public Task answering(AnswerVariant variant) {
    return new Task(name, corpus.answering(variant), sets);
  }

  static String nameOf(Path folder) {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }
}
