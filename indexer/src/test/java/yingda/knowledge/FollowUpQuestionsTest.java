package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import yingda.document.Audience;
import yingda.document.Signature;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.Importer;
import yingda.json.Json;
import yingda.search.Decision;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.ReplyRequest;
import yingda.search.SearchScope;
import yingda.testing.IndexedStore;
import yingda.testing.SharedFiles;

/** What was said before is read along with what goes on with it, in the shipped knowledge base. */
class FollowUpQuestionsTest {
  private static KnowledgeBase knowledge;

  @BeforeAll
  static void open(@TempDir Path data) {
    knowledge = holding(data, SharedFiles.root().resolve("content"));
  }

  @AfterAll
  static void close() {
    knowledge.close();
  }

  private static KnowledgeBase holding(Path data, Path... content) {
    KnowledgeBase opened = KnowledgeBase.open(new DataDirectory(data), Clock.systemUTC());
    ImportOptions options = ImportOptions.of(new Signature("test", "shipped content"));
    new Importer(opened.store(), options, ImportProgress.NONE).run(List.of(content));
    opened.catchUp();
    return opened;
  }

  private static Replies reply(KnowledgeBase asked, String question, List<String> before) {
    List<Question> context = before.stream().map(Question::new).toList();
    SearchScope reader = SearchScope.of(Audience.PUBLIC, IndexedStore.NOW);
    return asked
        .replies()
        .reply(new ReplyRequest(new Question(question), context, reader, "web", 5));
  }

  private static Replies reply(String before, String question) {
    return reply(knowledge, question, List.of(before.split("\\|")));
  }

  private static String first(Replies replies) {
    return address(replies.replies().getFirst().hit());
  }

  private static String address(Hit hit) {
    return hit.documentId() + "#" + hit.anchor();
  }

  @ParameterizedTest
  @CsvSource({
    "怎么换货, 那运费呢, faq/exchange#exchange-fee",
    "怎么换货, 运费谁出, faq/exchange#exchange-fee",
    "怎么退货, 运费谁出, faq/returns#return-shipping-fee",
    "怎么退货, 那运费呢, faq/returns#return-shipping-fee",
    "尺码小了想换一双, 那运费谁出呀？, faq/exchange#exchange-fee",
    "怎么换货|谢谢|好的|在吗|嗯, 要多久, faq/exchange#exchange-time",
    "怎么换货|谢谢！|😊 ok, 那运费呢, faq/exchange#exchange-fee",
    "怎么退货|怎么换货|谢谢, 那运费呢, faq/exchange#exchange-fee",
    "怎么换货|那运费呢, 谁出, faq/exchange#exchange-fee",
    "优惠券怎么用, 可以叠加吗, faq/coupons#stacking",
    "优惠券怎么用, 过期了怎么办, faq/coupons#coupon-expired",
    "怎么换货, 缺货怎么办, faq/exchange#out-of-stock",
    "退货运费谁出, 那换货呢, faq/exchange#exchange-fee",
    "退货运费谁出|谢谢, 那换货呢, faq/exchange#exchange-fee",
    "换货运费谁出, 那退货呢, faq/returns#return-shipping-fee",
    "怎么换货, 那要多久呢, faq/exchange#exchange-time",
    "怎么换货, 运费, faq/exchange#exchange-fee",
    "怎么退货, 运费, faq/returns#return-shipping-fee",
    "怎么换货, 多久, faq/exchange#exchange-time",
    "保修多久, 那没有发票呢, faq/warranty#warranty-without-invoice",
    "订单怎么取消, 那怎么改地址, faq/order#change-address"
  })
  void whatGoesOnIsReadBehindWhatWasSaid(String before, String question, String expected) {
    Replies replies = reply(before, question);
    assertThat(first(replies)).isEqualTo(expected);
    assertThat(replies.contextUsed()).isTrue();
    assertThat(replies.decision()).isNotEqualTo(Decision.ESCALATE);
  }

  @ParameterizedTest
  @CsvSource({
    "怎么换货, 发票呢, faq/invoice",
    "怎么开发票, 抬头写错了, faq/invoice#wrong-title",
    "怎么换货, 怎么开发票, faq/invoice#how-to-get-invoice",
    "怎么退货, 换货呢, faq/exchange#how-to-exchange",
    "怎么取消订单, 退款多久到, faq/refund#refund-time",
    "忘记登录密码, 收不到验证码, faq/account#no-code"
  })
  void aNewSubjectStandsForItself(String before, String question, String expected) {
    assertThat(first(reply(before, question))).startsWith(expected);
  }

  @Test
  void whatTheEntryDoesNotSayIsAskedBack() {
    Replies replies = reply("开发票要什么资料", "多久能收到");
    assertThat(replies.decision()).isEqualTo(Decision.CLARIFY);
    assertThat(replies.clarify())
        .isNotEmpty()
        .allMatch(hit -> hit.documentId().equals("faq/invoice"));
    assertThat(reply("怎么退货", "需要什么").decision()).isEqualTo(Decision.CLARIFY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"今天天气如何", "股票涨了吗", "给我讲个笑话"})
  void whatWasSaidAnswersNothingElse(String question) {
    for (String before : List.of("怎么退货", "怎么换货", "怎么开发票")) {
      assertThat(reply(before, question).decision()).isNotEqualTo(Decision.ANSWER);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"谢谢", "好的", "嗯嗯", "👌 ok"})
  void aCourtesyAsksNothingOfWhatWasSaid(String courtesy) {
    assertThat(reply("怎么退货", courtesy).contextUsed()).isFalse();
  }

  @Test
  void whatWasMetElsewhereIsRight(@TempDir Path data) throws IOException {
    Path lines = SharedFiles.require("field/context/questions.jsonl");
    Path faq = SharedFiles.require("field/search/faq.csv");
    try (KnowledgeBase both = holding(data, SharedFiles.root().resolve("content"), faq)) {
      for (String line : Files.readAllLines(lines)) {
        JsonNode asked = Json.read("line", line, JsonNode.class);
        List<String> before =
            Stream.of(asked.path("context").values().toArray(JsonNode[]::new))
                .map(JsonNode::asString)
                .toList();
        Replies replies = reply(both, asked.path("query").asString(), before);
        String first = first(replies);
        String expected = asked.path("first").asString("");
        assertThat(expected.isEmpty() || expected.equals(first)).as(line + first).isTrue();
        assertThat(first).as(line).isNotEqualTo(asked.path("notFirst").asString(""));
      }
    }
  }
}
