package yingda.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yingda.app.Callers;
import yingda.app.FileExport;
import yingda.app.FileExport.Selection;
import yingda.document.DocumentStore;
import yingda.document.LogClock;
import yingda.document.RejectedException;
import yingda.exporting.ExportReport;
import yingda.exporting.TableFormat;
import yingda.exporting.TableTemplate;

/** Writes documents as files of a content folder. */
@Command(
    name = "export",
    description =
        "Write documents as a content folder: Markdown files and FAQ tables (CSV or Excel).",
    footer = {
      "",
      "Importing the folder changes nothing. It has to be empty, hidden files aside.",
      "Exit code: 0 done, 1 failed, 2 wrong usage, or a document that no file can say."
    })
public final class ExportCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "The folder; made if it is absent.")
  private Path folder = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "csv",
      description = "What FAQ tables are written as, csv or xlsx, default csv.")
  private String format = "csv";

  @Option(
      names = "--template",
      description = "Write an empty FAQ table for Excel as the file DIR, and nothing else.")
  private boolean template;

  @Option(
      names = "--document",
      paramLabel = "ID",
      description = "Only this document, such as faq/returns; may be repeated.")
  private List<String> documents = List.of();

  @Option(
      names = "--revision",
      paramLabel = "N",
      description = "This revision of the one --document, whatever its state.")
  private @Nullable Integer revision;

  @Option(
      names = "--all",
      description = "Also every revision there ever was, in the hidden folder .revisions.")
  private boolean all;

  @Override
  public Integer call() {
    if (revision != null && (documents.size() != 1 || all)) {
      throw new ParameterException(
          spec.commandLine(), "--revision stands with one --document and without --all");
    }
    TableFormat tables = tables();
    if (template) {
      TableTemplate.write(folder);
      return ExitCodes.DONE;
    }
    try (DocumentStore store = data.existing().readStore(Clock.systemUTC())) {
      Clock clock = new LogClock(store, Clock.systemUTC());
      ExportReport report =
          new FileExport(store, data.directory().lexicon(), clock)
              .run(Callers.LOCAL, new Selection(documents, revision, all, tables), folder);
      PrintWriter errors = spec.commandLine().getErr();
      report.rejections().forEach(rejection -> errors.println(Terminal.text(rejection)));
      errors.flush();
      spec.commandLine()
          .getOut()
          .printf("exported %d documents in %d files%n", report.documents(), report.files());
      return report.rejections().isEmpty() ? ExitCodes.DONE : ExitCodes.REJECTED;
    }
  }

  private TableFormat tables() {
    try {
      return TableFormat.of("--format", format);
    } catch (RejectedException e) {
      throw new ParameterException(spec.commandLine(), Terminal.text(e), e);
    }
  }
}
