package yingda.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import yingda.document.Language;
import yingda.exporting.ExportReport;
import yingda.files.TemporaryDirectory;

/**
 * An archive of exported files. Belongs to one thread; to be closed.
 *
 * @param name that of its file
 * @param report what is in it, and which documents no file can say
 */
public record ExportArchive(String name, TemporaryDirectory folder, ExportReport report)
    implements AutoCloseable {
  /** Beside the files: what no file can say. */
  private static final String REJECTED = "rejected.log";

  /**
   * @param language in which it says what was left out
   */
  public void writeTo(OutputStream out, Language language) throws IOException {
    try (ZipOutputStream archive = new ZipOutputStream(out, UTF_8);
        Stream<Path> inside = Files.walk(folder.path())) {
      for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
        String entry = folder.path().relativize(file).toString().replace('\\', '/');
        archive.putNextEntry(new ZipEntry(entry));
        Files.copy(file, archive);
      }
      if (!report.rejections().isEmpty()) {
        archive.putNextEntry(new ZipEntry(REJECTED));
        archive.write(lines(language).getBytes(UTF_8));
      }
    }
  }

  private String lines(Language language) {
    return report.rejections().stream()
        .map(rejection -> rejection.text(language))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Override
  public void close() {
    folder.close();
  }
}
