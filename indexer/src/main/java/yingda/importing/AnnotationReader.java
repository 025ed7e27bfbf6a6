package yingda.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Remark;
import yingda.document.Term;
import yingda.json.Json;

/**
 * Reads questions with their answers, each as a JSON object in a line of its own, as Dify exports
 * its annotations. Further names of an object are passed over. Safe for concurrent use.
 */
final class AnnotationReader implements DocumentReader {
  private static final List<String> COLUMNS = List.of("问题", "答案");

  /**
   * A line.
   *
   * @param question null if it has none
   * @param answer null if it has none
   */
  private record Annotation(@Nullable String question, @Nullable String answer) {}

  private final FolderEdition edition;
  private final ZoneId zone;

  AnnotationReader(FolderEdition edition, ZoneId zone) {
    this.edition = edition;
    this.zone = zone;
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    sink.noted(new Remark(file.whole(), Term.of("table-of-system", SourceSystem.DIFY.title())));
    TableRow header = new TableRow(file.whole(), COLUMNS, Set.of());
    FaqTable table = new FaqTable(file, header, edition, zone, sink);
    boolean isOne = false;
    int number = 0;
    try (BufferedReader lines = TextFile.open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          isOne = isOne || isOne(line);
          if (!isOne) {
            throw Refusal.invalid("no-annotations").at(file.line(number));
          }
          add(file, number, line, table, sink);
        }
      }
    }
    table.end();
    if (number == 0) {
      throw Refusal.invalid("empty-table").at(file.whole());
    }
  }

  /** Whether a line has what the others should have, too: others write other lines so. */
  private static boolean isOne(String line) {
    return line.contains("\"question\"") && line.contains("\"answer\"");
  }

  private static void add(SourceFile file, int number, String line, FaqTable table, Sink sink) {
    try {
      Annotation read =
          Json.readForeign("row", line.getBytes(StandardCharsets.UTF_8), Annotation.class);
      List<String> cells =
          List.of(
              Objects.requireNonNullElse(read.question(), ""),
              Objects.requireNonNullElse(read.answer(), ""));
      table.add(new TableRow(file.line(number), cells, Set.of()));
    } catch (RejectedException e) {
      sink.reject(e.in(file.line(number)));
    }
  }
}
