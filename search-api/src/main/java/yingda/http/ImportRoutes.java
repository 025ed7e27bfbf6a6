package yingda.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import yingda.app.Caller;
import yingda.app.FileImport;
import yingda.app.Operation;
import yingda.app.ReceivedFile;
import yingda.app.RevisionComparing;
import yingda.document.ChangeKind;
import yingda.importing.Correction;
import yingda.importing.ImportOptions;
import yingda.importing.ImportReport;

/** Files into the store, with a line of JSON for everything that comes of it. */
final class ImportRoutes {
  /** Twice the text of a large knowledge base; more is imported by the command. */
  private static final int BODY = Bodies.LARGEST;

  private static final String LINES = "application/x-ndjson";

  private final FileImport imports;
  private final RevisionComparing comparing;

  ImportRoutes(Services served) {
    this.imports = served.app().imports();
    this.comparing = served.app().comparing();
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/imports/endings", "What names of files end with that can be imported.")
            .does(Operation.IMPORT)
            .answers(
                ImportableFilesView.class,
                call -> ImportableFilesView.of(imports.endings(call.caller()))),
        Endpoint.post(
                "/v1/imports", "Imports files, a line of JSON for each thing that comes of it.")
            .does(Operation.IMPORT)
            .thinksAbout(Load.MANY)
            .reads(ImportForm.class, BODY)
            .sends(LINES, this::run));
  }

  private void run(Call call) throws IOException {
    ImportForm form = call.body(ImportForm.class);
    Caller caller = call.caller().signing(form.author());
    ImportOptions options = form.options(caller);
    List<ReceivedFile> files = form.files().stream().map(SentFile::received).toList();
    Function<Correction, DiffView> differences =
        correction -> DiffView.of(comparing.compareWith(caller, correction.file()));
    try (ImportLines lines = new ImportLines(() -> begin(call), call.language(), differences)) {
      ImportReport report = imports.runReceived(caller, files, options, lines);
      call.shown().done(done(options, report));
      lines.end(report);
    }
  }

  /** Such as {@code preview added 3, changed 1}. */
  private static String done(ImportOptions options, ImportReport report) {
    String counts =
        Arrays.stream(ChangeKind.values())
            .filter(kind -> report.count(kind) > 0)
            .map(kind -> kind.word() + " " + report.count(kind))
            .collect(Collectors.joining(", "));
    return (options.dryRun() ? "preview " : "") + (counts.isEmpty() ? "unchanged" : counts);
  }

  private static OutputStream begin(Call call) {
    call.context().contentType(LINES);
    return call.context().outputStream();
  }
}
