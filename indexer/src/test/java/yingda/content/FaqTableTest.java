package yingda.content;

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
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.HomeZone;
import yingda.document.Kind;
import yingda.document.RejectedException;

class FaqTableTest implements DocumentReader.Sink {
  private static final String HEADER = "编号,问题,相似问,答案\n";

  private final List<Document> documents = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<String> rejections = new ArrayList<>();
  private SourceFile file = new SourceFile(Path.of(""), "", "");

  @BeforeEach
  void nameFile(@TempDir Path folder) {
    file = new SourceFile(folder.resolve("a.csv"), "faq/a.csv", "faq/a");
  }

  @Override
  public void accept(Document document, String place) {
    documents.add(document);
    places.add(place);
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
    new FaqTable(Edition.NONE, HomeZone.ID).read(file, this);
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
    assertThatThrownBy(() -> read("编号,问法,答复\na,b,c\n"))
        .hasMessage(
            "faq/a.csv:1: has the columns 编号, 问法, 答复,"
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
            "faq/a.csv:4: question: is empty, write it or remove the row",
            "faq/a.csv:6: id: \"c d\" is no path of letters, digits and . _ @ + - such as"
                + " faq/returns, rename it",
            "faq/a.csv:7: row: 5 cells are more than the 4 columns,"
                + " put cells with commas or line breaks in quotes",
            "faq/a.csv:8: answer: is empty, write it or remove the row");
  }

  @Test
  void anUnclosedQuoteIsRejectedWithItsLine() {
    assertThatThrownBy(() -> read(HEADER + "a,甲,,乙\nb,丙,,\"丁\ne,f,,g\n"))
        .hasMessageStartingWith("faq/a.csv:3: from here on quotes do not match");
    assertThat(documents).extracting(Document::id).containsExactly("a");
  }
}
