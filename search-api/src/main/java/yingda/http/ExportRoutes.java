package yingda.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import yingda.document.HomeZone;
import yingda.document.Language;
import yingda.document.RejectedException;
import yingda.exporting.ExportReport;
import yingda.exporting.Exporter;
import yingda.files.TemporaryDirectory;

/** What is published, as an archive of the files that an import reads. */
final class ExportRoutes {
  /** Beside the files: what no file can say. */
  private static final String REJECTED = "rejected.txt";

  private final Services served;

  ExportRoutes(Services served) {
    this.served = served;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/export", "What is published, as an archive of files to import.")
            .takes(Parameters.DOCUMENT)
            .sends("application/zip", this::export));
  }

  private void export(Call call) throws IOException {
    Context context = call.context();
    String document = call.find(Parameters.DOCUMENT);
    Instant now = served.clock().instant();
    try (TemporaryDirectory folder = TemporaryDirectory.create()) {
      Exporter exporter = new Exporter(served.store(), folder.path(), now);
      ExportReport report =
          document == null
              ? exporter.everything(false)
              : exporter.documents(List.of(document), false);
      String day = now.atZone(HomeZone.ID).toLocalDate().toString();
      context.contentType("application/zip");
      context.header("Content-Disposition", "attachment; filename=\"yingda-" + day + ".zip\"");
      write(context, folder.path(), report);
    }
  }

  private static void write(Context context, Path folder, ExportReport report) throws IOException {
    try (ZipOutputStream archive = new ZipOutputStream(context.outputStream(), UTF_8);
        Stream<Path> inside = Files.walk(folder)) {
      for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
        archive.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, archive);
      }
      if (!report.rejections().isEmpty()) {
        archive.putNextEntry(new ZipEntry(REJECTED));
        archive.write(lines(report.rejections(), Problems.language(context)).getBytes(UTF_8));
      }
    }
  }

  private static String lines(List<RejectedException> rejections, Language language) {
    return rejections.stream()
        .map(rejection -> rejection.text(language))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
