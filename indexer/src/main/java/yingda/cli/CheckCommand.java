package yingda.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yingda.checks.CheckReport;
import yingda.checks.DocumentChecker;
import yingda.checks.Finding;
import yingda.checks.Place;
import yingda.document.DocumentStore;
import yingda.document.Listing;
import yingda.document.LogClock;
import yingda.document.Signature;
import yingda.files.TemporaryDirectory;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.ImportReport;
import yingda.importing.Importer;
import yingda.knowledge.Committed;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.lexicon.LexiconFolder;

/** Looks through documents for what should be mended before publication. */
@Command(
    name = "check",
    description = {
      "Look for repeated questions, contradicting numbers, uncertain or stiff wording and dead"
          + " links.",
      "Checks all published documents of the data directory, or the named files by themselves."
    },
    footer = {
      "",
      "A finding is a warning: document#anchor field:start-end rule: what, remedy.",
      "A document waives a rule by 'checks: {rule: reason}' in its front matter.",
      "Exit code: 0 done, 1 failed, 2 wrong usage or rejected input."
    })
public final class CheckCommand implements Callable<Integer> {
  private static final int PAGE = 200;

  @Mixin private DataOption data = new DataOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files (${formats}) or folders, which are compared with each other.")
  private List<Path> paths = List.of();

  private long documents;
  private long findings;
  private long notCompared;

  @Override
  public Integer call() {
    int code = paths.isEmpty() ? checkData() : checkFiles();
    PrintWriter out = spec.commandLine().getOut();
    out.println("checked " + documents + " documents, " + findings + " findings");
    if (notCompared > 0) {
      out.println(notCompared + " entries were not compared with others, split their documents");
    }
    return code;
  }

  private int checkData() {
    DataDirectory directory = data.existing();
    try (DocumentStore store = directory.readStore(Clock.systemUTC());
        Committed committed = Committed.in(directory)) {
      checkAll(store, committed.checker(store, new LogClock(store, Clock.systemUTC())));
    }
    return ExitCodes.DONE;
  }

  private int checkFiles() {
    try (TemporaryDirectory temporary = TemporaryDirectory.create()) {
      DataDirectory directory = new DataDirectory(temporary.path());
      for (Path path : paths) {
        boolean unused = directory.lexicon().replaceBy(LexiconFolder.in(path));
      }
      Clock clock = Clock.systemUTC();
      try (KnowledgeBase knowledge = KnowledgeBase.open(directory, clock)) {
        ImportOptions options = ImportOptions.of(new Signature("check", "files to check"));
        ImportReport report =
            new Importer(knowledge.store(), options, ImportProgress.NONE).run(paths);
        knowledge.catchUp();
        report.rejections().forEach(r -> spec.commandLine().getErr().println(Terminal.text(r)));
        spec.commandLine().getErr().flush();
        checkAll(knowledge.store(), knowledge.checker(clock));
        return report.rejections().isEmpty() ? ExitCodes.DONE : ExitCodes.REJECTED;
      }
    }
  }

  private void checkAll(DocumentStore store, DocumentChecker checker) {
    store.forEachPage(
        Listing.under("", PAGE),
        page -> page.forEach(revision -> add(checker.check(revision.document()))));
  }

  private void add(CheckReport report) {
    report.findings().forEach(this::print);
    documents++;
    findings += report.findings().size();
    notCompared += report.notCompared();
  }

  private void print(Finding finding) {
    Place place = finding.place();
    spec.commandLine()
        .getOut()
        .printf(
            "%s#%s %s:%d-%d %s: %s%n",
            place.documentId(),
            place.anchor(),
            place.field(),
            place.start(),
            place.end(),
            finding.rule().word(),
            finding.message().zh());
  }
}
