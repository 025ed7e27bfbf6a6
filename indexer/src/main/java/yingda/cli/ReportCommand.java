package yingda.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yingda.document.DocumentStore;
import yingda.document.HomeZone;
import yingda.document.Language;
import yingda.document.LogClock;
import yingda.knowledge.DataDirectory;
import yingda.reports.ReportPeriod;
import yingda.reports.ReportTable;
import yingda.reports.SummaryReport.About;
import yingda.reports.SummaryReports;
import yingda.reports.SummaryTables;
import yingda.usage.UsageStore;

/** Writes the report of a week, a month or a quarter as a file. */
@Command(
    name = "report",
    description = "Write the report of a week, month or quarter as a file.",
    footer = {
      "",
      "What FILE ends with says what it is: .xlsx is a workbook with a sheet for each table, .csv a"
          + " line for each figure, .html a page to print.",
      "Exit code: 0 done, 1 failed, 2 wrong usage."
    })
public final class ReportCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "What is written; it must not be there yet.")
  private Path file = Path.of("");

  @Option(
      names = "--period",
      paramLabel = "P",
      description = {
        "Such as 2026-W49, 2026-12 or 2026Q4; week, month or quarter for the last that is over"
            + " (default: ${DEFAULT-VALUE})."
      })
  private String period = "week";

  @Option(names = "--product", paramLabel = "P", description = "Only what is about it.")
  private @Nullable String product;

  @Option(names = "--person", paramLabel = "NAME", description = "Only what this person did.")
  private @Nullable String person;

  @Option(
      names = "--lang",
      paramLabel = "L",
      description = "The language of the file, zh or en (default: ${DEFAULT-VALUE}).")
  private String language = "zh";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Most questions and entries of each list (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  @Override
  public Integer call() {
    DataDirectory directory = data.existing();
    Clock system = Clock.systemUTC();
    try (DocumentStore store = directory.readStore(system);
        UsageStore usage = directory.openUsage()) {
      Clock clock = new LogClock(store, system);
      ReportPeriod asked = ReportPeriod.of("--period", period, clock.instant(), HomeZone.ID);
      ReportTable table =
          new SummaryTables(Language.accepted(language))
              .of(
                  new SummaryReports(store, usage, HomeZone.ID)
                      .report(asked, new About(product, person), limit, clock.instant()));
      write(table);
      spec.commandLine().getOut().println(table.title());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCodes.DONE;
  }

  private void write(ReportTable table) throws IOException {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "xlsx" -> {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
          table.xlsx(out);
        }
      }
      case "csv" -> text(table.csvOfAll());
      case "html" -> text(table.htmlFile());
      default ->
          throw new ParameterException(
              spec.commandLine(), "FILE has to end with .xlsx, .csv or .html");
    }
  }

  private void text(String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }
}
