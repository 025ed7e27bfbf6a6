package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.HomeZone;
import yingda.document.Language;
import yingda.document.Listing;
import yingda.document.ProductVersion;
import yingda.document.Release;
import yingda.document.Remark;
import yingda.document.Revision;
import yingda.document.Signature;
import yingda.sql.SqliteStores;
import yingda.testing.SharedFiles;

/** A folder whose subfolders are releases of a product. */
class ReleaseFoldersTest {
  private static final Signature SIGNATURE = new Signature("李雷", "试一试");

  @TempDir Path temporary;
  private DocumentStore store;
  private Path docs;
  private final List<String> noted = new ArrayList<>();

  @BeforeEach
  void openStore() {
    store = new SqliteStores(temporary.resolve("a.db")).store(Clock.systemUTC());
    docs = temporary.resolve("checkout");
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private void page(String path, String answer) throws IOException {
    Path file = docs.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "# 题\n" + answer + "\n");
  }

  private static ImportOptions options(boolean prune, boolean dryRun, boolean releases) {
    FolderEdition edition = new FolderEdition("db", null);
    return new ImportOptions(edition, SIGNATURE, prune, dryRun, HomeZone.ID, false, null)
        .ofReleases(releases);
  }

  private ImportReport run(ImportOptions options, Path path) {
    noted.clear();
    ImportProgress notes =
        new ImportProgress() {
          @Override
          public void at(int files, int total, int documents) {
            assertThat(files).isLessThanOrEqualTo(total);
          }

          @Override
          public void noted(Remark remark) {
            noted.add(remark.place().file() + " " + remark.what().text(Language.EN));
          }
        };
    return new Importer(store, options, notes).run(List.of(path));
  }

  private ImportReport run() {
    return run(options(false, false, true), docs);
  }

  private List<String> published() {
    return ReleaseImportTest.published(store);
  }

  private void threeReleases() throws IOException {
    page("docs/v7.5/same.md", "一");
    page("docs/v7.5/new.md", "甲");
    page("docs/v7.5/gone.md", "旧");
    page("docs/v8.0/same.md", "一");
    page("docs/v8.0/new.md", "甲");
    page("docs/release-8.1/same.md", "一");
    page("docs/release-8.1/new.md", "乙");
    page("about.md", "公司");
  }

  private static final String[] THREE = {
    "db/about  公司",
    "db/docs/gone [7.5,8) 旧",
    "db/docs/new [8.1,) 乙",
    "db/docs/new@7.5 [7.5,8.1) 甲",
    "db/docs/same [7.5,) 一"
  };

  @Test
  void eachReleaseHasItsPagesAndWhatIsTheSameIsOneDocument() throws IOException {
    threeReleases();

    ImportReport report = run();

    assertThat(report.rejections()).isEmpty();
    assertThat(published()).containsExactly(THREE);
    assertThat(report.count(ChangeKind.ADDED)).isEqualTo(5);
    assertThat(store.releases("db"))
        .extracting(Release::version)
        .extracting(ProductVersion::toString)
        .containsExactlyInAnyOrder("7.5", "8", "8.1");
    assertThat(noted)
        .hasSize(3)
        .anyMatch(said -> said.endsWith("in release-8.1 beside it are pages of release 8.1"));
  }

  @Test
  void thePreviewTellsTheSameAndWritesNothing() throws IOException {
    threeReleases();

    ImportReport report = run(options(false, true, true), docs);

    assertThat(report.count(ChangeKind.ADDED)).isEqualTo(5);
    assertThat(noted).hasSize(3);
    assertThat(store.lastSequence()).isZero();
    assertThat(store.releases()).isEmpty();
  }

  @Test
  void againOnlyWhatChangedIsWritten() throws IOException {
    threeReleases();
    var first = run();
    long sequence = store.lastSequence();

    assertThat(run().changes()).isEmpty();
    assertThat(store.lastSequence()).isEqualTo(sequence);

    page("docs/v8.0/new.md", "甲二");
    page("docs/v9/same.md", "九");
    Files.delete(docs.resolve("docs/release-8.1/new.md"));
    var second = run();
    assertThat(first.rejections()).isEqualTo(second.rejections());
    assertThat(published())
        .containsExactly(
            "db/about  公司",
            "db/docs/gone [7.5,8) 旧",
            "db/docs/new [8,8.1) 甲二",
            "db/docs/new@7.5 [7.5,8) 甲",
            "db/docs/same [9,) 九",
            "db/docs/same@7.5 [7.5,9) 一");
  }

  /** The same as one import after the other. */
  @Test
  void itIsAsIfEachReleaseWereImportedByItself() throws IOException {
    threeReleases();
    LocalDate day = LocalDate.of(2026, 10, 1);
    for (Map.Entry<String, String> release :
        Map.of("v8.0", "8.0", "v7.5", "7.5", "release-8.1", "8.1").entrySet()) {
      FolderEdition edition =
          new FolderEdition("db", ProductVersion.of("version", release.getValue()));
      ImportOptions options =
          new ImportOptions(edition, SIGNATURE, false, false, HomeZone.ID, false, day);
      var one = run(options, docs.resolve("docs").resolve(release.getKey()));
      assertThat(one.rejections()).isEmpty();
    }
    long sequence = store.lastSequence();

    var report = run(options(false, false, true), docs.resolve("docs"));

    assertThat(report.changes()).isEmpty();
    assertThat(store.lastSequence()).isEqualTo(sequence);
    assertThat(store.releases("db")).extracting(Release::date).containsOnly(day);
  }

  @Test
  void pruningLeavesReleasesThatAreNotThere() throws IOException {
    threeReleases();
    var first = run();
    for (String page : List.of("same", "new", "gone")) {
      Files.delete(docs.resolve("docs/v7.5/" + page + ".md"));
    }
    Files.delete(docs.resolve("docs/v7.5"));
    Files.delete(docs.resolve("about.md"));

    var second = run(options(true, false, true), docs);

    assertThat(first.rejections()).isEqualTo(second.rejections());
    assertThat(published()).contains(THREE[1], THREE[2], THREE[3], THREE[4]).hasSize(4);
  }

  @Test
  void whatMovesOrIsAPageOfReleasesTooIsToldAndLeftOut() throws IOException {
    page("v1.0/a.md", "一");
    page("v2.0/a.md", "二");
    page("latest/a.md", "二");
    page("a.md", "哪一版");

    ImportReport report = run();

    assertThat(published()).containsExactly("db/a [2,) 二", "db/a@1 [1,2) 一");
    assertThat(report.rejections())
        .singleElement()
        .satisfies(
            refused ->
                assertThat(refused)
                    .hasMessageContaining("a.md:1: id: \"db/a\" is a page of releases, too"));
    assertThat(noted)
        .anyMatch(said -> said.contains("latest") && said.contains("names no version"));
  }

  @Test
  void anArchiveOfReleasesIsReadAlike() throws IOException {
    Path zip = temporary.resolve("docs.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream parts = new ZipOutputStream(out)) {
      for (String name : List.of("仓库/1.x/faq/a.md", "仓库/2.x/faq/a.md")) {
        parts.putNextEntry(new ZipEntry(name));
        parts.write(("# 题\n" + name.charAt(3) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }

    ImportReport report = run(options(false, false, true), zip);

    assertThat(report.rejections()).isEmpty();
    assertThat(published()).containsExactly("db/faq/a [2,) 2", "db/faq/a@1 [1,2) 1");
  }

  @Test
  void withoutTheOptionThePreviewSaysThatThereAreReleases() throws IOException {
    page("v1.0/a.md", "一");
    page("v2.0/a.md", "二");
    var plain = run(options(false, true, false), docs);
    assertThat(plain.rejections()).isEmpty();
    assertThat(noted).singleElement().asString().contains("(v1.0, v2.0)", "--releases");
  }

  @Test
  void aFolderWithoutReleasesIsRefused() throws IOException {
    page("第1章/a.md", "一");
    page("2024/a.md", "一");
    ImportReport report = run();
    assertThat(report.rejections())
        .singleElement()
        .satisfies(refused -> assertThat(refused).hasMessageContaining("named as a version"));
    assertThat(published()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "v7.5, 7.5",
    "V8, 8",
    "release-8.1, 8.1",
    "release_8_1, 8.1",
    "2.x, 2",
    "8.1.x, 8.1",
    "version-1.0.0-rc1, 1.0.0-rc1",
    "v6.5-LTS, 6.5",
    "DB-7.5, 7.5",
    "3.0版, 3.0",
    "版本4, 4",
    "1.0, 1.0",
    "2024,",
    "1,",
    "1.1 安装,",
    "8_1,",
    "vue,",
    "reports,",
    "latest,",
    "v,"
  })
  void foldersAreNamedAsVersions(String folder, @Nullable String version) {
    assertThat(ReleaseName.version(folder, "db").map(ProductVersion::toString).orElse(null))
        .isEqualTo(version);
  }

  @Test
  void aRealDocumentationComesInAtOnce() {
    var report = run(options(false, false, true), SharedFiles.require("corpora/tidb-docs-cn"));
    List<Document> documents =
        store.page(Listing.under("", 10_000)).stream().map(Revision::document).toList();
    assertThat(report.rejections()).isEmpty();
    assertThat(documents.stream().map(Document::family).distinct()).hasSize(167 + 22);
    assertThat(documents)
        .extracting(document -> document.scope().versions().toString())
        .containsOnly("[7.5,)", "[7.5,8.5)", "[8.5,)");
  }
}
