package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.app.GapClosing;
import yingda.testing.Awaiting;

/** What nothing answers is put together by its meaning, and closes when it is answered. */
class GapGroupsTest {
  @AutoClose private RunningService service;
  private Client client;

  @BeforeEach
  void start(@TempDir Path data) {
    service =
        RunningService.understanding(data).holding(Sample.RETURNS, Sample.INVOICE, Sample.FREIGHT);
    client = service.client();
  }

  private void ask(String question) {
    Answer answer = client.post("/v1/replies", "{\"query\": \"" + question + "\"}");
    assertThat(answer.text("/decision")).isEqualTo("escalate");
  }

  private void report(String question) {
    Answer answer =
        client.post("/v1/gaps", "{\"question\": \"" + question + "\", \"context\": []}");
    assertThat(answer.status()).isEqualTo(201);
  }

  private Answer groups() {
    return client.get("/v1/gaps/groups");
  }

  @Test
  void whatMeansTheSameIsOneGroupAndTheCostliestComesFirst() {
    ask("火星上天气怎么样");
    ask("火星上天气怎么样");
    ask("鼠标垫可以印我们公司的标志吗");
    ask("能不能把公司logo印在鼠标垫上");
    report("鼠标垫可以印我们公司的标志吗");

    Answer groups = groups();
    assertThat(groups.number("/total")).isEqualTo(2);
    assertThat(groups.texts("/groups/0/gaps", "question"))
        .containsExactly("鼠标垫可以印我们公司的标志吗", "能不能把公司logo印在鼠标垫上");
    assertThat(groups.number("/groups/0/cost")).isEqualTo(5);
    assertThat(groups.number("/groups/0/lately")).isEqualTo(2);
    assertThat(groups.number("/groups/0/before")).isZero();
    assertThat(client.get("/v1/gaps/groups", "limit", "1").number("/next")).isOne();
  }

  @Test
  void theNearestEntriesSayWhyTheyLost() {
    ask("退货包装盒丢了还能退吗，在哪里买");
    long id = client.get("/v1/gaps").number("/gaps/0/id");

    Answer nearest = client.get("/v1/gaps/" + id + "/nearest");
    assertThat(nearest.text("/decision")).isNotEqualTo("answer");
    assertThat(nearest.text("/entries/0/documentId")).startsWith("faq/");
    assertThat(nearest.text("/entries/0/explanation/text/zh")).isNotEmpty();
    assertThat(client.get("/v1/gaps/999/nearest").status()).isEqualTo(404);
  }

  @Test
  void whatIsAnsweredByNowClosesAndTheEntryShowsWhatItEarned() {
    ask("支持花呗吗");
    ask("支持花呗吗");
    ask("火星上天气怎么样");
    report("会员积分怎么兑换礼品");
    report("怎么开电子发票？"); // answered all along, and perhaps wrong
    service.holding(
        Sample.faq("faq/pay", Sample.entry("可以用花呗付款吗？", List.of("支持花呗吗"), "可以。")), Sample.GIFTS);

    Answer closed = client.post("/v1/gaps/recheck", "{}");
    assertThat(closed.texts("/closed", "question"))
        .containsExactlyInAnyOrder("支持花呗吗", "会员积分怎么兑换礼品");
    assertThat(client.get("/v1/gaps", "state", "open").texts("/gaps", "question"))
        .containsExactlyInAnyOrder("火星上天气怎么样", "怎么开电子发票？");
    client.post("/v1/replies", "{\"query\": \"支持花呗吗\"}");
    Answer earned = client.get("/v1/gaps/earned", "document", "faq/pay");
    assertThat(earned.number("/gaps")).isOne();
    assertThat(earned.number("/asked")).isEqualTo(2);
    assertThat(earned.number("/since")).isOne();
  }

  @Test
  void whatIsPublishedClosesWhatItAnswersByItself() {
    ask("支持花呗吗");
    try (GapClosing closing =
        new GapClosing(service.knowledge(), service.usage(), Clock.systemUTC())) {
      closing.start();
      service.holding(Sample.faq("faq/pay", Sample.entry("可以用花呗付款吗？", List.of("支持花呗吗"), "可以。")));
      service.knowledge().completeMeaning();
      Awaiting.until("no gap is left", () -> groups().number("/total") == 0);
    }
  }

  @Test
  void aFollowUpIsWrittenBehindWhatWasSaidBefore() {
    Answer answer =
        client.post("/v1/replies", "{\"query\": \"那火星呢\", \"context\": [\"月球上天气怎么样\"]}");
    assertThat(answer.text("/decision")).isEqualTo("escalate");
    assertThat(groups().text("/groups/0/wordings/0")).isEqualTo("月球上天气怎么样 那火星呢");
  }

  @Test
  void fourKindsAreToldApartByRulesThatAreData() {
    service.holding(
        Sample.faq("faq/a", Sample.entry("会员卡多少钱一年？", List.of(), "会员卡每年 99 元，当天生效。")),
        Sample.faq("faq/b", Sample.entry("会员卡每年的费用是多少钱？", List.of(), "会员卡的费用每年 199 元。")));
    service.knowledge().completeMeaning();
    report("会员卡一年多少钱");
    report("怎么开电子发票？");
    ask("火星上天气怎么样");
    assertThat(kind("会员卡一年多少钱")).isEqualTo("contradicting");
    assertThat(kind("怎么开电子发票？")).isEqualTo("contradicting");
    assertThat(kind("火星上天气怎么样")).isEqualTo("missing");
  }

  /** Customers get no answer, as neither of two is sure; agents see that both say the same. */
  @Test
  void twoEntriesThatSayTheSameAreADuplicate() {
    service.holding(
        Sample.faq("faq/a", Sample.entry("会员积分怎么换成礼品？", List.of(), "在积分商城里选好礼品，点兑换，七天内寄出。")),
        Sample.faq("faq/b", Sample.entry("会员积分如何兑换礼物？", List.of(), "在积分商城里选好礼品，点兑换，七天内寄到。")));
    service.knowledge().completeMeaning();
    report("积分怎么兑换");
    assertThat(kind("积分怎么兑换")).isEqualTo("duplicate");
  }

  /** The entry on returns says nothing of a lost box, and closes the gap once it does. */
  @Test
  void anEntryThatIsNearIsToBeExtendedAndClosesTheGapOnceItIs() {
    service.knowledge().completeMeaning();
    String question = "退货的包装盒丢了还能退吗";
    ask(question);
    assertThat(kind(question)).isEqualTo("extend");
    service.holding(
        Sample.faq(
            "faq/returns",
            Sample.entry(
                "七天无理由退货怎么操作？",
                List.of("怎么退货", "包装盒丢了能退货吗"),
                "签收七天内，在“我的订单”里选择退货。包装盒丢了也能退，用纸箱装好寄回。")));
    service.knowledge().completeMeaning();
    Answer closed = client.post("/v1/gaps/recheck", "{}");
    assertThat(closed.texts("/closed", "question")).containsExactly(question);
    assertThat(closed.text("/closed/0/documentId")).isEqualTo("faq/returns");
  }

  private String kind(String question) {
    Answer groups = groups();
    for (int i = 0; i < groups.number("/total"); i++) {
      if (groups.text("/groups/" + i + "/gaps/0/question").equals(question)) {
        return groups.text("/groups/" + i + "/kind");
      }
    }
    throw new AssertionError(question);
  }

  @Test
  void whatIsIgnoredWithAReasonStaysClosed() {
    ask("火星上天气怎么样");
    long id = client.get("/v1/gaps").number("/gaps/0/id");
    String ignored = "{\"state\": \"%s\", \"reason\": \"与业务无关\"}";
    Answer refused = client.putJson("/v1/gaps/" + id, ignored.formatted("open"), Seen.ANYTHING);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/code")).isEqualTo("gap-not-ignored");

    Answer done = client.putJson("/v1/gaps/" + id, ignored.formatted("done"), Seen.ANYTHING);
    assertThat(done.text("/reason")).isEqualTo("与业务无关");
    ask("火星上天气怎么样");
    assertThat(groups().number("/total")).isZero();

    assertThat(client.putJson("/v1/gaps/" + id, "{\"state\": \"open\"}", Seen.ANYTHING).body())
        .doesNotContain("reason");
    assertThat(groups().number("/total")).isOne();
  }
}
