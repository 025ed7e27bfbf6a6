package yingda.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yingda.app.Caller;
import yingda.app.Callers;
import yingda.app.FileImport;
import yingda.app.TuningEditing;
import yingda.document.DocumentStore;
import yingda.document.HomeZone;
import yingda.document.ProductVersion;
import yingda.document.Publishers;
import yingda.document.RejectedException;
import yingda.document.Signature;
import yingda.document.Term;
import yingda.importing.Dates;
import yingda.importing.FolderEdition;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.ImportReport;
import yingda.importing.Overwriting;

/** Brings Markdown files and FAQ tables into the store. */
@Command(
    name = "import",
    description = "Import documents and FAQ tables, or folders of them.",
    footer = {
      "",
      "Only what differs from the store is written. A file that breaks a rule is left out and",
      "named on standard error as file:line: what, rule, remedy; the others are imported.",
      "Exit code: 0 done, 1 failed, 2 wrong usage or rejected input."
    })
public final class ImportCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files (${formats}) or folders.")
  private List<Path> paths = List.of();

  @Option(
      names = "--dry-run",
      description = {
        "Check and report, write nothing.",
        "Names for each file its title, kind and number of entries, and the headings that were",
        "found in Word files, PDF, pages and texts."
      })
  private boolean dryRun;

  @Option(
      names = "--prune",
      description = {
        "Retire all documents under the paths of these folders that have no file there.",
        "Also those that came from elsewhere: look with --dry-run first.",
        "Nothing is retired if a file is rejected."
      })
  private boolean prune;

  @Option(names = "--product", paramLabel = "P", description = "Product the files are about.")
  private @Nullable String product;

  @Option(
      names = "--version",
      paramLabel = "V",
      description = "Version of the product they are about, such as 7.5.")
  private @Nullable String version;

  @Option(
      names = "--release",
      paramLabel = "DATE",
      description =
          "The day this version came out, such as 2026-10-01: the files are all pages of it,"
              + " those that are gone end with the version before.")
  private @Nullable String release;

  @Option(
      names = "--releases",
      description = {
        "Folders named as versions (v7.5, release-8.1, 2.x) have the pages of its releases.",
        "Each version answers its own; what lies beside them is for all."
      })
  private boolean releases;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "FIELD=COLUMN",
      description =
          "Columns of tables whose names say nothing, by name or letter, such as 问题=B,答案=D;"
              + " remembered for tables with the same names.")
  private Map<String, String> columns = Map.of();

  @Option(
      names = "--overwrite",
      split = ",",
      paramLabel = "ID",
      description = {
        "Documents that get what their file says although they were changed since the last import.",
        "With all, each of them. Otherwise they keep what was changed, and are named."
      })
  private List<String> overwrite = List.of();

  @Option(names = "--author", paramLabel = "A", description = "Who imports, default the OS user.")
  private @Nullable String author;

  @Option(names = "--note", paramLabel = "N", description = "Why, default '导入 <folder>'.")
  private @Nullable String note;

  @Override
  public Integer call() {
    Caller caller = caller();
    ImportOptions options = options(caller);
    PrintWriter errors = spec.commandLine().getErr();
    LeftOut leftOut = new LeftOut(errors);
    FilePreview preview = new FilePreview(spec.commandLine().getOut());
    ImportProgress progress =
        ProgressLine.ofImport(errors, leftOut, dryRun ? preview::add : file -> {});
    Term interrupted = Term.of(dryRun ? "preview-interrupted" : "import-interrupted");
    try (DocumentStore store = data.directory().openStore(Clock.systemUTC())) {
      ImportReport report =
          Interruption.telling(
              errors, interrupted, () -> importing(store).run(caller, paths, options, progress));
      leftOut.end();
      List<RejectedException> rejections = new ArrayList<>(report.rejections());
      rejections.addAll(bringTuning(caller, store, options.signature()));
      rejections.forEach(rejection -> errors.println(Terminal.text(rejection)));
      if (!report.unread().isEmpty()) {
        errors.println("keys, columns and includes that were not read: " + unread(report));
      }
      if ((prune || release != null || releases) && !report.pruned()) {
        errors.println("nothing was retired, because not every file could be read; correct them");
      }
      errors.flush();
      spec.commandLine()
          .getOut()
          .println(Terminal.text(dryRun ? Term.of("dry-run", report.summary()) : report.summary()));
      return rejections.isEmpty() ? ExitCodes.DONE : ExitCodes.REJECTED;
    }
  }

  /** A running service follows the log by itself. */
  private static FileImport importing(DocumentStore store) {
    return new FileImport(store, Publishers.EVERYBODY, () -> {});
  }

  /**
   * A content folder may bring the words of the business and golden questions with it.
   *
   * @return why those of a folder are left out, all of them
   */
  private List<RejectedException> bringTuning(
      Caller caller, DocumentStore store, Signature signature) {
    TuningEditing tuning = TuningEditing.in(data.directory(), store, Clock.systemUTC());
    List<RejectedException> rejections = new ArrayList<>();
    for (Path path : dryRun ? List.<Path>of() : paths) {
      try {
        Set<String> replaced = tuning.bring(caller, path, true, signature);
        if (!replaced.isEmpty()) {
          String names = String.join(", ", replaced);
          spec.commandLine().getOut().println(names + " replaced, a running service notices");
        }
      } catch (RejectedException e) {
        rejections.add(e);
      }
    }
    return rejections;
  }

  private Caller caller() {
    return Callers.LOCAL.named(
        author == null ? System.getProperty("user.name", "unknown") : author);
  }

  private ImportOptions options(Caller caller) {
    try {
      return new ImportOptions(
          new FolderEdition(
              product, version == null ? null : ProductVersion.of("--version", version)),
          caller.signs(note == null ? "导入 " + names() : note),
          prune,
          dryRun,
          HomeZone.ID,
          false,
          release == null ? null : Dates.day("--release", release),
          columns,
          null,
          null,
          releases,
          Overwriting.of(overwrite));
    } catch (RejectedException e) {
      throw new ParameterException(spec.commandLine(), Terminal.text(e), e);
    }
  }

  private String names() {
    return paths.stream()
        .map(path -> String.valueOf(path.toAbsolutePath().normalize().getFileName()))
        .limit(5)
        .collect(Collectors.joining(", "));
  }

  /** With the number of their files, if there are several. */
  private static String unread(ImportReport report) {
    return report.unread().entrySet().stream()
        .map(name -> name.getKey() + (name.getValue() == 1 ? "" : " (" + name.getValue() + ")"))
        .collect(Collectors.joining(", "));
  }
}
