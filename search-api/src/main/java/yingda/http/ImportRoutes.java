package yingda.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import yingda.app.Permission;
import yingda.document.Action;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.files.TemporaryDirectory;
import yingda.importing.ImportOptions;
import yingda.importing.ImportReport;
import yingda.importing.Importer;

/** Files into the store, with a line of JSON for everything that comes of it. */
final class ImportRoutes {
  /** Twice the text of a large knowledge base; more is imported by the command. */
  private static final int BODY = Bodies.LARGEST;

  private static final int MOST_FILES = 10_000;
  private static final String LINES = "application/x-ndjson";

  private final Services served;

  ImportRoutes(Services served) {
    this.served = served;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post(
                "/v1/imports", "Imports files, a line of JSON for each thing that comes of it.")
            .needs(Permission.WRITE)
            .reads(ImportForm.class, BODY)
            .sends(LINES, this::run));
  }

  private void run(Call call) throws IOException {
    Context context = call.context();
    ImportForm form = call.body(ImportForm.class);
    ImportOptions options = form.options();
    if (!options.dryRun()) {
      served.publishers().check(Action.PUBLISH, options.signature());
    }
    if (form.files().isEmpty() || form.files().size() > MOST_FILES) {
      throw Refusal.invalid("wrong-count")
          .with("count", form.files().size())
          .with("limit", MOST_FILES)
          .at("files");
    }
    try (TemporaryDirectory folder = TemporaryDirectory.create()) {
      List<RejectedException> rejections = lay(form.files(), folder.path());
      context.contentType(LINES);
      try (OutputStream out = context.outputStream()) {
        run(options, folder.path(), rejections, new ImportLines(out, Problems.language(context)));
      }
    }
  }

  private void run(
      ImportOptions options, Path folder, List<RejectedException> rejections, ImportLines lines) {
    ImportReport report =
        new Importer(served.store(), options, lines).runInside(folder, rejections);
    served.progress().wake();
    lines.end(report);
  }

  private static List<RejectedException> lay(List<SentFile> files, Path folder) {
    List<RejectedException> rejections = new ArrayList<>();
    for (SentFile file : files) {
      try {
        file.layInto(folder);
      } catch (RejectedException e) {
        rejections.add(e);
      }
    }
    return rejections;
  }
}
