package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.document.Audience;
import yingda.document.Signature;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.Importer;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.Reply;
import yingda.search.ReplyRequest;
import yingda.search.SearchScope;
import yingda.testing.IndexedStore;
import yingda.testing.SharedFiles;

/**
 * Codes, amounts, signs and spellings that once found the wrong row, beside the shipped content.
 */
class FieldSearchTest {
  private static KnowledgeBase knowledge;

  @BeforeAll
  static void open(@TempDir Path data) {
    Path rows = SharedFiles.require("field/search");
    knowledge = KnowledgeBase.open(new DataDirectory(data), Clock.systemUTC());
    ImportOptions options = ImportOptions.of(new Signature("王芳", "试"));
    new Importer(knowledge.store(), options, ImportProgress.NONE)
        .run(
            List.of(
                SharedFiles.root().resolve("content"),
                rows.resolve("faq.csv"),
                rows.resolve("codes.csv")));
    knowledge.catchUp();
  }

  @AfterAll
  static void close() {
    if (knowledge != null) {
      knowledge.close();
    }
  }

  private static String first(String question) {
    SearchScope reader = SearchScope.of(Audience.INTERNAL, IndexedStore.NOW);
    Replies replies =
        knowledge
            .replies()
            .reply(new ReplyRequest(new Question(question), List.of(), reader, "web", 5));
    List<Reply> found = replies.replies();
    return found.isEmpty() ? "none" : found.getFirst().hit().documentId();
  }

  @Test
  void everyQuestionFindsItsRow() throws IOException {
    List<String> lines = Files.readAllLines(SharedFiles.require("field/search/questions.tsv"));
    List<String> missed =
        lines.stream()
            .map(line -> line.split("\t", -1))
            .filter(row -> !first(row[0]).equals(row[1]))
            .map(row -> row[0])
            .toList();
    assertThat(lines).hasSizeGreaterThan(25);
    assertThat(missed).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "充值一万元送什么, k/ten",
    "充值1万送什么, k/ten",
    "充值10万送什么, k/hundredk",
    "充值100000元送什么, k/hundredk",
    "充值一千送什么, k/one",
    "一百二的套餐, k/taocan",
    "120块的套餐, k/taocan",
    "一百二的套餐含什么, k/taocan",
    "2026年12月3日 订单系统, f/date",
    "2026-12-03 订单系统, f/date",
    "2026/12/3 订单系统, f/date",
    "12月3号订单系统, f/date",
    "十二月三日 订单系统, f/date",
    "一百二十元的套餐含哪些服务, k/taocan",
    "一百零二的套餐, k/taocan2",
    "分期额度能到15000元吗, f/dep",
    "K12 Pro充电功率, k/pro",
    "k12pro 多少瓦, k/pro",
    "K12 Pro+充电功率, k/proplus",
    "Ｋ１２ Ｐｒｏ＋ 多少瓦, k/proplus",
    "C++课程, f/cpp",
    "C#课程在哪看, f/cs",
    "20℃能开机吗, k/pos",
    "-20℃能开机吗, k/neg",
    "零下20度能开机吗, k/neg",
    "A级会员权益, k/a",
    "A+级会员权益, k/aplus",
    "错误码-101, f/err-neg",
    "错误码101, f/err-pos",
    "无线鼠标连接电脑, f/wireless",
    "有线鼠标连接电脑, f/wired",
    "不锈钢保温杯清洗, f/steel",
    "玻璃保温杯清洗, f/glass",
    "特别版礼盒退, f/special",
    "普通版礼盒退, f/normal",
    "X200支持快充吗, f/support",
    "X200不支持快充咋办, f/nosupport",
    "满500减80能叠加吗, f/man500",
    "12月12日下单何时发货, f/dec12",
    "12月1日下单何时发货, f/dec1"
  })
  void signsAndAmountsTellRowsApart(String question, String row) {
    assertThat(first(question)).isEqualTo(row);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {"15.6\"笔记本包多少钱, f/inch", "14\"笔记本包, f/inch2"})
  void inchesOpenNoQuotation(String question, String row) {
    assertThat(first(question)).isEqualTo(row);
  }
}
