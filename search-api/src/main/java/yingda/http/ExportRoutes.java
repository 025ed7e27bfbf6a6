package yingda.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import yingda.app.ExportArchive;
import yingda.app.FileExport;
import yingda.app.FileExport.Selection;
import yingda.app.Operation;

/** What is published, as an archive of the files that an import reads. */
final class ExportRoutes {
  private final FileExport exports;

  ExportRoutes(Services served) {
    this.exports = served.app().exports();
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/export", "What is published, as an archive of files to import.")
            .does(Operation.EXPORT)
            .takes(Parameters.DOCUMENT)
            .sends("application/zip", this::export));
  }

  private void export(Call call) throws IOException {
    Context context = call.context();
    String document = call.find(Parameters.DOCUMENT);
    Selection selection =
        document == null ? Selection.EVERYTHING : new Selection(List.of(document), null, false);
    try (ExportArchive archive = exports.archive(call.caller(), selection)) {
      context.contentType("application/zip");
      context.header("Content-Disposition", "attachment; filename=\"" + archive.name() + "\"");
      archive.writeTo(context.outputStream(), call.language());
    }
  }
}
