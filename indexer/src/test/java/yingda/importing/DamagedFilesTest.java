package yingda.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static yingda.document.Language.ZH;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.testing.Cases;
import yingda.testing.Damage;
import yingda.testing.OfficeFiles;

/**
 * Files of office programs with flipped bits, cut off, or wrong inside: each is read or refused.
 */
class DamagedFilesTest {
  private static final int FILES = Cases.of("files", 60);
  private static final long LONGEST = 30_000_000_000L;

  private final long seed = Cases.seed(this);
  @TempDir private Path folder = Path.of("");

  @Test
  void everyFileIsReadOrRefusedInTime() throws IOException {
    List<Map.Entry<String, byte[]>> whole = List.copyOf(whole().entrySet());
    for (int i = 0; i < FILES; i++) {
      Random random = new Random(seed + i);
      Map.Entry<String, byte[]> one = whole.get(random.nextInt(whole.size()));
      Path file = folder.resolve(i + one.getKey());
      Files.write(file, damaged(one.getValue(), random));
      long start = System.nanoTime();

      ReadFiles read = read(file, i);

      String what = "-Dyingda.seed=" + seed + ", file " + i + one.getKey();
      assertThat(System.nanoTime() - start).as(what).isLessThan(LONGEST);
      assertThat(read.rejections)
          .as(what)
          .allMatch(text -> text.startsWith("faq/" + file.getFileName()));
      assertThat(read.documents.size() + read.rejections.size() + read.remarks.size())
          .as(what)
          .isPositive();
      Files.delete(file);
    }
  }

  /** What is wrong with a file is said by the import, in its words, and by nobody else. */
  @Test
  void noLibraryPrintsWhatItThinksOfADamagedPart() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream errors = System.err;
    System.setErr(new PrintStream(printed, true, UTF_8));
    try {
      for (String name : List.of("staff.docx", "staff.xlsx")) {
        byte[] whole = Files.readAllBytes(ReadFiles.resource(name));
        for (Map.Entry<String, byte[]> part : parts(whole).entrySet()) {
          byte[] bytes = part.getValue().clone();
          bytes[bytes.length / 2] = (byte) 0xF1;
          Map<String, byte[]> parts = parts(whole);
          parts.put(part.getKey(), bytes);
          ReadFiles read = read(Files.write(folder.resolve(name), OfficeFiles.zip(parts)), 0);
          assertThat(read.documents.size() + read.rejections.size()).as(part.getKey()).isPositive();
        }
      }
    } finally {
      System.setErr(errors);
    }
    assertThat(printed.toString(UTF_8)).doesNotContain("Error", "Exception");
  }

  /** Of an archive what is in it counts as if it were said of it. */
  private ReadFiles read(Path file, int round) throws IOException {
    if (!Archive.is(file)) {
      return ReadFiles.of(file);
    }
    Path unpacked = Files.createDirectory(folder.resolve("unpacked" + round));
    ReadFiles read = new ReadFiles();
    for (SourceTree tree : new Archives(unpacked, null).opened(List.of(SourceTree.of(file)))) {
      tree.files().forEach(found -> read.remarks.add(found.place()));
      tree.rejections()
          .forEach(refused -> read.rejections.add(refused.text(ZH).replace(folder + "/", "faq/")));
    }
    Damage.delete(unpacked);
    return read;
  }

  /** By their ends, of which some begin with who made them. */
  private static Map<String, byte[]> whole() throws IOException {
    Map<String, byte[]> whole = new TreeMap<>();
    for (String made :
        List.of(
            "libreoffice.pdf",
            "chromium.pdf",
            "libreoffice.docx",
            "pandoc.docx",
            "libreoffice.xls")) {
      whole.put("-" + made, Files.readAllBytes(ReadFiles.resource(made)));
    }
    whole.put(".xlsx", Files.readAllBytes(ReadFiles.resource("staff.xlsx")));
    whole.put(".docx", Files.readAllBytes(ReadFiles.resource("staff.docx")));
    whole.put(".xls", xls());
    whole.put(".zip", OfficeFiles.zip(Map.of("faq/a.md", "# 退货\n七天。\n".getBytes(UTF_8))));
    whole.put(".jsonl", "{\"question\": \"怎么退\", \"answer\": \"七天。\"}\n".getBytes(UTF_8));
    whole.put(".csv", "问题,答案\n怎么退,七天。\n".getBytes(UTF_8));
    whole.put(".pdf", new HandmadePdf("GBK-EUC-H").line(15, "一、退货").line(12, "七天。").bytes());
    whole.put(".txt", "一、退货\n七天。\n网(wǎng)页\n目录......1\n".getBytes(UTF_8));
    whole.put(
        ".html",
        "<html><body><h1>退货</h1><p>七天。</p><table><tr><td>甲</table></body></html>".getBytes(UTF_8));
    return whole;
  }

  private static byte[] xls() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      var sheet = book.createSheet("FAQ");
      for (int i = 0; i < 20; i++) {
        OfficeFiles.row(sheet, i, i == 0 ? "问题" : "问题 " + i, i == 0 ? "答案" : "答案 " + i);
      }
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] damaged(byte[] whole, Random random) throws IOException {
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
      case 1 -> flipped(whole, random, 1 + random.nextInt(20));
      case 2 -> flipped(whole, random, 1 + whole.length / 50);
      default -> whole[0] == 'P' ? inside(whole, random) : flipped(whole, random, 3);
    };
  }

  private static byte[] flipped(byte[] whole, Random random, int bits) {
    byte[] bytes = whole.clone();
    for (int i = 0; i < bits; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  /** A sound archive with a damaged part in it. */
  private static byte[] inside(byte[] whole, Random random) throws IOException {
    Map<String, byte[]> parts = parts(whole);
    List<String> names = List.copyOf(parts.keySet());
    parts.computeIfPresent(
        names.get(random.nextInt(names.size())),
        (name, bytes) ->
            bytes.length == 0 ? bytes : flipped(bytes, random, 1 + random.nextInt(10)));
    return OfficeFiles.zip(parts);
  }

  private static Map<String, byte[]> parts(byte[] whole) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
