package yingda.evaluation;

import java.nio.file.Path;
import java.util.List;
import yingda.document.DocumentStore;
import yingda.document.Signature;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.ImportReport;
import yingda.importing.Importer;
import yingda.knowledge.DataDirectory;
import yingda.lexicon.LexiconFolder;

/** A content folder, imported as {@code import} does it, with its lexicon. */
record ContentCorpus(Path folder) implements Corpus {
  private static final ImportOptions OPTIONS =
      ImportOptions.of(new Signature("evaluate", "content of a task"));

  @Override
  public void bringWords(DataDirectory directory) {
    boolean unused = directory.lexicon().replaceBy(LexiconFolder.in(folder));
  }

  /**
   * @throws yingda.document.RejectedException the first one, as figures about a part of the content
   *     would mislead
   */
  @Override
  public void importInto(DocumentStore store) {
    ImportReport report = new Importer(store, OPTIONS, ImportProgress.NONE).run(List.of(folder));
    if (!report.rejections().isEmpty()) {
      throw report.rejections().getFirst();
    }
  }
}
