package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.HomeZone;
import yingda.document.Kind;
import yingda.document.Signature;
import yingda.sql.SqliteStores;

/** A file does not take over the documents of another one. */
class DocumentOwnersTest {
  private static final Signature SIGNATURE = new Signature("李雷", "测试");

  private final Path folder;
  @AutoClose private final DocumentStore store;

  DocumentOwnersTest(@TempDir Path temporary) {
    folder = temporary.resolve("docs");
    store = new SqliteStores(temporary.resolve("store.db")).store(Clock.systemUTC());
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Importer importer() {
    return importer(Overwriting.NONE);
  }

  private Importer importer(Overwriting overwriting) {
    ImportOptions options =
        new ImportOptions(FolderEdition.NONE, SIGNATURE, false, false, HomeZone.ID, false, null)
            .overwriting(overwriting);
    return new Importer(store, options, ImportProgress.NONE);
  }

  private ImportReport run(Path path) {
    return importer().run(List.of(path));
  }

  private String answer(String id) {
    return store.newest(id).orElseThrow().document().entries().getFirst().answer();
  }

  @Test
  void anotherFileWithTheSameIdIsRefusedWithBothNames() throws IOException {
    Path first = write("a/x.md", "---\nid: faq/x\n---\n# 几点关门\n十八点\n");
    Path second = write("b/y.md", "---\nid: faq/x\n---\n# 洗手间在哪\n入口\n");
    run(first);
    ImportReport report = run(second);

    assertThat(report.rejections())
        .extracting(Throwable::getMessage)
        .containsExactly(
            SourceFile.place(second)
                + ":1: id \"faq/x\" is of the file "
                + "a/x.md"
                + ", which says something else, give it another id or retire that document first");
    assertThat(answer("faq/x")).isEqualTo("十八点");

    var unused = store.append(List.of(Edit.retire("faq/x", SIGNATURE)));
    assertThat(run(second).count(ChangeKind.RESTORED)).isOne();
  }

  @Test
  void twoTablesOfOneNameInTwoFoldersAreToldApart() throws IOException {
    run(write("a/t.csv", "编号,问题,答案\n1,几点关门？,十八点\n2,能停车吗？,能\n"));
    ImportReport report = run(write("b/t.csv", "编号,问题,答案\n1,洗手间在哪？,入口\n2,能带狗吗？,不能\n"));

    assertThat(report.rejections()).hasSize(2);
    assertThat(answer("t/1")).isEqualTo("十八点");
  }

  @Test
  void theSameFileIsKnownWhereverItIsReadFrom() throws IOException {
    Path file = write("手册/a.md", "---\nid: faq/x\n---\n# 几点关门\n十八点\n");
    run(file);
    write("手册/a.md", "---\nid: faq/x\n---\n# 几时打烊\n十九点\n");
    assertThat(run(folder).count(ChangeKind.CHANGED)).isOne();
    Files.move(file, folder.resolve("moved.md"));
    assertThat(run(folder).unchanged()).isOne();
    write("moved.md", "---\nid: faq/x\n---\n# 打烊\n二十点\n");
    assertThat(run(folder).rejections()).isEmpty();
    assertThat(answer("faq/x")).isEqualTo("二十点");
  }

  @Test
  void aCopyOfATableWithSomeRowsChangedIsTheSameTable() throws IOException {
    run(write("a/t.csv", "编号,问题,答案\n1,几点关门？,十八点\n2,能停车吗？,能\n"));
    ImportReport report = run(write("copy/t.csv", "编号,问题,答案\n1,几时打烊？,十九点\n2,能停车吗？,能\n"));

    assertThat(report.rejections()).isEmpty();
    assertThat(answer("t/1")).isEqualTo("十九点");
  }

  @Test
  void whatWasEditedBetweenIsStillOfItsFile() throws IOException {
    Path file = write("a/x.md", "---\nid: faq/x\n---\n# 几点关门\n十八点\n");
    run(file);
    Document edited =
        Document.of("faq/x", Kind.FAQ, "营业时间", List.of(Entry.of("a", "何时营业", "九点到十八点")));
    var unused = store.append(List.of(Edit.put(edited, SIGNATURE)));

    assertThat(importer(Overwriting.ALL).run(List.of(file)).rejections()).isEmpty();
    assertThat(answer("faq/x")).isEqualTo("十八点");
  }

  @Test
  void whatIsSentUnderTheSameNameMustSayTheSameSomewhere() throws IOException {
    Path one = folderWith("one/t.csv", "编号,问题,答案\n1,几点关门？,十八点\n");
    Path other = folderWith("other/t.csv", "编号,问题,答案\n1,洗手间在哪？,入口\n");
    Path newer = folderWith("newer/t.csv", "编号,问题,答案\n1,几点关门,十九点\n");
    importer().runInside(one, List.of());

    assertThat(importer().runInside(other, List.of()).rejections())
        .extracting(Throwable::getMessage)
        .containsExactly(
            "t.csv:2: id \"t/1\" is of the file t.csv, which says something else,"
                + " give it another id or retire that document first");
    assertThat(importer().runInside(newer, List.of()).count(ChangeKind.CHANGED)).isOne();
  }

  private Path folderWith(String file, String text) throws IOException {
    return Objects.requireNonNull(write(file, text).getParent());
  }
}
