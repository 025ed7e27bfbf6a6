package yingda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yingda.testing.SharedFiles;

/** Reads the documents of the repository the way a person would. */
public final class Docs {
  private Docs() {}

  /**
   * @param path from the root of the repository
   */
  public static String text(String path) {
    try {
      return Files.readString(file(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Path file(String path) {
    return SharedFiles.root().resolve(path);
  }

  /** The files of a folder with an ending, as paths from the root of the repository. */
  static List<String> in(String folder, String ending) {
    try (Stream<Path> files = Files.walk(file(folder))) {
      return files
          .map(file -> folder + "/" + file(folder).relativize(file))
          .filter(path -> path.endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every Java source of both modules. */
  static List<Path> sources() {
    return Stream.of("indexer/src", "search-api/src").map(Docs::file).flatMap(Docs::java).toList();
  }

  private static Stream<Path> java(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rows of the tables with this header, their cells without back quotes.
   *
   * @param header the first line of the table, as it is written
   */
  static List<List<String>> rows(String text, String header) {
    return text.lines()
        .dropWhile(line -> !line.equals(header))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(Docs::cells)
        .toList();
  }

  private static List<String> cells(String row) {
    String inner = row.substring(1, row.lastIndexOf('|'));
    return Arrays.stream(inner.split("\\|", -1))
        .map(cell -> cell.replace("`", "").strip())
        .toList();
  }

  /** What a pattern finds: its first group. */
  static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  /** What stands between fences. */
  public static List<String> codeBlocks(String text) {
    return all("(?s)^```\\w*\\n(.*?)^```$", text);
  }
}
