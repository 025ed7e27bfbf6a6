package yingda.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** A CSV text whose first line names the columns. */
public final class NamedTable {
  private NamedTable() {}

  /**
   * A line of it.
   *
   * @param number from 1, where the names stand
   * @param cells by the names, without outer spaces; empty ones are left out
   */
  public record Line(long number, Map<String, String> cells) {
    public Line {
      cells = Map.copyOf(cells);
    }
  }

  /**
   * All of its lines.
   *
   * @param subject where the text stands, for messages
   * @param most lines
   * @throws RejectedException if it is no table, or too long
   */
  public static List<Line> of(String subject, String text, int most) {
    List<Line> lines = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(text.replace("\uFEFF", ""))) {
      for (NamedCsvRecord row : reader) {
        if (lines.size() == most) {
          throw Refusal.invalid("wrong-count")
              .with("count", most + 1)
              .with("limit", most)
              .at(subject);
        }
        lines.add(new Line(row.getStartingLineNumber(), cells(row)));
      }
    } catch (CsvParseException e) {
      throw Refusal.invalid("not-a-table").at(subject);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static Map<String, String> cells(NamedCsvRecord row) {
    Map<String, String> cells = new HashMap<>();
    row.getFieldsAsMap()
        .forEach(
            (name, cell) -> {
              if (!cell.isBlank()) {
                cells.put(name.strip(), cell.strip());
              }
            });
    return cells;
  }
}
