package yingda.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;

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

  /** The same questions, asked of other answers. */
  public Task answering(AnswerVariant variant) {
    return new Task(name, corpus.answering(variant), sets);
  }

  static String nameOf(Path folder) {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }
}
