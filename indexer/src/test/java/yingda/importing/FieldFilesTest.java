package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Lifecycle;
import yingda.document.Listing;
import yingda.document.Revision;
import yingda.document.Signature;
import yingda.sql.SqliteStores;
import yingda.testing.SharedFiles;

/** Small files after those of real people, each with something that once went wrong. */
class FieldFilesTest {
  private static final Instant NOVEMBER = Instant.parse("2026-10-31T16:00:00Z");

  @AutoClose private final DocumentStore store;

  FieldFilesTest(@TempDir Path temporary) {
    store = new SqliteStores(temporary.resolve("store.db")).store(Clock.systemUTC());
  }

  private ImportReport run(String path) {
    ImportOptions options = ImportOptions.of(new Signature("王芳", "试"));
    Path file = SharedFiles.require("field/" + path);
    return new Importer(store, options, ImportProgress.NONE).run(List.of(file));
  }

  private List<Revision> all() {
    return store.page(Listing.newest("", 100));
  }

  private List<String> ids() {
    return all().stream().map(revision -> revision.document().id()).toList();
  }

  @Test
  void nothingInternalIsPublished() {
    ImportReport report = run("access");

    assertThat(report.rejections()).isEmpty();
    assertThat(report.withheld()).isOne();
    assertThat(all())
        .hasSize(3)
        .allSatisfy(
            revision ->
                assertThat(
                        revision.state() == Lifecycle.DRAFT
                            || revision.document().scope().audience() == Audience.INTERNAL)
                    .isTrue());
    assertThat(store.timeline("draft").periods()).isEmpty();
  }

  @Test
  void twoTablesNumberedAlikeAreBothKept() {
    assertThat(run("csv/dept-a.csv").rejections()).isEmpty();
    assertThat(run("csv/dept-b.csv").rejections()).isEmpty();

    assertThat(ids()).containsExactly("dept-a/1", "dept-a/2", "dept-b/1", "dept-b/2");
  }

  @Test
  void tablesAreReadAsTheyAre() {
    assertThat(run("csv").rejections()).isEmpty();

    List<Document> documents = all().stream().map(Revision::document).toList();
    assertThat(documents).hasSize(10);
    assertThat(documents)
        .filteredOn(document -> document.title().startsWith("保价"))
        .first()
        .satisfies(
            document ->
                assertThat(document.entries().getFirst().similar())
                    .containsExactly("降价能补差吗", "买贵了退差价"));
    assertThat(documents)
        .filteredOn(document -> document.validity().expires() != null)
        .extracting(document -> String.valueOf(document.validity().expires()))
        .containsExactlyInAnyOrder(
            "2026-12-31T16:00:00Z",
            "2027-01-31T16:00:00Z",
            "2026-12-31T16:00:00Z",
            "2026-12-31T15:59:00Z");
    assertThat(documents)
        .extracting(document -> document.validity().effective())
        .filteredOn(Objects::nonNull)
        .containsExactly(NOVEMBER, NOVEMBER, NOVEMBER, NOVEMBER);
  }

  @Test
  void namesOfFilesBecomeAddresses() {
    assertThat(run("names").rejections()).isEmpty();

    assertThat(ids()).containsExactlyInAnyOrder("安装+调试", "退货政策-2026版");
  }

  @Test
  void theSameLocalIdInTwoFoldersIsTwoPages() {
    assertThat(run("ids").rejections()).isEmpty();

    assertThat(ids()).containsExactly("admin/overview", "user/overview");
  }
}
