package yingda.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.hanlp.HanLp;
import yingda.search.Decision;
import yingda.search.Handover.Priority;
import yingda.search.Question;
import yingda.sql.SqlUsage;
import yingda.sql.SqliteStores;
import yingda.triage.Expectation;
import yingda.triage.Mood;
import yingda.triage.QuestionAnalysis;
import yingda.triage.Urgency;

class UsageLogTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final GapListing ALL = new GapListing(null, null, 0, 50);

  @TempDir private Path directory;
  @AutoClose private SqlUsage store;

  @BeforeEach
  void open() {
    store =
        new SqliteStores(directory.resolve("usage.db"))
            .usage(new QuestionSimilarity(HanLp.normalizer()));
  }

  private static AskedQuestion unanswered(String queryId, String question) {
    return unanswered(queryId, question, null);
  }

  private static AskedQuestion unanswered(
      String queryId, String question, @Nullable QuestionAnalysis analysis) {
    List<Offered> offered = List.of(new Offered("faq/a", "1", 1, 0.1));
    return new AskedQuestion(
        queryId,
        NOON,
        question,
        List.of(),
        Decision.ESCALATE,
        "",
        null,
        null,
        Duration.ZERO,
        offered,
        true,
        null,
        analysis,
        null);
  }

  @Test
  void feedbackFindsAQuestionThatIsNotWrittenYet() {
    try (UsageLog log = new UsageLog(store, Retention.DEFAULT, CLOCK)) {
      for (int i = 0; i < 500; i++) {
        log.asked(unanswered("q" + i, "支持花呗吗"));
        assertThat(log.accept(new FeedbackEvent("q" + i, "faq/a", "1", Verdict.DISCARDED, null)))
            .isTrue();
      }
      assertThat(log.gaps(ALL).getFirst().asked()).isEqualTo(500);
    }
  }

  @Test
  void whatStillWaitsIsWrittenAtTheEnd() {
    try (UsageLog log = new UsageLog(store, Retention.DEFAULT, CLOCK)) {
      log.asked(unanswered("q", "支持花呗吗"));
    }
    assertThat(store.gaps(ALL)).hasSize(1);
  }

  @Test
  void noPersonalDataIsKept() {
    try (UsageLog log = new UsageLog(store, Retention.DEFAULT, CLOCK)) {
      log.asked(unanswered("q", "订单 2026112812345 打 13812345678 没人接"));
      GapReport report =
          new GapReport(
              new Question("卡 6222021234567890 能退吗"),
              List.of(new Question("我的邮箱 a@b.cn")),
              null,
              null,
              null,
              "回电 13912345678");
      UnansweredQuestion gap = log.report(report);

      assertThat(gap.wordings()).containsExactly("卡 [银行卡号] 能退吗");
      assertThat(gap.notes()).containsExactly("回电 [手机号]");
      assertThat(log.gaps(ALL).stream().map(one -> one.wordings().getFirst()))
          .contains("订单 [单号] 打 [手机号] 没人接");
      assertThat(report.summary()).contains("6222021234567890", "a@b.cn", "13912345678");
    }
  }

  private static List<String> keywords(AskedQuestion asked) {
    return Objects.requireNonNull(asked.analysis()).keywords();
  }

  @Test
  void aKeywordIsKeptAsLongAsItsWordsAre() {
    QuestionAnalysis about =
        new QuestionAnalysis(
            null,
            Expectation.NONE,
            Mood.NEUTRAL,
            Urgency.NORMAL,
            Priority.NORMAL,
            List.of(),
            List.of("订单", "13812345678"),
            List.of());
    AskedQuestion asked = unanswered("q", "订单 13812345678 没人接", about);
    AskedQuestion kept = asked.saying(PersonalData.masked("订单 13812345678 没人接"), List.of());
    assertThat(keywords(kept)).containsExactly("订单");
    assertThat(keywords(asked.saying(null, List.of()))).isEmpty();
  }

  @Test
  void switchedOffItKeepsFiguresAndNoQuestions() {
    try (UsageLog log = new UsageLog(store, Retention.OFF, CLOCK)) {
      log.asked(unanswered("q", "支持花呗吗"));

      assertThat(log.accept(new FeedbackEvent("q", "faq/a", "1", Verdict.USED, null))).isTrue();
      assertThat(log.gaps(ALL)).isEmpty();
    }
  }

  @Test
  void oldWordsAreForgottenAtTheStart() {
    store.record(List.of(unanswered("q", "支持花呗吗")));
    Clock later = Clock.fixed(NOON.plus(Duration.ofDays(31)), ZoneOffset.UTC);
    try (UsageLog log = new UsageLog(store, Retention.of("days", "30"), later)) {
      assertThat(log.store()).isSameAs(store);
    }
    assertThat(store.gaps(ALL)).isEmpty();
  }
}
