package yingda.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The questions in {@code content/golden} with the entries that must answer them. */
final class GoldenQuestions {
  /**
   * A question, and what answers it.
   *
   * @param place file and line, for messages
   * @param expected entries as {@code documentId#anchor}, or documents; any of them is right
   */
  record Golden(String place, String question, Set<String> expected) {
    boolean accepts(String documentId, String anchor) {
      return expected.contains(documentId) || expected.contains(documentId + "#" + anchor);
    }
  }

  private GoldenQuestions() {}

  static List<Golden> in(Path folder) throws IOException {
    List<Golden> golden = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".tsv")).sorted().toList()) {
        addFrom(file, golden);
      }
    }
    return golden;
  }

  private static void addFrom(Path file, List<Golden> golden) throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] columns = line.split("\t", -1);
        Set<String> expected = Set.of(columns[1].split("\\|", -1));
        golden.add(new Golden(file.getFileName() + ":" + number, columns[0], expected));
      }
    }
  }
}
