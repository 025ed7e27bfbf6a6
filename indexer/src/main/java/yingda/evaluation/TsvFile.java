package yingda.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** A file of columns parted by tabs, in UTF-8, without quotes. */
record TsvFile(Path path) {
  /**
   * A line.
   *
   * @param place file and line, for messages
   */
  record Row(InputPlace place, List<String> columns) {
    String get(int column) {
      return columns.get(column);
    }

    /** Empty if the line is shorter. */
    String orEmpty(int column) {
      return column < columns.size() ? columns.get(column).strip() : "";
    }

    RejectedException rejected(Refusal rule) {
      return rule.at(place);
    }
  }

  static String place(Path path) {
    return path.toString().replace('\\', '/');
  }

  boolean exists() {
    return Files.exists(path);
  }

  private InputPlace whole() {
    return InputPlace.file(place());
  }

  String place() {
    return place(path);
  }

  /**
   * Its lines, without empty ones and those that begin with {@code #} and a space.
   *
   * @throws RejectedException if it is not there, not UTF-8, or one of the first two columns of a
   *     line is missing or empty
   */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : lines()) {
      number++;
      if (!line.isBlank() && !line.startsWith("# ")) {
        rows.add(row(number, line));
      }
    }
    return rows;
  }

  private Row row(int number, String line) {
    Row row = new Row(InputPlace.line(place(), number), List.of(line.split("\t", -1)));
    if (row.orEmpty(0).isEmpty() || row.orEmpty(1).isEmpty()) {
      throw row.rejected(Refusal.invalid("columns-needed"));
    }
    return row;
  }

  private List<String> lines() {
    if (!exists()) {
      throw Refusal.invalid("file-missing").at(whole());
    }
    try {
      return Files.readAllLines(path);
    } catch (CharacterCodingException e) {
      throw Refusal.invalid("not-utf-8").at(whole());
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + path, e);
    }
  }
}
