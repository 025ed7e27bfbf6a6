package yingda.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.DocumentStore;
import yingda.document.Language;
import yingda.document.Picture;
import yingda.document.Signature;
import yingda.sql.SqliteStores;
import yingda.testing.Notes;
import yingda.testing.OfficeFiles;

/** Archives come in as folders do, and a bad one hinders no other file. */
class ArchivesTest {
  private static final byte[] PAGE = "# 礼品卡\n## 礼品卡怎么用？\n付款时选择礼品卡。\n".getBytes(UTF_8);
  private static final byte[] PNG =
      "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR红".getBytes(Charset.forName("ISO-8859-1"));

  @TempDir Path folder;
  private final List<String> remarks = new ArrayList<>();
  private DocumentStore store;

  @BeforeEach
  void open() {
    store = new SqliteStores(folder.resolve("a.db")).store(Clock.systemUTC());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Path archive(String name, Map<String, byte[]> parts) throws IOException {
    return Files.write(folder.resolve(name), OfficeFiles.zip(parts));
  }

  private List<String> imported(Path... paths) {
    ImportProgress progress = new Notes(remark -> remarks.add(inFolder(remark.text(Language.ZH))));
    ImportOptions options = ImportOptions.of(new Signature("李雷", "试一试"));
    return new Importer(store, options, progress)
        .run(List.of(paths)).rejections().stream()
            .map(rejection -> inFolder(rejection.text(Language.ZH)))
            .toList();
  }

  private String inFolder(String text) {
    return text.replace(folder + "/", "");
  }

  private List<String> answers(String id) {
    return store.newest(id).stream()
        .flatMap(revision -> revision.document().entries().stream())
        .map(entry -> entry.question() + "|" + entry.answer())
        .toList();
  }

  @Test
  void theFilesOfAnArchiveComeInWithTheirPicturesAndFolders() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("帮助中心/faq/礼品卡.md", PAGE);
    parts.put("帮助中心/faq/图.md", "# 图\n## 在哪里？\n![按钮](../img/a.png)\n".getBytes(UTF_8));
    parts.put("帮助中心/img/a.png", PNG);
    parts.put("帮助中心/旧.doc", new byte[] {1});
    parts.put("__MACOSX/帮助中心/faq/._礼品卡.md", new byte[] {1});
    Path archive = archive("手册.zip", parts);

    assertThat(imported(archive)).isEmpty();
    assertThat(answers("faq/礼品卡")).containsExactly("礼品卡怎么用？|付款时选择礼品卡。");
    assertThat(answers("faq/图"))
        .containsExactly("在哪里？|![按钮](" + Picture.of("a.png", PNG).address() + ")");
    assertThat(remarks).containsExactly("手册.zip/帮助中心/旧.doc：这种格式不能导入，没有读，请另存为 .docx");
    assertThat(imported(archive)).isEmpty();
    assertThat(store.newest("faq/礼品卡").orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void aFileOfAnOfficeProgramThatIsCalledAnArchiveIsToldWhatToCallIt() throws IOException {
    Path book = Files.copy(ReadFiles.resource("staff.xlsx"), folder.resolve("a.zip"));
    Path text = Files.copy(ReadFiles.resource("staff.docx"), folder.resolve("b.zip"));
    assertThat(imported(book, text))
        .containsExactly("a.zip：其实是Excel 工作簿，请把名字的后缀改成 .xlsx", "b.zip：其实是Word 文档，请把名字的后缀改成 .docx");
  }

  @Test
  void namesAsWindowsWritesThemAreRead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("GBK"))) {
      zip.putNextEntry(new ZipEntry("faq\\礼品卡.md"));
      zip.write(PAGE);
    }
    assertThat(imported(Files.write(folder.resolve("a.zip"), out.toByteArray()))).isEmpty();
    assertThat(answers("faq/礼品卡")).containsExactly("礼品卡怎么用？|付款时选择礼品卡。");
  }

  @Test
  void aPartThatBeginsBehindTheEndIsLeftOutAndTheOthersComeIn() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("faq/坏.md", PAGE);
    parts.put("faq/礼品卡.md", PAGE);
    byte[] bytes = OfficeFiles.zip(parts);
    int listed = new String(bytes, ISO_8859_1).indexOf("PK\u0001\u0002");
    // Where the first part begins, in four bytes from the lowest on.
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(listed + 42, bytes.length - 12);

    assertThat(imported(Files.write(folder.resolve("a.zip"), bytes)))
        .containsExactly("a.zip/faq/坏.md：在压缩包里已经损坏，请重新打包");
    assertThat(answers("faq/礼品卡")).containsExactly("礼品卡怎么用？|付款时选择礼品卡。");
  }

  @Test
  void whatLeadsOutOrIsDamagedIsLeftOutAndTheOthersComeIn() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("../../出去.md", PAGE);
    parts.put("faq/坏.md", "# 坏\n## 坏了吗？\n是的。\n".getBytes(UTF_8));
    parts.put("faq/里面.zip", OfficeFiles.zip(Map.of("faq/a.md", PAGE)));
    parts.put("faq/礼品卡.md", PAGE);
    byte[] bytes = OfficeFiles.zip(parts);
    byte[] name = "faq/坏.md".getBytes(UTF_8);
    int at = 0;
    while (!Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
      at++;
    }
    bytes[at + name.length + 4] ^= 0x55;
    Path archive = Files.write(folder.resolve("a.zip"), bytes);

    assertThat(imported(archive))
        .containsExactly(
            "a.zip/../../出去.md：不是文件夹里的路径，请写成 faq/returns.md 这样",
            "a.zip/faq/坏.md：在压缩包里已经损坏，请重新打包",
            "a.zip/faq/里面.zip：是压缩包里的压缩包，请解开后再打包");
    assertThat(answers("faq/礼品卡")).containsExactly("礼品卡怎么用？|付款时选择礼品卡。");
  }

  @Test
  void aBombOneThatIsLockedAndOneThatIsCutOffAreRefusedAndTheFileBesideThemComesIn()
      throws IOException {
    archive("炸弹.zip", Map.of("faq/a.txt", new byte[40 << 20]));
    byte[] locked = OfficeFiles.zip(Map.of("faq/a.md", PAGE));
    for (int i = 0; i < locked.length - 4; i++) {
      if (locked[i] == 'P' && locked[i + 1] == 'K' && (locked[i + 2] == 1 || locked[i + 2] == 3)) {
        locked[i + (locked[i + 2] == 1 ? 8 : 6)] |= 1;
      }
    }
    Files.write(folder.resolve("锁.zip"), locked);
    byte[] whole = OfficeFiles.zip(Map.of("faq/a.md", PAGE));
    Files.write(folder.resolve("断.zip"), Arrays.copyOf(whole, whole.length / 2));
    Files.write(Files.createDirectory(folder.resolve("faq")).resolve("b.md"), PAGE);

    assertThat(imported(folder))
        .containsExactly(
            "断.zip：文件损坏或不完整，请重新复制", "炸弹.zip：解压后超过 17 MB，正常文件不会这么大，请拆成几个文件", "锁.zip：有密码，请去掉密码再另存一次");
    assertThat(answers("faq/b")).containsExactly("礼品卡怎么用？|付款时选择礼品卡。");
  }

  @Test
  void anArchiveInAFolderIsNamedAfterTheFolder() throws IOException {
    Files.createDirectories(folder.resolve("in/faq/gifts"));
    archive("in/faq/gifts/a.zip", Map.of("cards.md", PAGE));
    assertThat(imported(folder.resolve("in"))).isEmpty();
    assertThat(answers("faq/gifts/cards")).containsExactly("礼品卡怎么用？|付款时选择礼品卡。");
  }

  @Test
  void whatARefusedArchiveHadIsNotReadWithTheNext() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("faq/a.md", "# 坏\n## 坏了吗？\n是的。\n".getBytes(UTF_8));
    parts.put("faq/z.txt", new byte[40 << 20]);
    archive("1.zip", parts);
    archive("2.zip", Map.of("faq/礼品卡.md", PAGE));

    assertThat(imported(folder)).containsExactly("1.zip：解压后超过 17 MB，正常文件不会这么大，请拆成几个文件");
    assertThat(answers("faq/a")).isEmpty();
    assertThat(answers("faq/礼品卡")).containsExactly("礼品卡怎么用？|付款时选择礼品卡。");
  }
}
