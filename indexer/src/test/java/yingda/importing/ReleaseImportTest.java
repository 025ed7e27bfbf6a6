package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.HomeZone;
import yingda.document.Listing;
import yingda.document.Outcome;
import yingda.document.ProductVersion;
import yingda.document.RejectedException;
import yingda.document.Revision;
import yingda.document.Signature;
import yingda.sql.SqliteStores;
import yingda.testing.SharedFiles;

class ReleaseImportTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @TempDir Path temporary;
  private DocumentStore store;

  @BeforeEach
  void openStore() {
    store = new SqliteStores(temporary.resolve("a.db")).store(Clock.systemUTC());
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private ImportReport importRelease(DocumentStore into, Path folder, String version) {
    return new Importer(into, options(version, DAY), ImportProgress.NONE).run(List.of(folder));
  }

  private static ImportOptions options(String version, @Nullable LocalDate released) {
    return new ImportOptions(
        new FolderEdition("db", ProductVersion.of("version", version)),
        new Signature("李雷", "试一试"),
        false,
        false,
        HomeZone.ID,
        false,
        released);
  }

  /** A folder with these pages. */
  private Path folder(Map<String, String> pages) throws IOException {
    Path folder = Files.createTempDirectory(temporary, "docs");
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(folder.resolve(page.getKey() + ".md"), "# 题\n" + page.getValue() + "\n");
    }
    return folder;
  }

  /** What is published: id, versions and answer of each document. */
  static List<String> published(DocumentStore store) {
    return store.page(Listing.under("", 10_000)).stream()
        .map(Revision::document)
        .map(
            document ->
                document.id()
                    + " "
                    + document.scope().versions()
                    + " "
                    + document.entries().getFirst().answer())
        .toList();
  }

  @Test
  void pagesAreExtendedChangedAddedAndEnded() throws IOException {
    var unused = importRelease(store, folder(Map.of("same", "一", "new", "甲", "gone", "旧")), "7.5");
    assertThat(published(store)).contains("db/same [7.5,) 一").hasSize(3);

    ImportReport report =
        importRelease(store, folder(Map.of("same", "一", "new", "乙", "added", "新")), "8.5");
    assertThat(published(store))
        .containsExactly(
            "db/added [8.5,) 新",
            "db/gone [7.5,8.5) 旧",
            "db/new [8.5,) 乙",
            "db/new@7.5 [7.5,8.5) 甲",
            "db/same [7.5,) 一");
    assertThat(report.unchanged()).isOne();
    assertThat(store.history("db/new")).hasSize(2);
    assertThat(store.history("db/same")).hasSize(1);
    Map<String, String> before = store.lookedAt("db", ProductVersion.of("version", "7.5"));
    Map<String, String> after = store.lookedAt("db", ProductVersion.of("version", "v8.5"));
    assertThat(after).containsOnlyKeys("db/added", "db/gone", "db/new", "db/same");
    assertThat(after).containsEntry("db/gone", "").containsEntry("db/same", before.get("db/same"));
    assertThat(after.get("db/new")).isNotEqualTo(before.get("db/new"));
  }

  @Test
  void importingAReleaseAgainChangesNothing() throws IOException {
    Path folder = folder(Map.of("a", "一"));
    var first = importRelease(store, folder, "7.5");
    var second = importRelease(store, folder(Map.of("a", "二", "b", "三")), "8.5");
    assertThat(first.count(ChangeKind.ADDED)).isOne();
    assertThat(second.count(ChangeKind.ADDED)).isEqualTo(2);
    long sequence = store.lastSequence();
    assertThat(importRelease(store, folder, "7.5").changes()).isEmpty();
    assertThat(store.lastSequence()).isEqualTo(sequence);
    assertThat(store.releases("db")).hasSize(2);
  }

  /** Random pages in random releases, imported in random order and some of them twice. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theOrderOfTheImportsDoesNotMatter(long seed) throws IOException {
    Random random = new Random(seed);
    TreeMap<String, Map<String, String>> releases = new TreeMap<>();
    for (String version : List.of("1", "2.0", "2.5", "3", "4.1")) {
      Map<String, String> pages = new TreeMap<>();
      for (String page : List.of("a", "b", "c", "d")) {
        if (random.nextInt(4) > 0) {
          pages.put(page, "答案" + random.nextInt(2));
        }
      }
      pages.put("always", "答案");
      releases.put(version, pages);
    }
    List<String> order = new ArrayList<>(releases.keySet());
    order.addAll(order.subList(0, 2));
    Collections.shuffle(order, random);
    for (String version : order) {
      var unused =
          importRelease(store, folder(Objects.requireNonNull(releases.get(version))), version);
    }
    for (String version : releases.keySet()) {
      assertThat(pagesOf(version))
          .as(order + ", read by " + version)
          .isEqualTo(releases.get(version));
    }
    try (DocumentStore inOrder =
        new SqliteStores(temporary.resolve("b.db")).store(Clock.systemUTC())) {
      for (String version : releases.keySet()) {
        var unused =
            importRelease(inOrder, folder(Objects.requireNonNull(releases.get(version))), version);
      }
      assertThat(published(store)).isEqualTo(published(inOrder));
    }
  }

  /** What a reader of a version gets; a page must not be there twice. */
  private Map<String, String> pagesOf(String version) {
    Map<String, String> pages = new TreeMap<>();
    for (Revision revision : store.page(Listing.under("", 10_000))) {
      Document document = revision.document();
      if (document.scope().versions().contains(ProductVersion.of("version", version))) {
        String answer = document.entries().getFirst().answer();
        assertThat(pages.put(document.family().substring("db/".length()), answer)).isNull();
      }
    }
    return pages;
  }

  @Test
  void aPageThatCouldNotBeReadIsNotTakenForGone() throws IOException {
    var unused = importRelease(store, folder(Map.of("a", "一")), "7.5");
    Path folder = folder(Map.of("b", "二"));
    Files.writeString(folder.resolve("a.md"), "---\nversions: \"[1,2)\"\n---\n# 题\n三\n");
    ImportReport report = importRelease(store, folder, "8.5");
    assertThat(report.rejections().getFirst())
        .hasMessageContaining(
            "a.md:1: versions: \"[1,2)\" stands in a page of a release, remove it");
    assertThat(report.pruned()).isFalse();
    assertThat(published(store)).contains("db/a [7.5,) 一");
  }

  @Test
  void aKnownReleaseIsNotImportedAsMereFiles() throws IOException {
    Path folder = folder(Map.of("a", "一"));
    var unused = importRelease(store, folder, "7.5");
    Importer mere = new Importer(store, options("7.5.0", null), ImportProgress.NONE);
    assertThatThrownBy(() -> mere.run(List.of(folder)))
        .isInstanceOf(RejectedException.class)
        .hasMessage("version: db 7.5 is a release, import its pages with --release 2026-10-01");
  }

  /** What comes of the first pages is in the store before the others are read. */
  @Test
  void anEditBesideAnImportIsNotLost() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    for (int i = 0; i <= 500; i++) {
      pages.put("p%03d".formatted(i), "旧");
    }
    var first = importRelease(store, folder(pages), "7.5");
    assertThat(first.count(ChangeKind.ADDED)).isEqualTo(501);
    pages.replace("p000", "新");
    ImportProgress edits =
        (files, total, documents) -> {
          if (files == total) {
            put("db/p000", "职员改的");
          }
        };
    var second = new Importer(store, options("8.5", DAY), edits).run(List.of(folder(pages)));
    assertThat(second.count(ChangeKind.ADDED)).isOne();
    assertThat(published(store)).anyMatch(page -> page.endsWith("职员改的"));
  }

  private void put(String id, String answer) {
    Document page = store.newest(id).orElseThrow().document();
    Entry old = page.entries().getFirst();
    Entry entry =
        new Entry(
            old.anchor(),
            old.path(),
            old.question(),
            old.similar(),
            old.negatives(),
            answer,
            old.channelAnswers());
    Document edited =
        new Document(
            page.id(),
            page.kind(),
            page.title(),
            page.scope(),
            page.validity(),
            page.upkeep(),
            page.tags(),
            List.of(entry));
    var unused = store.append(List.of(Edit.put(edited, new Signature("韩梅梅", "更正"))));
  }

  @Test
  void pagesCountAsLookedAtOnceAllIsWritten() throws IOException {
    ProductVersion version = ProductVersion.of("version", "7.5");
    ImportProgress looks =
        new ImportProgress() {
          @Override
          public void at(int files, int total, int documents) {}

          @Override
          public void became(Outcome outcome, String title) {
            assertThat(store.lookedAt("db", version)).isEmpty();
          }
        };
    var unused =
        new Importer(store, options("7.5", DAY), looks).run(List.of(folder(Map.of("a", "一"))));
    assertThat(store.lookedAt("db", version)).hasSize(1);
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    ImportOptions options = options("7.5", DAY);
    ImportOptions dry =
        new ImportOptions(
            options.edition(), options.signature(), false, true, options.zone(), false, DAY);
    ImportReport report =
        new Importer(store, dry, ImportProgress.NONE).run(List.of(folder(Map.of("a", "一"))));
    assertThat(report.count(ChangeKind.ADDED)).isOne();
    assertThat(store.lastSequence()).isZero();
    assertThat(store.releases()).isEmpty();
  }

  @Test
  void aRealDocumentationKeepsOneFamilyForEachPage() {
    var first = importRelease(store, SharedFiles.require("corpora/tidb-docs-cn/7.5"), "7.5");
    assertThat(first.count(ChangeKind.ADDED)).isEqualTo(167);
    var second = importRelease(store, SharedFiles.require("corpora/tidb-docs-cn/8.5"), "8.5");
    List<Document> documents =
        store.page(Listing.under("", 10_000)).stream().map(Revision::document).toList();
    assertThat(documents.stream().map(Document::family).distinct()).hasSize(167 + 22);
    // 50 files are the same, and 8 more differ only in front matter that is not read.
    assertThat(second.unchanged()).isEqualTo(58);
    assertThat(documents)
        .extracting(document -> document.scope().versions().toString())
        .containsOnly("[7.5,)", "[7.5,8.5)", "[8.5,)");
    assertThat(versions(documents, "[7.5,8.5)")).hasSize(106 + 3);
  }

  private static List<String> versions(List<Document> documents, String range) {
    return documents.stream()
        .filter(document -> document.scope().versions().toString().equals(range))
        .map(Document::id)
        .toList();
  }
}
