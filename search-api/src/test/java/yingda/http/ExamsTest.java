package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yingda.document.Audience;
import yingda.document.Entry;
import yingda.document.Scope;
import yingda.document.VersionRange;
import yingda.json.Json;
import yingda.testing.MovableClock;

/** Exams are made of what is published, taken once, marked, and told to whom they concern. */
class ExamsTest {
  private static final Instant BEGIN = Instant.parse("2026-10-01T00:00:00Z");

  private final MovableClock clock = new MovableClock(BEGIN);
  @AutoClose private RunningService service;

  @BeforeEach
  void start(@TempDir Path data) {
    service =
        RunningService.in(data, clock)
            .holding(
                Sample.faq("faq/returns", "怎么退货？", "签收后 7 天内可以申请退货。退款在 3 个工作日内原路退回。"),
                Sample.faq("faq/exchange", "怎么换货？", "签收后 15 天内可以换同款的其他颜色。旧件收到后 48 小时内发出新件。"),
                Sample.faq("faq/points", "积分会过期吗？", "积分过期前 30 天发短信提醒。兑换的礼品不能退回。"));
    clock.move(Duration.ofDays(60));
  }

  private static Answer make(Client client, String name, Map<String, Object> how) {
    Map<String, Object> form = new TreeMap<>(how);
    form.put("name", name);
    return client.post("/v1/exams", Json.write(form));
  }

  /** What is right by the key, as answers. */
  private static List<Map<String, Object>> right(Answer key) {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (JsonNode question : key.json().at("/questions")) {
      List<Integer> chosen = new ArrayList<>();
      question.at("/right").forEach(one -> chosen.add(one.asInt()));
      List<String> said = new ArrayList<>();
      question.at("/points").forEach(one -> said.add(one.asString()));
      answers.add(Map.of("chosen", chosen, "text", String.join("，", said)));
    }
    return answers;
  }

  private static Answer take(Client client, long id, List<?> answers, String author) {
    Map<String, Object> form = new TreeMap<>(Map.of("answers", answers));
    if (!author.isEmpty()) {
      form.put("author", author);
    }
    return client.post("/v1/exams/" + id + "/attempt", Json.write(form));
  }

  @Test
  void anExamOfAnAudienceOrATagOrWithoutAProductAsksNothingElse() {
    Scope inside = new Scope("yingda", VersionRange.ALL, Audience.INTERNAL);
    Entry own = Sample.entry("备份多久一次？", List.of(), "每天凌晨备份，最近 30 天的都留着。");
    service.holding(Sample.scoped("faq/own", inside, own));
    Client client = service.client();
    assertThat(make(client, "全部", Map.of()).number("/exam/questions")).isEqualTo(4);
    assertThat(make(client, "客服", Map.of("without", "Yingda")).number("/exam/questions"))
        .isEqualTo(3);
    Answer forCustomers = make(client, "公开", Map.of("audience", "public"));
    assertThat(forCustomers.number("/exam/questions")).isEqualTo(3);
    assertThat(forCustomers.text("/exam/setting/audience")).isEqualTo("public");
    assertThat(make(client, "标签", Map.of("tag", "售后")).text("/code")).isEqualTo("exam-empty");
  }

  @Test
  void anExamIsTakenOnceMarkedWithItsSourcesAndTheSameBySeed() {
    Client client = service.client();
    Answer made = make(client, "十二月", Map.of("seed", 5, "author", "王芳"));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.number("/exam/questions")).isEqualTo(3);
    assertThat(make(client, "又一次", Map.of("seed", 5)).json().at("/questions"))
        .isEqualTo(made.json().at("/questions"));
    long id = made.number("/exam/id");

    Answer paper = client.get("/v1/exams/" + id);
    assertThat(paper.body()).doesNotContain("\"right\"", "\"quote\"", "fingerprint");
    assertThat(paper.json().at("/questions").size()).isEqualTo(3);

    Answer marked = take(client, id, right(made), "李雷");
    assertThat(marked.status()).as(marked.body()).isEqualTo(201);
    assertThat(marked.number("/own/score")).isEqualTo(100);
    assertThat(marked.json().at("/own/passed").asBoolean()).isTrue();
    assertThat(marked.text("/answers/0/question/source/quote")).isNotBlank();
    assertThat(marked.number("/answers/0/question/source/revision")).isOne();

    Answer again = take(client, id, right(made), "李雷");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("/code")).isEqualTo("exam-taken");
    List<?> nothing = List.of(Map.of(), Map.of(), Map.of());
    assertThat(take(client, id, nothing, "").text("/code")).isEqualTo("exam-nameless");
    assertThat(take(client, id, List.of(), "韩梅梅").text("/code")).isEqualTo("wrong-count");
    assertThat(take(client, id, nothing, "韩梅梅").number("/own/score")).isZero();

    Answer own = client.get("/v1/exams/" + id + "/attempt", "author", "李雷");
    assertThat(own.json().at("/answers")).isEqualTo(marked.json().at("/answers"));
    assertThat(client.get("/v1/exams", "author", "李雷").number("/exams/1/own/score")).isEqualTo(100);
    Answer results = client.get("/v1/exams/" + id + "/results");
    assertThat(results.texts("/people", "taker")).containsExactlyInAnyOrder("李雷", "韩梅梅");
    assertThat(results.number("/passed")).isOne();
    assertThat(results.number("/average")).isEqualTo(50);
    assertThat(results.number("/questions/0/wrong")).isOne();
    Answer findings = client.get("/v1/reports/exams");
    assertThat(findings.number("/entries/0/answered")).isEqualTo(2);
    assertThat(findings.number("/entries/0/wrong")).isOne();
    assertThat(findings.body()).doesNotContain("李雷", "韩梅梅");
  }

  @Test
  void aQuestionIsVoidOnceItsEntryReadsOtherwise() {
    Client client = service.client();
    Answer made = make(client, "十二月", Map.of("seed", 5));
    long id = made.number("/exam/id");
    service.holding(Sample.faq("faq/points", "积分会过期吗？", "积分过期前 10 天发短信提醒。"));
    assertThat(client.get("/v1/exams/" + id).texts("/questions", "voided"))
        .containsOnlyOnce("true");
    List<?> nothing = List.of(Map.of(), Map.of(), Map.of());
    Answer marked = take(client, id, nothing, "李雷");
    assertThat(marked.texts("/answers", "verdict"))
        .containsExactlyInAnyOrder("void", "wrong", "wrong");
  }

  @Test
  void whatIsNewAndChangedIsAskedFirst() {
    clock.move(Duration.ofDays(1));
    service.holding(
        Sample.faq("faq/points", "积分会过期吗？", "积分过期前 10 天发短信提醒。"),
        Sample.faq("faq/gifts", "赠品能退吗？", "赠品在签收后 5 天内可以退回。"));
    clock.move(Duration.ofDays(1));
    Answer made = make(service.client(), "十二月", Map.of("seed", 1, "size", 2));
    List<String> reasons = new ArrayList<>();
    made.json()
        .at("/questions")
        .forEach(question -> reasons.add(question.at("/asked/reason").asString()));
    assertThat(reasons).containsExactly("new", "changed");
    assertThat(make(service.client(), "空", Map.of("kind", "manual")).text("/code"))
        .isEqualTo("exam-empty");
    assertThat(make(service.client(), " ", Map.of()).text("/code")).isEqualTo("exam-unnamed");
    assertThat(make(service.client(), "多", Map.of("size", 101)).text("/code"))
        .isEqualTo("out-of-range");
  }

  @Test
  void onlyWhoMadeItAndAdminsSeeWhatIsRightAndWhoAnsweredWhat() {
    Scope product = new Scope("X100", VersionRange.ALL, Audience.PUBLIC);
    Entry entry = Sample.entry("怎么升级？", List.of(), "升级需要 20 分钟，升级时不能断电。");
    service.holding(Sample.scoped("faq/x100", product, entry));
    Client admin = KeysTest.admin(service);
    Client writer = service.client().with(KeysTest.key(admin, "王芳", "writer"));
    Client other = service.client().with(KeysTest.key(admin, "赵六", "reviewer"));
    Client agent = service.client().with(KeysTest.key(admin, "小雷", "agent"));
    Client bound =
        service.client().with(KeysTest.key(admin, "小绑", "agent", "products", "[\"X100\"]"));
    Client bot = service.client().with(KeysTest.key(admin, "机器人", "bot"));
    Answer made = make(writer, "十二月", Map.of("seed", 5));
    String exam = "/v1/exams/" + made.number("/exam/id");
    assertThat(take(agent, made.number("/exam/id"), right(made), "").number("/own/score"))
        .isEqualTo(100);
    assertThat(agent.get(exam + "/attempt").text("/own/taker")).isEqualTo("小雷");
    assertThat(agent.get(exam + "/attempt", "author", "王芳").status()).isEqualTo(403);
    for (String secret : List.of("/key", "/results")) {
      assertThat(writer.get(exam + secret).status()).isEqualTo(200);
      assertThat(admin.get(exam + secret).status()).isEqualTo(200);
      assertThat(other.get(exam + secret).text("/code")).isEqualTo("exam-of-others");
      assertThat(agent.get(exam + secret).text("/code")).isEqualTo("caller-may-not");
    }
    assertThat(other.get("/v1/reports/exams").status()).isEqualTo(200);
    assertThat(agent.get("/v1/reports/exams").status()).isEqualTo(403);
    assertThat(bot.get("/v1/exams").status()).isEqualTo(403);
    assertThat(bound.get(exam).text("/code")).isEqualTo("unknown-exam");
    assertThat(bound.get("/v1/exams").texts("/exams", "name")).isEmpty();
    Answer ofProduct = make(writer, "X100", Map.of("product", "x100"));
    assertThat(bound.get("/v1/exams/" + ofProduct.number("/exam/id")).status()).isEqualTo(200);
    assertThat(make(agent, "十二月", Map.of()).status()).isEqualTo(403);
  }
}
