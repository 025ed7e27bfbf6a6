package yingda.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** What files of office programs are made of. */
public final class OfficeFiles {
  private OfficeFiles() {}

  /** A file that another tool made: it stands in the sources of the library, for both modules. */
  public static Path resource(String name) {
    return SharedFiles.root()
        .resolve("indexer/src/test/resources/yingda/importing/office")
        .resolve(name);
  }

  /** Adds a row to a sheet; there is no cell for an empty text. */
  public static void row(Sheet sheet, int number, String... cells) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
  }

  /** Writes a Word file with one heading and what stands below. */
  public static void word(Path file, String heading, String text) throws IOException {
    String body =
        """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        <w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>
        <w:p><w:r><w:t>%s</w:t></w:r></w:p>
        </w:body></w:document>
        """
            .formatted(heading, text);
    Files.write(file, zip(Map.of("word/document.xml", body.getBytes(StandardCharsets.UTF_8))));
  }

  /** An archive of parts by their names. */
  public static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }
}
