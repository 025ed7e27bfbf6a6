package yingda.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Imports an FAQ table within little memory, exports it as a workbook and imports that into another
 * data directory: fails where the memory is not enough.
 *
 * <p>Arguments: the jar, how many rows, and the megabytes of heap. A workbook is taken apart in a
 * process of its own: each of the two gets half of it.
 */
final class ImportBench {
  private ImportBench() {}

  public static void main(String[] arguments) throws Exception {
    Path jar = Path.of(arguments[0]);
    int rows = Integer.parseInt(arguments[1]);
    int megabytes = Integer.parseInt(arguments[2]);
    Program whole = new Program(jar, megabytes + "m");
    Path folder = Files.createTempDirectory("yingda-bench");
    Path table = folder.resolve("bench.csv");
    String data = folder.resolve("data").toString();
    FaqRows.write(table, rows);
    Figures.say("rows", rows);
    Figures.say("megabytes of heap", megabytes);

    long start = System.nanoTime();
    whole.run("import", table.toString(), "--data", data);
    Figures.sayTime("import of the table", start);
    start = System.nanoTime();
    whole.run("import", table.toString(), "--data", data);
    Figures.sayTime("the same again", start);
    Path exported = folder.resolve("exported");
    whole.run("export", exported.toString(), "--format", "xlsx", "--data", data);

    Path workbook = workbook(exported);
    Figures.say("bytes of the workbook", Files.size(workbook));
    start = System.nanoTime();
    String second = folder.resolve("second").toString();
    whole.runWithin(megabytes / 2, "import", workbook.toString(), "--data", second);
    Figures.sayTime("import of the workbook", start);
  }

  private static Path workbook(Path exported) throws IOException {
    try (Stream<Path> files = Files.walk(exported)) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).findFirst().orElseThrow();
    }
  }
}
