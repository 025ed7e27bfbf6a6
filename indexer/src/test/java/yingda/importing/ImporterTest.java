package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Action;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.HomeZone;
import yingda.document.Kind;
import yingda.document.Lifecycle;
import yingda.document.Listing;
import yingda.document.ProductVersion;
import yingda.document.Signature;
import yingda.sql.SqliteStores;

class ImporterTest {
  private final Path folder;
  private final DocumentStore store;

  ImporterTest(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path temporary) throws IOException {
    folder = Files.createDirectory(temporary.resolve("docs"));
    store = new SqliteStores(temporary.resolve("data/store.db")).store(Clock.systemUTC());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static ImportOptions options(FolderEdition edition, boolean prune, boolean dryRun) {
    Signature signature = new Signature("李雷", "测试");
    return new ImportOptions(edition, signature, prune, dryRun, HomeZone.ID, false, null);
  }

  private ImportReport run(ImportOptions options, Path... paths) {
    return new Importer(store, options, ImportProgress.NONE).run(List.of(paths));
  }

  private ImportReport run(boolean prune) {
    return run(options(FolderEdition.NONE, prune, false), folder);
  }

  private List<String> ids() {
    return store.page(Listing.under("", 1_000)).stream()
        .map(revision -> revision.document().id())
        .toList();
  }

  private List<String> messages(ImportReport report) {
    return report.rejections().stream()
        .map(
            rejection ->
                String.valueOf(rejection.getMessage()).replace(SourceFile.place(folder), "docs"))
        .toList();
  }

  @Test
  void onlyWhatDiffersIsAppended() throws IOException {
    write("faq/a.md", "# 甲\n一\n");
    write("faq/b.md", "# 乙\n二\n");
    write("t.csv", "问题,答案\n丙,三\n丁,四\n");

    assertThat(run(false).count(ChangeKind.ADDED)).isEqualTo(4);
    assertThat(run(false).unchanged()).isEqualTo(4);
    write("faq/a.md", "# 甲\n改\n");
    ImportReport report = run(false);

    assertThat(report.count(ChangeKind.CHANGED)).isEqualTo(1);
    assertThat(report.unchanged()).isEqualTo(3);
    assertThat(report.rejections()).isEmpty();
    assertThat(report.sequence()).isEqualTo(store.lastSequence()).isEqualTo(5);
    assertThat(store.newest("faq/a").orElseThrow().signature())
        .isEqualTo(new Signature("李雷", "测试"));
  }

  @Test
  void whatWasEditedOrRetiredSinceIsOnlyReplacedByNewContent() throws IOException {
    ImportOptions onlyUnknown = ImportOptions.of(new Signature("serve", "启动"));
    write("faq/a.md", "# 甲\n一\n");
    write("faq/b.md", "# 乙\n二\n");
    assertThat(run(onlyUnknown, folder).count(ChangeKind.ADDED)).isEqualTo(2);
    Document edited = Document.of("faq/a", Kind.FAQ, "甲", List.of(Entry.of("a", "甲", "改")));
    append(Edit.put(edited, onlyUnknown.signature()));
    append(Edit.retire("faq/b", onlyUnknown.signature()));
    assertThat(run(onlyUnknown, folder).unchanged()).isEqualTo(2);
    assertThat(answer("faq/a")).isEqualTo("改");

    write("faq/a.md", "# 甲\n新\n");
    assertThat(run(onlyUnknown, folder).count(ChangeKind.CHANGED)).isOne();
    write("faq/a.md", "# 甲\n一\n");
    assertThat(run(onlyUnknown, folder).unchanged()).isEqualTo(2);
    assertThat(run(false).count(ChangeKind.CHANGED)).isOne();
  }

  private void append(Edit edit) {
    var unused = store.append(List.of(edit));
  }

  private String answer(String id) {
    return store.newest(id).orElseThrow().document().entries().getFirst().answer();
  }

  @Test
  void otherFilesAreLeftAlone() throws IOException {
    write("README.md", "# 说明\n给维护者看\n");
    write("faq/README.md", "# 概览\n给读者看\n");
    write("faq/.draft.md", "# 草稿\nx\n");
    write(".git/a.md", "# 库\nx\n");
    write("faq/md", "# 没有后缀\nx\n");
    write("lexicon/words.txt", "词\n");
    write("golden/faq.tsv", "a\tb\n");
    write("faq/b.markdown", "# 乙\nx\n");
    write("faq/c.mdx", "import Tabs from '@theme/Tabs';\n\n# 丙\n<Tabs>x</Tabs>\n");
    Files.createSymbolicLink(folder.resolve("faq/loop"), folder);

    assertThat(run(false).rejections()).isEmpty();
    assertThat(ids()).containsExactly("faq/README", "faq/b", "faq/c");
  }

  @Test
  void whatItsFileKeepsBackIsTakenOutOfSightAndComesBack() throws IOException {
    write("faq/a.md", "# 甲\n一\n");
    write("t.csv", "编号,问题,答案,状态\n1,乙？,二,已发布\n2,丙？,三,停用\n");
    run(false);
    assertThat(store.newest("t/2").orElseThrow().state()).isEqualTo(Lifecycle.RETIRED);

    write("faq/a.md", "---\ndraft: true\n---\n# 甲\n改\n");
    write("t.csv", "编号,问题,答案,状态\n1,乙？,二,已下架\n2,丙？,三,停用\n");
    assertThat(run(false))
        .returns(1, ImportReport::withheld)
        .returns(Map.of(ChangeKind.RETIRED, 2), ImportReport::changes);
    assertThat(ids()).isEmpty();
    assertThat(store.newest("faq/a").orElseThrow().state()).isEqualTo(Lifecycle.DRAFT);
    assertThat(answer("faq/a")).isEqualTo("改");
    ImportReport again = run(false);
    assertThat(again.changes()).isEmpty();
    assertThat(again.unchanged()).isZero();
    assertThat(again.withheld()).isEqualTo(3);

    write("faq/a.md", "# 甲\n改\n");
    assertThat(run(true).changes()).containsOnlyKeys(ChangeKind.RESTORED);
    assertThat(ids()).containsExactly("faq/a");
  }

  @Test
  void aRowThatIsOutOfUseCountsOnceAndWasNotRetired() throws IOException {
    write("t.csv", "编号,问题,答案,状态\n1,乙？,二,启用\n2,丙？,三,停用\n3,丁？,四,草稿\n");
    ImportReport first = run(false);
    assertThat(first.changes()).isEqualTo(Map.of(ChangeKind.ADDED, 1, ChangeKind.DRAFTED, 2));
    assertThat(first.withheld()).isEqualTo(2);
    assertThat(first.unchanged()).isZero();
    assertThat(run(false))
        .returns(1, ImportReport::unchanged)
        .returns(2, ImportReport::withheld)
        .returns(Map.of(), ImportReport::changes);
  }

  @Test
  void whatAnAuthorMadeOfADraftIsLeftToHim() throws IOException {
    ImportOptions onlyUnknown = ImportOptions.of(new Signature("serve", "启动"));
    write("faq/a.md", "---\ndraft: true\nweight: 1\n---\n# 甲\n一\n");
    assertThat(run(onlyUnknown, folder).unread()).containsExactly(Map.entry("weight", 1));
    append(Edit.of(Action.PUBLISH, "faq/a", onlyUnknown.signature()));

    assertThat(run(onlyUnknown, folder).changes()).isEmpty();
    assertThat(ids()).containsExactly("faq/a");
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    write("faq/a.md", "# 甲\n一\n");

    assertThat(run(options(FolderEdition.NONE, true, true), folder).count(ChangeKind.ADDED))
        .isEqualTo(1);
    assertThat(store.lastSequence()).isZero();
  }

  @Test
  void pruningRetiresWhatIsGoneAndNothingElse() throws IOException {
    write("other/x.md", "# 外\n一\n");
    run(options(FolderEdition.NONE, false, false), folder);
    Files.delete(folder.resolve("other/x.md"));
    Files.delete(folder.resolve("other"));
    write("faq/a.md", "# 甲\n一\n");
    write("faq/b.md", "# 乙\n二\n");
    write("faqs.md", "# 丙\n二\n");
    write("t.csv", "问题,答案\n丙,三\n丁,四\n");
    run(false);
    Files.delete(folder.resolve("faq/b.md"));
    write("t.csv", "问题,答案\n丙,三\n");

    assertThat(run(false).count(ChangeKind.RETIRED)).isZero();
    ImportReport report = run(true);

    assertThat(report.pruned()).isTrue();
    assertThat(report.count(ChangeKind.RETIRED)).isEqualTo(2);
    assertThat(ids()).contains("faq/a", "faqs", "other/x").doesNotContain("faq/b").hasSize(4);
    write("faq/b.md", "# 乙\n二\n");
    assertThat(run(true).count(ChangeKind.RESTORED)).isEqualTo(1);
  }

  @Test
  void nothingIsPrunedWhenAFileWasRejected() throws IOException {
    write("faq/a.md", "# 甲\n一\n");
    write("faq/b.md", "# 乙\n二\n");
    run(false);
    write("faq/a.md", "---\nkind: x\n---\n");
    Files.delete(folder.resolve("faq/b.md"));
    ImportReport report = run(true);

    assertThat(report.pruned()).isFalse();
    assertThat(ids()).containsExactly("faq/a", "faq/b");
  }

  @Test
  void pruningAnEditionKeepsTheOtherOnes() throws IOException {
    FolderEdition old = new FolderEdition("db", ProductVersion.of("version", "7.5"));
    FolderEdition recent = new FolderEdition("db", ProductVersion.of("version", "8.5"));
    write("a.md", "# 甲\n一\n");
    write("x/b.md", "# 乙\n二\n");
    write("x/t.csv", "编号,问题,答案\nrow,丙,三\n");
    run(options(old, true, false), folder);
    run(options(recent, true, false), folder);
    assertThat(ids())
        .containsExactly(
            "db/a@7.5", "db/a@8.5", "db/row@7.5", "db/row@8.5", "db/x/b@7.5", "db/x/b@8.5");
    Files.delete(folder.resolve("x/b.md"));
    run(options(recent, true, false), folder.resolve("a.md"));
    run(options(recent, true, false), folder);

    assertThat(ids())
        .containsExactly("db/a@7.5", "db/a@8.5", "db/row@7.5", "db/row@8.5", "db/x/b@7.5");
  }

  @Test
  void aFileOrFolderKeepsTheIdItHasInsideItsKind() throws IOException {
    write("manual/phone/a.md", "# 甲\n一\n");
    write("b.md", "# 乙\n二\n");
    ImportOptions options = options(FolderEdition.NONE, true, false);
    run(options, folder.resolve("manual/phone/a.md"), folder.resolve("b.md"));
    assertThat(ids()).containsExactly("b", "manual/phone/a");

    assertThat(run(options, folder.resolve("manual")).unchanged()).isEqualTo(1);
    assertThat(run(options, folder.resolve("manual/phone")).unchanged()).isEqualTo(1);
    assertThat(run(options, folder).unchanged()).isEqualTo(2);
  }

  @Test
  void theSecondOfTwoEqualIdsIsRejected() throws IOException {
    write("faq/a.md", "# 甲\n一\n");
    write("faq/b.md", "---\nid: faq/a\n---\n# 乙\n二\n");
    write("t.csv", "问题,答案\n丙,三\n丙,四\n");

    assertThat(messages(run(false)))
        .anySatisfy(
            message ->
                assertThat(message)
                    .isEqualTo(
                        "docs/faq/b.md:1: id \"faq/a\" is taken by docs/faq/a.md:1,"
                            + " give one another id"))
        .anySatisfy(
            message ->
                assertThat(message).startsWith("docs/t.csv:3: asks \"丙\" as docs/t.csv:2 does"))
        .hasSize(2);
    assertThat(ids()).hasSize(2);
  }

  @Test
  void whatCannotBeReadIsRejectedAndTheRestImported() throws IOException {
    write("faq/a.md", "# 甲\n一\n");
    write("faq/名 字.md", "# 乙\n一\n");
    write("x/big.md", "");
    try (RandomAccessFile big = new RandomAccessFile(folder.resolve("x/big.md").toFile(), "rw")) {
      big.setLength((20L << 20) + 1);
    }
    Files.createDirectory(folder.resolve("empty"));
    ImportReport report =
        run(
            options(FolderEdition.NONE, false, false),
            folder,
            folder.resolve("none"),
            folder.resolve("empty"),
            folder.resolve("faq/words.txt"));

    assertThat(messages(report))
        .containsExactly(
            "docs/x/big.md: 20971521 bytes are over the limit of 20 MB, split it",
            "docs/none: does not exist, check the path",
            "docs/empty: has no file of "
                + String.join(", ", SourceFormat.endings())
                + " in it, convert what there is or name another folder",
            "docs/faq/words.txt: does not exist, check the path");
    assertThat(ids()).containsExactly("faq/a", "faq/名-字");
  }

  @Test
  void whatIsForbiddenToReadIsRejected() throws IOException {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may read everything");
    write("faq/a.md", "# 甲\n一\n");
    write("closed/b.md", "# 乙\n一\n");
    assertThat(folder.resolve("faq/a.md").toFile().setReadable(false)).isTrue();
    assertThat(folder.resolve("closed").toFile().setReadable(false)).isTrue();
    List<String> messages = messages(run(false));
    assertThat(folder.resolve("closed").toFile().setReadable(true)).isTrue();

    assertThat(messages)
        .containsExactly(
            "docs/closed: cannot be read, give this user access to it",
            "docs/faq/a.md: cannot be read, give this user access to it");
  }

  @Test
  void aLongTableGoesInInBatches() throws IOException {
    StringBuilder table = new StringBuilder("编号,问题,答案\n");
    for (int i = 0; i < 2_500; i++) {
      table.append("r").append(i).append(",问题").append(i).append(",答案\n");
    }
    write("t.csv", table.toString());
    StringBuilder heard = new StringBuilder();
    ImportReport report =
        new Importer(
                store,
                options(FolderEdition.NONE, false, false),
                (files, total, documents) -> heard.append(documents).append(' '))
            .run(List.of(folder));

    assertThat(report.count(ChangeKind.ADDED)).isEqualTo(2_500);
    assertThat(heard).hasToString("1000 2000 2500 ");
  }

  @Test
  void whatIsWrittenSinceItWasLookedAtIsLeftForTheNextTime() throws IOException {
    write("t.csv", "编号,问题,答案\nr1,问题1,答案\n");
    write("u.csv", "编号,问题,答案\nu1,问题2,答案\n");
    FolderState seen = FolderState.of(folder);
    append("u.csv", "u2,问题3,答");

    ImportReport report = run(options(FolderEdition.NONE, true, false).asSeen(seen), folder);
    assertThat(messages(report))
        .containsExactly("docs/u.csv: is being written, import it when that is done");
    assertThat(ids()).containsExactly("r1");
    seen = FolderState.of(folder);
    report = run(options(FolderEdition.NONE, true, false).asSeen(seen), folder);
    assertThat(report.rejections()).isEmpty();
    assertThat(ids()).hasSize(3);
  }

  @Test
  void ofATableThatIsWrittenWhileItIsReadTheRestIsLeftOut() throws IOException {
    StringBuilder table = new StringBuilder("编号,问题,答案\n");
    for (int i = 0; i < 1_500; i++) {
      table.append("r").append(i).append(",问题").append(i).append(",答案\n");
    }
    write("t.csv", table.toString());
    ImportProgress writer =
        (files, total, documents) -> append("t.csv", documents == 1_000 ? "r,新问题,答" : "");
    ImportReport report =
        new Importer(store, options(FolderEdition.NONE, true, false), writer).run(List.of(folder));

    assertThat(messages(report))
        .containsExactly("docs/t.csv: is being written, import it when that is done");
    assertThat(report.count(ChangeKind.ADDED)).isEqualTo(1_000);
    assertThat(run(true).count(ChangeKind.ADDED)).isEqualTo(501);
  }

  private void append(String path, String text) {
    try {
      Files.writeString(folder.resolve(path), text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void picturesInsideAWordFileAreKeptOnceItIsImported() throws IOException {
    Files.createDirectories(folder.resolve("manual"));
    Files.copy(ReadFiles.resource("staff.docx"), folder.resolve("manual/x100.docx"));
    String picture = "6b7fa434f92a8b80aab02d9bf1a12e49.png";

    assertThat(run(options(FolderEdition.NONE, false, true), folder).count(ChangeKind.ADDED))
        .isOne();
    assertThat(store.picture(picture)).isEmpty();
    assertThat(run(false).rejections()).isEmpty();
    assertThat(store.picture(picture)).isPresent();
    assertThat(store.newest("manual/x100").orElseThrow().document().entries().get(1).answer())
        .endsWith("![](/pictures/" + picture + ")");
    assertThat(run(false).unchanged()).isOne();
  }
}
