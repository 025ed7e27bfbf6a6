package yingda.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Action;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.HomeZone;
import yingda.document.Listing;
import yingda.document.ProductVersion;
import yingda.document.RejectedException;
import yingda.document.Release;
import yingda.document.Revision;
import yingda.document.Signature;
import yingda.importing.FolderEdition;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.Importer;
import yingda.sql.SqliteStores;
import yingda.testing.MovableClock;
import yingda.testing.SharedFiles;

/** What became of the pages of a product for a release. */
class ReleaseReportTest {
  private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 1);
  private static final Signature SIGNATURE = new Signature("李雷", "试一试");

  @TempDir Path temporary;
  private final MovableClock clock =
      new MovableClock(SPRING.atStartOfDay(HomeZone.ID).toInstant().plusSeconds(60));
  private DocumentStore store;

  @BeforeEach
  void openStore() {
    store = new SqliteStores(temporary.resolve("a.db")).store(clock);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private void importRelease(Path folder, String version, LocalDate day) {
    importRelease(store, folder, version, day);
  }

  private static void importRelease(
      DocumentStore store, Path folder, String version, LocalDate day) {
    ImportOptions options =
        new ImportOptions(
            new FolderEdition("db", version(version)),
            SIGNATURE,
            false,
            false,
            HomeZone.ID,
            false,
            day);
    var unused = new Importer(store, options, ImportProgress.NONE).run(List.of(folder));
  }

  private static ProductVersion version(String text) {
    return ProductVersion.of("version", text);
  }

  private ReleaseReport report(String version) {
    return new Reports(store, HomeZone.ID).release("db", version(version), clock.instant());
  }

  @Test
  void theCountsOfARealDocumentationAreThoseOfADiffOfItsFolders() throws IOException {
    Path older = SharedFiles.require("corpora/tidb-docs-cn/7.5");
    Path newer = SharedFiles.require("corpora/tidb-docs-cn/8.5");
    importRelease(older, "7.5", SPRING);
    importRelease(newer, "8.5", AUTUMN);
    assertThat(report("8.5").previous()).isEqualTo("7.5");
    Map<String, Integer> counts = new TreeMap<>(Map.of("checked", 0, "unseen", 0));
    counts.putAll(diff(sources(older), sources(newer)));
    assertThat(report("8.5").counts()).isEqualTo(counts);
    assertThat(report("8.5").pages()).hasSize(189);
  }

  /** What {@code diff -r} tells: the same, other, only in the newer, only in the older. */
  private static Map<String, Integer> diff(Map<String, String> older, Map<String, String> newer) {
    Map<String, Integer> counts = new TreeMap<>();
    newer.forEach(
        (file, text) -> {
          String before = older.get(file);
          String outcome = before == null ? "added" : before.equals(text) ? "extended" : "updated";
          counts.merge(outcome, 1, Integer::sum);
        });
    older.keySet().stream()
        .filter(file -> !newer.containsKey(file))
        .forEach(file -> counts.merge("ended", 1, Integer::sum));
    return counts;
  }

  private static Map<String, String> sources(Path folder) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sources.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return sources;
  }

  @Test
  void withoutAFolderTheLogTellsWhoLooked() throws IOException {
    for (String page : List.of("checked", "gone", "left")) {
      write(page, page);
    }
    importRelease(temporary, "7.5", SPRING);
    moveTo(AUTUMN.atStartOfDay(HomeZone.ID).toInstant().plusSeconds(60));
    store.announce(new Release("db", version("8.5"), AUTUMN, SIGNATURE));
    edit(Edit.of(Action.VERIFY, "db/checked", SIGNATURE));
    edit(Edit.retire("db/gone", SIGNATURE));
    edit(Edit.draft(store.newest("db/left").orElseThrow().document(), SIGNATURE));
    assertThat(outcomes()).containsExactly("checked", "ended", "unseen");
  }

  /** It changed nothing in the pages, so they are compared with the release before it. */
  @Test
  void aReleaseWithoutAFolderInBetweenHidesNothing() throws IOException {
    write("same", "一");
    write("changed", "一");
    importRelease(temporary, "7.5", SPRING);
    store.announce(new Release("db", version("8.0"), SPRING.plusDays(30), SIGNATURE));
    write("changed", "二");
    write("new", "一");
    importRelease(temporary, "8.5", AUTUMN);
    assertThat(report("8.5").previous()).isEqualTo("8");
    assertThat(outcomes()).containsExactly("updated", "added", "extended");
  }

  /** What was written by hand for it is compared, too. */
  @Test
  void aReleaseWithoutAFolderBeforeTheFirstImportIsComparedByItsEditions() throws IOException {
    store.announce(new Release("db", version("7.5"), SPRING, SIGNATURE));
    for (String page : List.of("changed", "gone", "same")) {
      write(page, "一");
    }
    writtenByHand("7.5").forEach(document -> edit(Edit.put(document, SIGNATURE)));
    write("changed", "二");
    write("new", "一");
    Files.delete(temporary.resolve("gone.md"));
    importRelease(temporary, "8.5", AUTUMN);
    assertThat(outcomes()).containsExactly("updated", "ended", "added", "extended");
  }

  /** The same documents as of an import, of which the store knows nothing. */
  private List<Document> writtenByHand(String version) {
    try (DocumentStore other = new SqliteStores(temporary.resolve("b.db")).store(clock)) {
      importRelease(other, temporary, version, SPRING);
      return other.page(Listing.under("", 10)).stream().map(Revision::document).toList();
    }
  }

  private void write(String page, String text) throws IOException {
    Files.writeString(temporary.resolve(page + ".md"), "# 题\n" + text + "\n");
  }

  private List<String> outcomes() {
    return report("8.5").pages().stream().map(page -> page.outcome().word()).toList();
  }

  private void moveTo(Instant instant) {
    clock.move(Duration.between(clock.instant(), instant));
  }

  private void edit(Edit edit) {
    var unused = store.append(List.of(edit));
  }

  @Test
  void aReleaseThatWasNeverAnnouncedHasNoReport() {
    assertThatThrownBy(() -> report("9.0"))
        .isInstanceOf(RejectedException.class)
        .hasMessage("db 9.0: is no release that was announced, GET /v1/releases lists them");
  }
}
