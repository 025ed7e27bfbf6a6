package yingda.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import yingda.app.ExportArchive;
import yingda.app.FileExport;
import yingda.app.FileExport.Selection;
import yingda.app.Operation;
import yingda.exporting.TableFormat;

/** What is published, as an archive of the files that an import reads. */
final class ExportRoutes {
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final Parameter<TableFormat> TABLES =
      Parameters.words(
              "format",
              "What FAQ tables are written as.",
              TableFormat.values(),
              word -> TableFormat.of("format", word))
          .or(TableFormat.CSV);

  private final FileExport exports;

  ExportRoutes(Services served) {
    this.exports = served.app().exports();
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/export", "What is published, as an archive of files to import.")
            .does(Operation.EXPORT)
            .thinksAbout(Load.MANY)
            .takes(Parameters.DOCUMENT, TABLES)
            .sends("application/zip", this::export),
        Endpoint.get("/v1/export/template", "An empty FAQ table to be filled in with Excel.")
            .does(Operation.EXPORT)
            .sends(WORKBOOK, this::template));
  }

  private void export(Call call) throws IOException {
    Context context = call.context();
    TableFormat tables = call.get(TABLES);
    String document = call.find(Parameters.DOCUMENT);
    Selection selection =
        document == null
            ? Selection.everything(tables)
            : new Selection(List.of(document), null, false, tables);
    try (ExportArchive archive = exports.archive(call.caller(), selection)) {
      call.shown().internal(archive.report().internal());
      context.contentType("application/zip");
      context.header("Content-Disposition", "attachment; filename=\"" + archive.name() + "\"");
      call.turn().close();
      archive.writeTo(context.outputStream(), call.language());
    }
  }

  private void template(Call call) {
    byte[] workbook = exports.template(call.caller());
    call.context().contentType(WORKBOOK);
    call.context().header("Content-Disposition", "attachment; filename=\"yingda-faq.xlsx\"");
    call.context().result(workbook);
  }
}
