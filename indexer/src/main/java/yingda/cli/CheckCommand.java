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
import yingda.app.Callers;
import yingda.app.DocumentChecking;
import yingda.app.FileChecking;
import yingda.checks.CheckReport;
import yingda.checks.Finding;
import yingda.checks.Place;
import yingda.document.DocumentStore;
import yingda.document.Language;
import yingda.document.LogClock;
import yingda.document.RejectedException;
import yingda.knowledge.CommittedIndex;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.IndexWait;

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
    IndexWait.bringUpToDate(directory, Clock.systemUTC(), this::say);
    try (DocumentStore store = directory.readStore(Clock.systemUTC());
        CommittedIndex committed = CommittedIndex.in(directory)) {
      Clock clock = new LogClock(store, Clock.systemUTC());
      new DocumentChecking(store, committed.checker(store, clock), clock)
          .checkAll(Callers.LOCAL, this::add);
    }
    return ExitCodes.DONE;
  }

  private void say(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }

  private int checkFiles() {
    List<RejectedException> rejections =
        new FileChecking(Clock.systemUTC()).check(Callers.LOCAL, paths, this::add);
    rejections.forEach(one -> spec.commandLine().getErr().println(Terminal.text(one)));
    spec.commandLine().getErr().flush();
    return rejections.isEmpty() ? ExitCodes.DONE : ExitCodes.REJECTED;
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
            finding.message().text(Language.ZH));
  }
}
