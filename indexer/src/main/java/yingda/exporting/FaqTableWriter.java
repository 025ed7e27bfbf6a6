package yingda.exporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.HomeZone;
import yingda.document.RejectedException;
import yingda.importing.Attributes;
import yingda.importing.DocumentReader;
import yingda.importing.FaqRow;
import yingda.importing.FaqTableReader;
import yingda.importing.FolderEdition;
import yingda.importing.SourceFile;
import yingda.json.DocumentForm;

/** Writes documents with one question as rows of an FAQ table. Safe for concurrent use. */
final class FaqTableWriter {
  private static final ZoneId ZONE = HomeZone.ID;

  static final List<String> HEADER =
      List.of(
          "编号", "类型", "问题", "相似问", "反例", "答案", "分类", "标签", "产品", "适用版本", "受众", "负责人", "生效", "失效");

  private final FaqTableReader reader = new FaqTableReader(FolderEdition.NONE, ZONE);

  /** Those of the documents of which a row says everything. */
  List<Document> rows(List<Document> documents, TableFormat format) {
    List<Document> shaped =
        documents.stream()
            .filter(FaqTableWriter::isShapedLikeARow)
            .filter(document -> cells(document).stream().allMatch(format::holds))
            .toList();
    if (shaped.isEmpty()) {
      return shaped;
    }
    Map<String, String> read = read(header() + write(shaped));
    return shaped.stream()
        .filter(row -> DocumentForm.fingerprint(row).equals(read.get(row.id())))
        .toList();
  }

  /** The first line of a table. */
  String header() {
    return csv(List.of(HEADER));
  }

  /** A row for each document. */
  String write(List<Document> rows) {
    return csv(rows.stream().map(FaqTableWriter::cells).toList());
  }

  private static boolean isShapedLikeARow(Document document) {
    return document.id().contains("/")
        && document.entries().size() == 1
        && document.entries().getFirst().anchor().equals(FaqRow.ANCHOR);
  }

  static List<String> cells(Document document) {
    Attributes attributes = Attributes.of(document, ZONE);
    Entry entry = document.entries().getFirst();
    return List.of(
        document.id(),
        document.kind().word(),
        entry.question(),
        String.join("\n", entry.similar()),
        String.join("\n", entry.negatives()),
        entry.answer(),
        String.join("|", entry.path()),
        String.join("|", attributes.tags()),
        orEmpty(attributes.product()),
        orEmpty(attributes.versions()),
        orEmpty(attributes.audience()),
        orEmpty(attributes.owner()),
        orEmpty(attributes.effective()),
        orEmpty(attributes.expires()));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String csv(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The fingerprints of what a table is read as, by id. */
  private Map<String, String> read(String table) {
    Map<String, String> read = new HashMap<>();
    SourceFile file = new SourceFile(Path.of(""), "export", "export");
    try {
      reader.read(
          file,
          new BufferedReader(new StringReader(table)),
          new DocumentReader.Sink() {
            @Override
            public void accept(DocumentReader.Found found) {
              read.put(found.document().id(), DocumentForm.fingerprint(found.document()));
            }

            @Override
            public void reject(RejectedException reason) {
              // It is no row, then, and goes into a file of its own.
            }

            @Override
            public void unread(String name) {
              throw new IllegalStateException("a column of our own is not read: " + name);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }
}
