package yingda.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.HomeZone;
import yingda.document.Lifecycle;
import yingda.document.ProductVersion;
import yingda.document.Signature;
import yingda.sql.SqliteStores;

/** What a revision was imported from can be had again as it was. */
class KeptFilesTest {
  private static final Signature SIGNATURE = new Signature("李雷", "试一试");
  private static final String FIRST = "编号,问题,答案\nfaq/a,甲？,一\nfaq/b,乙？,二\n";
  private static final String SECOND = "编号,问题,答案\nfaq/a,甲？,一\nfaq/b,乙？,改了\n";

  @TempDir Path folder;
  private DocumentStore store;

  @BeforeEach
  void open() {
    store = new SqliteStores(folder.resolve("a.db")).store(Clock.systemUTC());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void imported(ImportOptions options) {
    assertThat(
            new Importer(store, options, ImportProgress.NONE)
                .run(List.of(folder.resolve("in")))
                .rejections())
        .isEmpty();
  }

  private static ImportOptions options(
      FolderEdition edition, boolean dryRun, @Nullable LocalDate released) {
    return new ImportOptions(edition, SIGNATURE, false, dryRun, HomeZone.ID, false, released);
  }

  private String kept(String id, int revision) {
    return store
        .importedFile(id, revision)
        .map(file -> file.name() + "|" + new String(file.bytes(), UTF_8))
        .orElse("");
  }

  @Test
  void eachRevisionHasTheFileItWasMadeFrom() throws IOException {
    file("表.csv", FIRST);
    file("faq/c.md", "# 丙\n## 丙？\n三\n");
    imported(options(FolderEdition.NONE, true, null));
    assertThat(store.importedFiles("faq/a")).isEmpty();

    imported(ImportOptions.of(SIGNATURE));
    file("表.csv", SECOND);
    imported(ImportOptions.of(SIGNATURE));

    assertThat(store.importedFiles("faq/a")).isEqualTo(Map.of(1, "表.csv"));
    assertThat(store.importedFiles("faq/b")).isEqualTo(Map.of(1, "表.csv", 2, "表.csv"));
    assertThat(kept("faq/a", 1)).isEqualTo("表.csv|" + FIRST);
    assertThat(kept("faq/b", 1)).isEqualTo("表.csv|" + FIRST);
    assertThat(kept("faq/b", 2)).isEqualTo("表.csv|" + SECOND);
    assertThat(kept("faq/c", 1)).as("Markdown is exported").isEmpty();
  }

  @Test
  void whatWasLostWhenAProcessWasKilledIsKeptByTheNextImport() throws IOException {
    file("表.csv", FIRST);
    List<Edit> killed =
        ReadFiles.of(folder.resolve("in/表.csv")).documents.stream()
            .map(document -> Edit.put(document, SIGNATURE))
            .toList();
    assertThat(store.append(killed)).hasSize(2);
    assertThat(store.importedFiles("faq/a")).isEmpty();

    imported(ImportOptions.of(SIGNATURE));
    assertThat(kept("faq/a", 1)).isEqualTo("表.csv|" + FIRST);
    assertThat(store.importedFiles("faq/b")).isEqualTo(Map.of(1, "表.csv"));
  }

  @Test
  void ofReleasesEachEditionHasItsOwn() throws IOException {
    file("升级.txt", "第一章 升级\n按住电源键。\n");
    imported(release("7.5", LocalDate.of(2025, 3, 1)));
    file("升级.txt", "第一章 升级\n在设置里升级。\n");
    imported(release("8.5", LocalDate.of(2026, 3, 1)));

    assertThat(kept("x100/升级", 1)).isEqualTo("升级.txt|第一章 升级\n按住电源键。\n");
    assertThat(kept("x100/升级", 2)).isEqualTo("升级.txt|第一章 升级\n在设置里升级。\n");
    assertThat(store.newest("x100/升级@7.5")).isPresent();
    assertThat(kept("x100/升级@7.5", 1)).isEmpty();
  }

  private static ImportOptions release(String version, LocalDate released) {
    FolderEdition edition = new FolderEdition("x100", ProductVersion.of("version", version));
    return options(edition, false, released);
  }

  private ImportReport again(Overwriting overwriting, List<Correction> told) {
    ImportProgress progress =
        new ImportProgress() {
          @Override
          public void at(int files, int total, int documents) {}

          @Override
          public void corrected(Correction correction) {
            told.add(correction);
          }
        };
    ImportOptions options = options(FolderEdition.NONE, false, null).overwriting(overwriting);
    return new Importer(store, options, progress).run(List.of(folder.resolve("in")));
  }

  /** What somebody does at the desk. */
  private void corrected(String id, String answer) {
    Document before = store.newest(id).orElseThrow().document();
    Document after = before.withAnswers(text -> answer);
    assertThat(store.append(List.of(Edit.put(after, new Signature("王芳", "改正"))))).hasSize(1);
  }

  private String answer(String id) {
    return store.newest(id).orElseThrow().document().entries().getFirst().answer();
  }

  @Test
  void whatWasCorrectedHereOutlivesTheNextImportOfTheSameFile() throws IOException {
    file("表.csv", FIRST);
    file("faq/c.md", "# 丙\n## 丙？\n三\n");
    imported(options(FolderEdition.NONE, false, null));
    corrected("faq/a", "改正了");
    corrected("faq/c", "改正了");
    assertThat(store.append(List.of(Edit.retire("faq/b", SIGNATURE)))).hasSize(1);

    List<Correction> told = new ArrayList<>();
    ImportReport report = again(Overwriting.NONE, told);
    assertThat(report.kept()).isEqualTo(3);
    assertThat(report.changes()).isEmpty();
    assertThat(answer("faq/a")).isEqualTo("改正了");
    assertThat(answer("faq/c")).isEqualTo("改正了");
    assertThat(store.newest("faq/b").orElseThrow().state()).isEqualTo(Lifecycle.RETIRED);
    assertThat(told).extracting(Correction::documentId).contains("faq/a", "faq/b", "faq/c");
    assertThat(told).noneMatch(Correction::isConflict);

    told.clear();
    assertThat(again(new Overwriting(false, Set.of("faq/a")), told).count(ChangeKind.CHANGED))
        .isEqualTo(1);
    assertThat(answer("faq/a")).isEqualTo("一");
    assertThat(again(Overwriting.ALL, told).kept()).isZero();
    assertThat(answer("faq/c")).isEqualTo("三");
    assertThat(again(Overwriting.NONE, told).unchanged()).isEqualTo(3);
  }

  @Test
  void whatBothChangedIsAConflictUntilBothSayTheSame() throws IOException {
    file("表.csv", FIRST);
    imported(options(FolderEdition.NONE, false, null));
    corrected("faq/b", "改正了");
    file("表.csv", SECOND);
    List<Correction> told = new ArrayList<>();
    assertThat(again(Overwriting.NONE, told).kept()).isEqualTo(1);
    assertThat(told).singleElement().matches(Correction::isConflict);
    assertThat(answer("faq/b")).isEqualTo("改正了");

    corrected("faq/b", "改了");
    assertThat(again(Overwriting.NONE, told).kept()).isZero();
    file("表.csv", FIRST);
    assertThat(again(Overwriting.NONE, told).count(ChangeKind.CHANGED)).isEqualTo(1);
    assertThat(answer("faq/b")).isEqualTo("二");
  }
}
