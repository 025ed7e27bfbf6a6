package yingda.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.RejectedException;
import yingda.hanlp.HanLp;
import yingda.search.Decision;
import yingda.search.Handover.Priority;
import yingda.search.Question;
import yingda.triage.Expectation;
import yingda.triage.Mood;
import yingda.triage.QuestionAnalysis;
import yingda.triage.Urgency;
import yingda.usage.AskedQuestion;
import yingda.usage.CommentListing;
import yingda.usage.CustomerVoice;
import yingda.usage.Erased;
import yingda.usage.Erasure;
import yingda.usage.FeedbackEvent;
import yingda.usage.GapListing;
import yingda.usage.GapReport;
import yingda.usage.Offered;
import yingda.usage.QuestionSimilarity;
import yingda.usage.ReceivedMessage;
import yingda.usage.Sentiment;
import yingda.usage.TimeSpan;
import yingda.usage.Trial;
import yingda.usage.TrialAnswer;
import yingda.usage.TrialSetting;
import yingda.usage.UsageReport;
import yingda.usage.Verdict;
import yingda.usage.VoiceListing;

/** What is erased is gone, also from the file; what others said stays, and so do figures. */
class ErasureTest {
  private static final QuestionAnalysis ABOUT =
      new QuestionAnalysis(
          null,
          Expectation.NONE,
          Mood.NEUTRAL,
          Urgency.NORMAL,
          Priority.NORMAL,
          List.of(),
          List.of("鹦鹉", "礼品卡"),
          List.of());

  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final GapListing ALL = new GapListing(null, null, 0, 50);

  @TempDir Path directory;
  @AutoClose private SqlUsage usage;
  private int asked;

  Stores stores() {
    return new SqliteStores(directory.resolve("usage.db"));
  }

  @BeforeEach
  void open() {
    usage = stores().usage(new QuestionSimilarity(HanLp.normalizer()));
  }

  /** Gives the id of the query. */
  private String ask(String conversation, String question, String... before) {
    String id = "q" + ++asked;
    AskedQuestion question1 =
        new AskedQuestion(
            id,
            NOON.plusSeconds(asked),
            question,
            List.of(before),
            Decision.ESCALATE,
            "web",
            null,
            null,
            Duration.ZERO,
            List.of(new Offered("faq/a", "1", 1, 0.1)),
            true,
            null,
            ABOUT.naming(question),
            null);
    usage.record(List.of(question1.in("店铺机器人", conversation)));
    return id;
  }

  private void comment(String query, String words, @Nullable String author) {
    FeedbackEvent event =
        new FeedbackEvent(query, "faq/a", "1", Verdict.UNHELPFUL, words, author, null);
    assertThat(usage.accept(event, NOON)).isTrue();
  }

  private List<String> gaps() {
    return usage.gaps(ALL).stream().map(gap -> gap.wordings().getFirst()).toList();
  }

  private Erased erase(@Nullable String conversation, @Nullable String text) {
    return usage.erase(new Erasure(conversation, null, null, text), false);
  }

  /** All that stands in the files, as far as there are any. */
  void filesHave(String kept, String... gone) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    assertThat(all.indexOf(kept)).as(kept).isNotNegative();
    for (String words : gone) {
      assertThat(all.indexOf(words)).as(words).isNegative();
    }
  }

  @Test
  void aConversationIsErasedAndNothingOfItStandsInTheFile() throws IOException {
    ask("42", "我家的鹦鹉能寄吗");
    comment(ask("42", "那龙虾呢", "我家的鹦鹉能寄吗"), "客户住在翠湖边", null);
    ask("43", "礼品卡在哪里买");
    assertThat(gaps()).hasSize(3);

    Erasure meant = new Erasure("42", null, null, null);
    Erased preview = usage.erase(meant, true);
    assertThat(gaps()).hasSize(3);
    assertThat(usage.erase(meant, false)).isEqualTo(preview);
    assertThat(preview.questions()).isEqualTo(2);
    assertThat(preview.comments()).isEqualTo(1);
    assertThat(preview.wordings()).isEqualTo(2);
    assertThat(preview.notes()).isEqualTo(1);

    assertThat(gaps()).containsExactly("礼品卡在哪里买");
    assertThat(usage.comments(new CommentListing(null, null, 0, 10))).isEmpty();
    TimeSpan day = new TimeSpan(NOON, NOON.plus(Duration.ofDays(1)), Duration.ofDays(1));
    UsageReport report = usage.report(day, null, 10);
    assertThat(report.steps().getFirst().decisions()).containsEntry(Decision.ESCALATE, 3L);
    assertThat(report.questions()).hasSize(1);
    assertThat(usage.erase(meant, false).questions()).isZero();
    filesHave("礼品卡", "鹦鹉", "龙虾", "翠湖");
  }

  @Test
  void whatAnotherCustomerSaidAsWellStays() {
    ask("42", "支持花呗吗");
    ask("42", "支持花呗分期吗");
    ask("43", "支持花呗吗？");
    assertThat(gaps()).hasSize(1);
    assertThat(erase("42", null).wordings()).isEqualTo(1);
    assertThat(usage.gaps(ALL).getFirst().wordings()).containsExactly("支持花呗吗");
    ask("44", "支持花呗吗");
    assertThat(gaps()).hasSize(1);
  }

  @Test
  void aTextIsErasedWhereverItWasSaid() throws IOException {
    String query = ask("42", "住翠湖路的人能自提吗");
    comment(query, "她说住翠湖路", "韩梅梅");
    comment(ask("43", "怎么自提"), "不清楚", "韩梅梅");
    Question gift = new Question("礼品卡在哪里买");
    GapReport report = new GapReport(gift, List.of(new Question("我在翠湖路")), null, null, null, "急");
    var unused = usage.report(report, NOON);
    usage.keep(
        new CustomerVoice(
            0,
            null,
            NOON,
            "服务质量",
            "翠湖路的门店不理人",
            null,
            null,
            Sentiment.NEGATIVE,
            1,
            null,
            null,
            1,
            null,
            CustomerVoice.Life.NEW));
    usage.keep(
        new Trial(
            0,
            NOON,
            "王芳",
            "一",
            new TrialSetting(null, null, null, null, null, false),
            List.of(
                new TrialAnswer("翠湖路几点关门", Decision.ESCALATE, null, null),
                new TrialAnswer("怎么退货", Decision.ANSWER, null, null))));
    usage.keep(new ReceivedMessage("feishu", "m1", "c1", "u1", "翠湖路在哪里", "", NOON, null));

    Erased erased = erase(null, "翠湖路");
    assertThat(erased).isEqualTo(new Erased(1, 1, 1, 1, 1, 1, 1));
    assertThat(usage.trials(0, 10).getFirst().answers()).hasSize(1);
    assertThat(usage.voices(VoiceListing.of(NOON, NOON.plusSeconds(1))).getFirst().text()).isNull();
    assertThat(usage.unsettled()).isEmpty();
    filesHave("怎么自提", "翠湖路");
  }

  @Test
  void whatAUserSaidIsErasedByTheirName() {
    comment(ask("42", "怎么自提"), "太长了", "韩梅梅");
    comment(ask("43", "怎么自提"), "看不懂", "李雷");
    Erased erased = usage.erase(new Erasure(null, "韩梅梅", null, null), false);
    assertThat(erased.comments()).isEqualTo(1);
    assertThat(erased.questions()).isZero();
    assertThat(usage.comments(new CommentListing(null, null, 0, 10)).getFirst().author())
        .isEqualTo("李雷");
    Erased all = usage.erase(new Erasure(null, "店铺机器人", null, null), false);
    assertThat(all.questions()).isEqualTo(2);
  }

  @Test
  void aChatThatWaitsIsErasedByItsDialogue() {
    usage.keep(new ReceivedMessage("feishu", "m1", "c1", "u1", "在吗", "", NOON, null));
    usage.keep(new ReceivedMessage("feishu", "m2", "c1", "u2", "在吗", "", NOON, null));
    assertThat(erase("feishu:c1:u1", null).messages()).isEqualTo(1);
    assertThat(usage.unsettled()).hasSize(1);
  }

  @Test
  void theNameOfAConversationGoesWithItsWords() throws IOException {
    ask("openid-of-a-customer", "怎么自提");
    filesHave("店铺机器人", "openid-of-a-customer");
    usage.forgetWordsBefore(NOON.plus(Duration.ofDays(1)));
    filesHave("faq/a", Erasure.digest("openid-of-a-customer"), "怎么自提", "店铺机器人");
  }

  @Test
  void anErasureOfNothingIsRefused() {
    assertThatThrownBy(() -> new Erasure(null, " ", null, null))
        .isInstanceOf(RejectedException.class);
    assertThatThrownBy(() -> new Erasure(null, null, null, "我"))
        .isInstanceOf(RejectedException.class);
  }
}
