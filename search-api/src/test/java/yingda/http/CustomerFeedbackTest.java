package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.json.Json;
import yingda.testing.MovableClock;

/** What customers say is followed to its end, and the figures are what a count of it gives. */
class CustomerFeedbackTest {
  private static final String PATH = "/v1/customer-feedback";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-12-02T02:00:00Z"));
  @AutoClose private RunningService service;
  private Client client;

  @BeforeEach
  void start(@TempDir Path data) {
    service = RunningService.in(data, clock);
    client = service.client();
  }

  private Answer bring(String csv) {
    return client.post(PATH + "/table", Json.write(Map.of("csv", csv)));
  }

  private Answer step(long id, String body) {
    return client.putJson(PATH + "/" + id, body, Seen.ANYTHING);
  }

  @Test
  void itIsFollowedToItsEnd() {
    Answer added =
        client.post(PATH, "{\"category\":\"价格\",\"text\":\"比 13912345678 家贵\",\"score\":2}");
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.text("/feedback/text")).doesNotContain("13912345678");
    assertThat(added.text("/feedback/state")).isEqualTo("received");
    long id = added.number("/feedback/id");

    assertThat(step(id, "{\"state\":\"assigned\"}").text("/code")).isEqualTo("voice-unowned");
    String owned = ",\"owner\":\"王芳\",\"due\":\"2026-12-03T00:00:00Z\"}";
    assertThat(step(id, "{\"state\":\"assigned\"" + owned).text("/owner")).isEqualTo("王芳");
    clock.move(Duration.ofMinutes(30));
    Answer answered = step(id, "{\"state\":\"answered\"" + owned);
    assertThat(answered.number("/responseSeconds")).isEqualTo(1_800);
    assertThat(step(id, "{\"state\":\"closed\"" + owned).text("/code"))
        .isEqualTo("voice-without-outcome");
    Answer closed = step(id, "{\"state\":\"closed\",\"outcome\":\"resolved\"" + owned);
    assertThat(closed.text("/outcome")).isEqualTo("resolved");
    assertThat(client.get(PATH, "state", "closed", "owner", "王芳").texts("/feedback", "category"))
        .containsExactly("价格");
    assertThat(step(99, "{\"state\":\"received\"}").text("/code")).isEqualTo("unknown-voice");
  }

  @Test
  void aTableIsTakenLineByLineAndOnce() {
    String csv = "编号,时间,分类,评分,结果\nA1,2026-12-01 09:00,产品质量,5,解决\nA2,2026-12-01,自有分类,六,解决\n";
    Answer first = bring(csv);
    assertThat(first.number("/added")).isOne();
    assertThat(first.number("/rejected/0/line")).isEqualTo(3);
    assertThat(first.text("/rejected/0/reason")).contains("六");
    assertThat(bring(csv).number("/known")).isOne();
    assertThat(client.get(PATH).text("/feedback/0/sentiment")).isEqualTo("positive");
  }

  @Test
  void aTableWithoutRefsThatComesAgainChangesNothing() {
    String csv = "时间,客户,内容,评分\n2026-12-01,,,5\n2026-12-01,,,5\n2026-12-01,张三,好,5\n,李四,不知道哪天,1\n";
    assertThat(bring(csv).number("/added")).isEqualTo(4);
    clock.move(Duration.ofDays(1));
    Answer again = bring(csv + "2026-12-02,张三,好,5\n2026-12-01,,,5\n");
    assertThat(again.number("/known")).isEqualTo(4);
    assertThat(again.number("/added")).isEqualTo(2);
    assertThat(bring("评分,内容,客户,时间\n5,好,张三,2026-12-01\n").number("/known")).isOne();
    assertThat(client.get(PATH).texts("/feedback", "ref")).hasSize(6).doesNotHaveDuplicates();
  }

  /** What a line of the raw table says; 0 for nothing. */
  private record Raw(int score, int response, int concurrent, int contacts, String outcome) {
    String csv() {
      return "2026-11-20 10:00,产品质量,%s,%s,%s,%d,%s"
          .formatted(cell(score), cell(response), cell(concurrent), contacts, outcome);
    }

    private static String cell(int value) {
      return value == 0 ? "" : Integer.toString(value);
    }
  }

  @Test
  void eachFigureIsWhatACountOfTheRawTableGives() {
    Random random = new Random(20_261_202);
    String[] outcomes = {"", "解决", "转出", "成交", "流失"};
    List<Raw> raw = new ArrayList<>();
    StringBuilder csv = new StringBuilder("时间,分类,评分,首次响应秒,同时接待,联系次数,结果\n");
    for (int i = 0; i < 400; i++) {
      int concurrent = random.nextInt(8);
      int response = random.nextInt(concurrent == 0 ? 7_200 : 90);
      Raw one =
          new Raw(
              random.nextInt(6),
              response,
              concurrent,
              1 + random.nextInt(3),
              outcomes[random.nextInt(outcomes.length)]);
      raw.add(one);
      csv.append(one.csv()).append('\n');
    }
    assertThat(bring(csv.toString()).number("/added")).isEqualTo(400);

    Answer figures = client.get("/v1/reports/service", "from", "2026-11-01", "to", "2026-11-30");
    int[][] counts = new int[6][2];
    for (Raw one : raw) {
      count(counts[0], one.score() > 0, one.score() >= 4);
      boolean answered = one.response() > 0;
      boolean isMany = one.concurrent() > 4;
      count(counts[1], answered && one.concurrent() == 0, one.response() <= 3_600);
      count(counts[2], answered && one.concurrent() > 0 && !isMany, one.response() <= 20);
      count(counts[3], answered && isMany, one.response() <= 60);
      boolean solved = one.outcome().equals("解决");
      count(counts[4], solved || one.outcome().equals("转出"), solved && one.contacts() == 1);
      boolean won = one.outcome().equals("成交");
      count(counts[5], won || one.outcome().equals("流失"), won);
    }
    String[] names = {
      "satisfaction", "firstResponse", "onlineFew", "onlineMany", "firstContact", "conversion"
    };
    assertThat(figures.number("/received")).isEqualTo(400);
    for (int i = 0; i < names.length; i++) {
      assertThat(figures.number("/" + names[i] + "/good")).as(names[i]).isEqualTo(counts[i][0]);
      assertThat(figures.number("/" + names[i] + "/all")).as(names[i]).isEqualTo(counts[i][1]);
    }
    assertThat(figures.json().at("/satisfaction/target").asDouble()).isEqualTo(0.85);
    assertThat(figures.json().at("/satisfaction/met").asBoolean()).isFalse();
    assertThat(figures.json().at("/conversion/target").asDouble()).isEqualTo(0.5);
    Answer none = client.get("/v1/reports/service", "from", "2026-10-01", "to", "2026-10-02");
    assertThat(none.number("/received")).isZero();
    assertThat(none.body()).doesNotContain("met");
  }

  private static void count(int[] counts, boolean all, boolean good) {
    counts[0] += all && good ? 1 : 0;
    counts[1] += all ? 1 : 0;
  }
}
