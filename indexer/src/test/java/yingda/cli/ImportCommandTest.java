package yingda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import yingda.document.DocumentStore;
import yingda.document.Revision;
import yingda.importing.ReadFiles;
import yingda.sql.SqliteStores;

class ImportCommandTest {
  private final Path folder;
  private final Path data;
  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  ImportCommandTest(@TempDir Path temporary) throws IOException {
    folder = Files.createDirectory(temporary.resolve("docs"));
    data = temporary.resolve("data");
    Files.writeString(folder.resolve("a.md"), "# 甲\n一\n");
  }

  private static DocumentStore open(Path data) {
    return new SqliteStores(data.resolve("yingda.db")).store(Clock.systemUTC());
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--data", data.toString(), "--encoder", "none"));
    all.addAll(List.of(arguments));
    return new CommandLine(new ImportCommand())
        .setOut(new PrintWriter(output, true))
        .setErr(new PrintWriter(errors, true))
        .execute(all.toArray(String[]::new));
  }

  @Test
  void theSummaryCountsAndTheLogNamesAuthorAndNote() {
    assertThat(run(folder.toString(), "--author", "王芳")).isZero();
    assertThat(output)
        .hasToString(
            "added 1, changed 0, unchanged 0, restored 0, retired 0, rejected 0"
                + System.lineSeparator());
    try (DocumentStore store = open(data)) {
      Revision revision = store.newest("a").orElseThrow();
      assertThat(revision.signature().author()).isEqualTo("王芳");
      assertThat(revision.signature().note()).isEqualTo("导入 docs");
    }
    assertThat(errors.toString()).isEmpty();
  }

  @Test
  void aRejectionIsNamedAndExitsWithTwoButTheOthersAreImported() throws IOException {
    Files.writeString(folder.resolve("b.md"), "---\nkind: film\n---\nx\n");

    assertThat(run(folder.toString(), "--prune")).isEqualTo(2);
    assertThat(errors.toString())
        .contains("docs/b.md:2: kind: unknown kind \"film\", expected one of")
        .contains("nothing was retired");
    assertThat(output.toString()).startsWith("added 1,").contains("rejected 1");
  }

  @Test
  void aDryRunSaysSo() {
    assertThat(run(folder.toString(), "--dry-run")).isZero();
    assertThat(output.toString()).contains("dry run, nothing written: added 1,");
  }

  @Test
  void aDryRunShowsWhatWasCleaned() throws IOException {
    Files.writeString(folder.resolve("b.txt"), "保修\n第一章 时间\n三\u200b年。\n");
    assertThat(run(folder.toString(), "--dry-run")).isZero();
    assertThat(errors.toString())
        .contains("docs/b.txt:3: 1 invisible characters were taken out, the first U+200B");
  }

  /** What was written as a heading is known; what looks like one has to be seen. */
  @Test
  void aDryRunShowsPerFileWhatComesOutOfIt() throws IOException {
    for (String name : List.of("staff.docx", "libreoffice-table.pdf", "faq.csv")) {
      Files.copy(ReadFiles.resource(name), folder.resolve(name));
    }
    assertThat(run(folder.toString(), "--dry-run")).isZero();
    String place = folder.toString().replace('\\', '/');
    assertThat(output.toString().lines())
        .containsExactly(
            place + "/a.md: \"甲\", manual, 1 entries",
            place + "/faq.csv: 2 documents, faq, 2 entries",
            place + "/libreoffice-table.pdf: \"运费说明\", manual, 2 entries",
            "  各地的运费",
            "  怎么查物流？",
            place + "/staff.docx: \"X100 售后手册\", manual, 4 entries",
            "  退货",
            "  退货 › 运费",
            "  换货",
            "  换货 › 换货运费谁出？",
            "dry run, nothing written: added 5, changed 0, unchanged 0, restored 0, retired 0,"
                + " rejected 0");
  }

  @Test
  void headingsWithoutEndAreCounted() throws IOException {
    StringBuilder text = new StringBuilder("维修手册\n");
    for (int i = 1; i <= 250; i++) {
      text.append("第%d条 处理%d\n照做。\n".formatted(i, i));
    }
    Files.writeString(folder.resolve("b.txt"), text);
    assertThat(run(folder.toString(), "--dry-run")).isZero();
    assertThat(output.toString()).contains("250 entries", "  第200条 处理200", "  and 50 more");
    assertThat(output.toString()).doesNotContain("处理201");
  }

  @Test
  void wrongUsageExitsWithTwo() {
    assertThat(run()).isEqualTo(2);
    assertThat(run(folder.toString(), "--version", "7.5")).isEqualTo(2);
    assertThat(errors.toString()).contains("\"7.5\" stands without a product");
    assertThat(run(folder.toString(), "--product", "p", "--version", "new")).isEqualTo(2);
    assertThat(errors.toString()).contains("--version: \"new\" is no product version");
    assertThat(run(folder.resolve("none").toString())).isEqualTo(2);
    assertThat(errors.toString()).contains("docs/none: does not exist, check the path");
  }

  @Test
  void aProductAndVersionGoIntoTheId() {
    assertThat(run(folder.toString(), "--product", "p", "--version", "7.5")).isZero();
    try (DocumentStore store = open(data)) {
      assertThat(store.newest("p/a@7.5")).isPresent();
    }
  }
}
