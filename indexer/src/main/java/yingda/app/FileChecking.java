package yingda.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import yingda.checks.CheckReport;
import yingda.document.RejectedException;
import yingda.files.TemporaryDirectory;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.ImportReport;
import yingda.importing.Importer;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.lexicon.LexiconFolder;

/** What should be mended in files by themselves, before anybody imports them. */
public final class FileChecking {
  private final Clock clock;

  public FileChecking(Clock clock) {
    this.clock = clock;
  }

  /**
   * Looks through files, which are compared with each other.
   *
   * @param reports hears of one document after the other
   * @return why some are left out
   */
  public List<RejectedException> check(
      Caller caller, List<Path> paths, Consumer<CheckReport> reports) {
    caller.need(Operation.CHECK);
    try (TemporaryDirectory temporary = TemporaryDirectory.create()) {
      DataDirectory directory = new DataDirectory(temporary.path());
      for (Path path : paths) {
        boolean unused = directory.lexicon().replaceBy(LexiconFolder.in(path));
      }
      try (KnowledgeBase knowledge = KnowledgeBase.open(directory, clock)) {
        ImportOptions options = ImportOptions.of(caller.named("check").signs("files to check"));
        ImportReport report =
            new Importer(knowledge.store(), options, ImportProgress.NONE).run(paths);
        knowledge.catchUp();
        new DocumentChecking(knowledge.store(), knowledge.checker(clock), clock)
            .checkAll(caller, reports);
        return report.rejections();
      }
    }
  }
}
