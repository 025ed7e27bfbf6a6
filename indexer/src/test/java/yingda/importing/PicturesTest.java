package yingda.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Picture;
import yingda.document.RejectedException;
import yingda.document.Signature;
import yingda.exporting.ExportReport;
import yingda.exporting.Exporter;
import yingda.exporting.TableFormat;
import yingda.json.DocumentForm;
import yingda.markup.CommonMarkMarkup;
import yingda.sql.SqliteStores;
import yingda.testing.Draft;

/** Pictures come in with the files they lie beside, and go out with them again. */
class PicturesTest {
  private static final Signature SIGNATURE = new Signature("李雷", "试一试");
  private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR红");
  private static final byte[] GIF = bytes("GIF89a\1\0\1\0");

  @TempDir Path temporary;
  private final List<String> missing = new ArrayList<>();
  private DocumentStore store;

  @BeforeEach
  void open() {
    store = new SqliteStores(temporary.resolve("a.db")).store(Clock.systemUTC());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static String address(byte[] picture) {
    return Picture.of("picture", picture).address();
  }

  private void file(String name, byte[] content) throws IOException {
    Path file = temporary.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    Path unusedFile = Files.write(file, content);
  }

  private void page(String name, String answer) throws IOException {
    file(name, ("# 升级\n## 怎么升级？\n" + answer + "\n").getBytes(UTF_8));
  }

  private ImportReport importInto(DocumentStore into, Path path) {
    ImportProgress progress =
        new ImportProgress() {
          @Override
          public void at(int files, int total, int documents) {}

          @Override
          public void missing(RejectedException picture) {
            missing.add(picture.getMessage());
          }
        };
    return new Importer(into, ImportOptions.of(SIGNATURE), progress).run(List.of(path));
  }

  private static String answer(DocumentStore store, String id) {
    return store.newest(id).orElseThrow().document().entries().getFirst().answer();
  }

  @Test
  void whatLiesBesideAFileIsTakenAlongWhateverWayItIsNamed() throws IOException {
    file("faq/img/按钮 1.png", PNG);
    file("static/b.gif", GIF);
    page(
        "faq/a.md",
        """
        点![按钮](img/按钮%201.png "提示")，或者 <img alt="x" src="../static/b.gif">。

        ![又一个][b] ![空格](<img/按钮 1.png>) `![码](img/a.png)` ![外面](https://example.com/a.png)

        [b]: /static/b.gif\
        """);
    assertThat(importInto(store, temporary.resolve("in")).rejections()).isEmpty();
    assertThat(missing).isEmpty();
    assertThat(answer(store, "faq/a"))
        .isEqualTo(
            """
            点![按钮](%1$s "提示")，或者 <img alt="x" src="%2$s">。

            ![又一个][b] ![空格](<%1$s>) `![码](img/a.png)` ![外面](https://example.com/a.png)

            [b]: %2$s\
            """
                .formatted(address(PNG), address(GIF)));
    assertThat(store.picture(address(PNG).substring(Picture.PLACE.length())).orElseThrow().bytes())
        .isEqualTo(PNG);
    assertThat(importInto(store, temporary.resolve("in")).unchanged()).isEqualTo(1);
  }

  @Test
  void aPictureThatChangesMakesARevisionAndTheFormerOneStays() throws IOException {
    page("faq/a.md", "![按钮](a.png)");
    file("faq/a.png", PNG);
    var unused = importInto(store, temporary.resolve("in"));
    file("faq/a.png", GIF);
    unused = importInto(store, temporary.resolve("in"));
    assertThat(answer(store, "faq/a")).isEqualTo("![按钮](" + address(GIF) + ")");
    Document before = store.revision("faq/a", 1).orElseThrow().document();
    assertThat(before.entries().getFirst().answer()).contains(address(PNG));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "没有.png",
        "../../secret.png",
        "/../secret.png",
        "a.svg",
        "fake.png",
        "faq",
        "%00",
        ""
      })
  void whatCantBeTakenIsToldAndItsDocumentStays(String link) throws IOException {
    Path unused = Files.write(temporary.resolve("secret.png"), PNG);
    file("faq/a.svg", "<svg onload='alert(1)'/>".getBytes(UTF_8));
    file("faq/fake.png", "<script>alert(1)</script>".getBytes(UTF_8));
    page("faq/a.md", "![图](" + link + ")");
    assertThat(importInto(store, temporary.resolve("in")).rejections()).isEmpty();
    assertThat(answer(store, "faq/a")).isEqualTo("![图](" + link + ")");
    assertThat(missing).hasSize(link.isEmpty() ? 0 : 1).allMatch(said -> said.contains("a.md:3: "));
  }

  @Test
  void aPictureIsTooLargeOrNoPicture() {
    assertThatThrownBy(() -> Picture.of("picture", new byte[Picture.MAX_BYTES + 1]))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("over the limit of 5 MB");
    for (String fake :
        List.of("", "PNG", "<svg/>", "GIF87", "RIFFxxxxWAVEfmt ", "%PDF-1.7", "BM")) {
      assertThatThrownBy(() -> Picture.of("picture", bytes(fake)))
          .isInstanceOf(RejectedException.class)
          .hasMessageContaining("is no PNG, JPEG, GIF or WebP by its bytes");
    }
    assertThat(Picture.of("picture", bytes("RIFFxxxxWEBPVP8 ")).name()).endsWith(".webp");
    assertThat(Picture.of("picture", bytes("\u00ff\u00d8\u00ff\u00e0")).name()).endsWith(".jpg");
  }

  @Test
  void whatIsExportedIsImportedWithItsPictures() throws IOException {
    store.keep(Picture.of("picture", PNG));
    String lost = address(GIF);
    Document page =
        Draft.faq(
            "manual/phone/upgrade", "怎么升级？", "![按钮](" + address(PNG) + ")\n\n![丢了](" + lost + ")");
    Document row = Draft.faq("faq/row", "在哪里？", "见![图](" + address(PNG) + ")。");
    var unused = store.append(List.of(Edit.put(page, SIGNATURE), Edit.put(row, SIGNATURE)));
    Path out = temporary.resolve("out");
    ExportReport report =
        new Exporter(store, out, TableFormat.CSV, Clock.systemUTC().instant()).everything(true);
    assertThat(report.rejections()).isEmpty();
    String name = address(PNG).substring(1);
    assertThat(out.resolve(name)).hasBinaryContent(PNG);
    assertThat(out.resolve("manual/phone/upgrade.md")).content().contains("](../../" + name + ")");
    assertThat(out.resolve("faq/row.md")).content().contains("](../" + name + ")");
    assertThat(out.resolve(".revisions/faq/row/1.md")).content().contains("](../../../" + name);

    try (DocumentStore other =
        new SqliteStores(temporary.resolve("b.db")).store(Clock.systemUTC())) {
      var unusedReport = importInto(other, out);
      for (Document document : List.of(page, row)) {
        assertThat(DocumentForm.fingerprint(other.newest(document.id()).orElseThrow().document()))
            .isEqualTo(DocumentForm.fingerprint(document));
      }
      assertThat(other.picture(name.substring(Picture.PLACE.length() - 1))).isPresent();
      assertThat(missing).singleElement().asString().contains(lost);
    }
  }

  @Test
  void ofPicturesOnlyThoseThatAreKeptAreShown() {
    CommonMarkMarkup markup = new CommonMarkMarkup();
    String own = "![升级 & 按钮](" + address(PNG) + ")";
    assertThat(markup.html(own))
        .isEqualTo("<p><img src=\"" + address(PNG) + "\" alt=\"升级 &amp; 按钮\"></p>\n");
    assertThat(markup.plain(own)).isEqualTo("升级 & 按钮");
    for (String other :
        List.of(
            "https://x.cn/a.png",
            "img/a.png",
            "/pictures/a.svg",
            "/pictures/../v1/export",
            "data:x")) {
      assertThat(markup.html("![图](" + other + ")")).doesNotContain("<img").contains("图");
    }
    assertThat(markup.html("<img src=\"" + address(PNG) + "\" onerror=\"x\" alt=\"图\">"))
        .doesNotContain("onerror");
  }
}
