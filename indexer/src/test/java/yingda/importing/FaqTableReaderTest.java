package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.HomeZone;
import yingda.document.Kind;
import yingda.document.RejectedException;

class FaqTableReaderTest implements DocumentReader.Sink {
  private static final String HEADER = "编号,问题,相似问,答案\n";

  private final List<Document> documents = new ArrayList<>();
  private final List<Publication> publications = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<String> rejections = new ArrayList<>();
  private SourceFile file = new SourceFile(Path.of(""), "", "");

  @BeforeEach
  void nameFile(@TempDir Path folder) {
    file = new SourceFile(folder.resolve("a.csv"), "faq/a.csv", "faq/a");
  }

  @Override
  public void accept(DocumentReader.Found found) {
    documents.add(found.document());
    publications.add(found.publication());
    places.add(found.place().toString());
  }

  @Override
  public void unread(String name) {
    unread.add(name);
  }

  @Override
  public void reject(RejectedException reason) {
    rejections.add(String.valueOf(reason.getMessage()));
  }

  private void read(String text) throws IOException {
    read(text.getBytes(StandardCharsets.UTF_8));
  }

  private void read(byte[] bytes) throws IOException {
    Files.write(file.path(), bytes);
    new FaqTableReader(FolderEdition.NONE, HomeZone.ID).read(file, this);
  }

  @Test
  void aRowIsADocumentWithOneEntry() throws IOException {
    read(
        """
        编号,类型,问题,相似问,反例,答案,分类,标签,产品,适用版本,受众,负责人,生效,失效,备注
        faq/ship,script,怎么查物流,"快递到哪了|到哪了
        物流",怎么退货,"在**订单**里看，
        或 ""拨打""电话",售后|物流,a|b,x100,"[2.0,3.0)",internal,李雷,2026/10/1,2026-10-31,x
        """);

    Document document = documents.getFirst();
    assertThat(document.id()).isEqualTo("faq/ship");
    assertThat(document.kind()).isEqualTo(Kind.SCRIPT);
    assertThat(document.title()).isEqualTo("怎么查物流");
    assertThat(document.scope().product()).isEqualTo("x100");
    assertThat(document.scope().versions()).hasToString("[2.0,3.0)");
    assertThat(document.scope().audience()).isEqualTo(Audience.INTERNAL);
    assertThat(document.upkeep().owner()).isEqualTo("李雷");
    assertThat(document.tags()).containsExactly("a", "b");
    assertThat(document.validity().effective()).isEqualTo(Instant.parse("2026-09-30T16:00:00Z"));
    assertThat(document.validity().expires()).isEqualTo(Instant.parse("2026-10-31T16:00:00Z"));
    assertThat(document.entries())
        .containsExactly(
            new Entry(
                "answer",
                List.of("售后", "物流"),
                "怎么查物流",
                List.of("快递到哪了", "到哪了", "物流"),
                List.of("怎么退货"),
                "在**订单**里看，\n或 \"拨打\"电话",
                Map.of()));
    assertThat(places).containsExactly("faq/a.csv:2");
    assertThat(rejections).isEmpty();
  }

  @Test
  void aRowWithoutIdKeepsItsNameWhereverItStands() throws IOException {
    read("question,answer\n怎么退货？,甲\n怎么换货？,乙\n");
    read("answer,question\n丙, 怎么换货? \n");

    assertThat(documents.getFirst().id()).matches("faq/a/[0-9a-f]{12}");
    assertThat(documents.get(2).id()).isEqualTo(documents.get(1).id());
    assertThat(documents.get(1).id()).isNotEqualTo(documents.getFirst().id());
    assertThat(documents.getFirst().kind()).isEqualTo(Kind.FAQ);
  }

  @Test
  void theEncodingIsFound() throws IOException {
    String text = HEADER + "联通,怎么充值？,充话费,在营业厅\n";
    read(text.getBytes(StandardCharsets.UTF_8));
    read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    read(text.getBytes(Charset.forName("GB18030")));
    read(text.replace("\n", "\r\n").getBytes(Charset.forName("GBK")));

    assertThat(documents).hasSize(4);
    assertThat(documents).containsOnly(documents.getFirst());
  }

  @Test
  void whatFitsNoEncodingIsRejectedWithItsOffset() {
    byte[] damaged = (HEADER + "a,怎么充值,,在营业厅\n").getBytes(StandardCharsets.UTF_8);
    damaged[39] = (byte) 0xFF;
    assertThatThrownBy(() -> read(damaged))
        .hasMessage(
            "faq/a.csv: byte 39 fits neither UTF-8 nor GB18030, save the file again as UTF-8");
    assertThatThrownBy(() -> read(new byte[] {'a', (byte) 0xFF, (byte) 0xFF}))
        .hasMessageStartingWith("faq/a.csv: byte 1 fits neither");
  }

  @Test
  void aMissingColumnIsNamedWithThoseFound() {
    assertThatThrownBy(() -> read("编号,用途,备注\na,b,c\n"))
        .hasMessage(
            "faq/a.csv:1: has the columns 编号, 用途, 备注,"
                + " needs 问题 (question) and 答案 (answer), name them so");
    assertThatThrownBy(() -> read("问题,答案,question\n"))
        .hasMessage("faq/a.csv:1: columns \"问题\" and \"question\" are the same, remove one");
    assertThatThrownBy(() -> read(""))
        .hasMessage("faq/a.csv: is empty, its first line must name the columns");
  }

  @Test
  void aBadRowDoesNotStopTheOthers() throws IOException {
    read(
        HEADER
            + "a,好,,\"多\n行\"\n"
            + "b,,,没有问题\n"
            + ",,,\n"
            + "c d,坏编号,,x\n"
            + "e,太多,,x,y\n"
            + "f,没有答案\n"
            + "g,也好,,x\n");

    assertThat(documents).extracting(Document::id).containsExactly("a", "g");
    assertThat(places).containsExactly("faq/a.csv:2", "faq/a.csv:9");
    assertThat(rejections)
        .containsExactly(
            "faq/a.csv:4: 问题: is empty, write it or remove the row",
            "faq/a.csv:6: 编号: \"c d\" is no path of letters, digits and . _ @ + - such as"
                + " faq/returns, rename it",
            "faq/a.csv:7: row: 5 cells are more than the 4 columns,"
                + " put cells with commas or line breaks in quotes",
            "faq/a.csv:8: 答案: is empty, write it or remove the row");
  }

  @Test
  void anUnclosedQuoteIsRejectedWithItsLine() {
    assertThatThrownBy(() -> read(HEADER + "a,甲,,乙\nb,丙,,\"丁\ne,f,,g\n"))
        .hasMessageStartingWith("faq/a.csv:3: from here on quotes do not match");
    assertThat(documents).extracting(Document::id).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "问题,相似问题,答案",
        "標題/問題,相似問,答覆",
        "标准问,相似问法,回复",
        "标准问题,扩展问,回答",
        "Question,Similar Questions,Answer",
        "标题,问法,内容",
        "*问题（必填）,相似问（选填）,*答案（必填）",
        "问题 / Question,同义问,答案 / Answer",
        "＊問題：,類似問題,解答"
      })
  void columnsAreNamedAsPeopleNameThem(String header) throws IOException {
    read(header + "\n怎么退货？,能退吗|退货流程；不想要了,七天内\n");

    assertThat(documents.getFirst().entries().getFirst())
        .isEqualTo(
            new Entry(
                "answer",
                List.of(),
                "怎么退货？",
                List.of("能退吗", "退货流程", "不想要了"),
                List.of(),
                "七天内",
                Map.of()));
    assertThat(unread).isEmpty();
  }

  @Test
  void severalColumnsOfOneSortAreTakenTogether() throws IOException {
    read("一级分类,二级分类,问题,相似问1,相似问 2,答案,序号,标题\n售后,退货,怎么退？,能退吗,退货,七天,1,无\n");

    Entry entry = documents.getFirst().entries().getFirst();
    assertThat(entry.path()).containsExactly("售后", "退货");
    assertThat(entry.similar()).containsExactly("能退吗", "退货");
    assertThat(unread).containsExactly("序号", "标题");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", ";", "|", "，"})
  void otherSeparatorsAreFound(String separator) throws IOException {
    String text = "编号,问题,答案\r\nfaq/x,\"甲\n乙\",一\r\n".replace(",", separator);
    read(text.replace("甲\n乙", "怎么退？"));

    assertThat(documents.getFirst().id()).isEqualTo("faq/x");
    assertThat(documents.getFirst().title()).isEqualTo("怎么退？");
    assertThat(places).containsExactly("faq/a.csv:2");
  }

  @Test
  void theSeparatorMayBeSaidAndATitleStandAbove() throws IOException {
    read("sep=;\n问题;答案\n怎么退？;七天，可退\n");
    read("售后问答汇总,,\n整理人：王芳,,2026年\n\n问题,答案,\n怎么换？,\"十天\n内\",\n,坏,\n");

    assertThat(documents).extracting(Document::title).containsExactly("怎么退？", "怎么换？");
    assertThat(documents.getLast().entries().getFirst().answer()).isEqualTo("十天\n内");
    assertThat(places).containsExactly("faq/a.csv:3", "faq/a.csv:5");
    assertThat(rejections).containsExactly("faq/a.csv:7: 问题: is empty, write it or remove the row");
  }

  @Test
  void unicodeTextOfExcelIsRead() throws IOException {
    String text = "\uFEFF问题\t答案\r\n怎么退？\t\"七天，\n可退\"\r\n";
    read(text.getBytes(StandardCharsets.UTF_16LE));
    read(text.getBytes(StandardCharsets.UTF_16BE));

    assertThat(documents).hasSize(2);
    assertThat(documents).containsOnly(documents.getFirst());
    assertThatThrownBy(() -> read(new byte[] {(byte) 0xFF, (byte) 0xFE, 1, (byte) 0xD8, 5, 0}))
        .hasMessage("faq/a.csv: begins as UTF-16 but is not, save the file again as UTF-8");
  }

  @Test
  void aBareNumberNamesARowOfItsTable() throws IOException {
    read("编号,问题,答案\n1,甲？,一\n００２,乙？,二\nfaq/x,丙？,三\n2026.1,丁？,四\n");

    assertThat(documents)
        .extracting(Document::id)
        .containsExactly("faq/a/1", "faq/a/002", "faq/x", "2026.1");
  }
}
