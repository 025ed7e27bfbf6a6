package yingda.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.json.Json;

/**
 * The figures of an evaluation as they are kept in a file. The same figures always give the same
 * text, so that what a change does to them is a diff.
 *
 * @param sets by name
 */
public record ResultsFile(Map<String, Figures> sets) {
  public ResultsFile {
    sets = Map.copyOf(sets);
  }

  public static ResultsFile of(List<SetResult> results) {
    Map<String, Figures> sets = new TreeMap<>();
    results.forEach(result -> sets.put(result.name(), result.figures()));
    return new ResultsFile(sets);
  }

  /**
   * @throws RejectedException if the file is missing or holds anything else
   */
  public static ResultsFile read(Path file) {
    String place = TsvFile.place(file);
    if (!Files.isRegularFile(file)) {
      throw Refusal.invalid("no-results-file").at(InputPlace.file(place));
    }
    try {
      return Json.read(place, Files.readAllBytes(file), ResultsFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
    }
  }

  /** As it is written to files: JSON in lines, in UTF-8. */
  public String text() {
    return Json.writeLines(this);
  }

  public void write(Path file) {
    try {
      Files.writeString(file, text());
    } catch (IOException e) {
      throw new UncheckedIOException("can't write " + file, e);
    }
  }
}
