package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Audience;
import yingda.document.Entry;
import yingda.document.Scope;
import yingda.document.VersionRange;
import yingda.json.Json;
import yingda.testing.MovableClock;

/** What is kept of what was done, refused and read. */
class AuditTest {
  @TempDir private Path data;
  private final MovableClock clock = new MovableClock(Instant.parse("2099-05-01T04:00:00Z"));

  private RunningService service() {
    return RunningService.in(data, clock).holding(Sample.RETURNS, Sample.COMPENSATION);
  }

  private static Client holder(RunningService service, Client admin, String name, String role) {
    return service.client().with(KeysTest.key(admin, name, role));
  }

  /** The newest first, of one caller. */
  private static List<String> told(Client admin, String caller, String field) {
    return admin.get("/v1/audit", "caller", caller).texts("/events", field);
  }

  @Test
  void whatWasDoneAndRefusedIsKept() {
    try (RunningService service = service()) {
      Client admin = KeysTest.admin(service);
      Client bot = holder(service, admin, "店铺机器人", "bot");
      assertThat(bot.get("/v1/documents").status()).isEqualTo(403);
      String internal = "{\"query\":\"顾客要求赔偿怎么回复\",\"channel\":\"agent\"}";
      Client agent = holder(service, admin, "韩梅梅", "agent");
      assertThat(agent.post("/v1/replies", internal).body()).contains("不承诺金额");
      Answer audit = admin.get("/v1/audit");
      assertThat(audit.texts("/events", "action"))
          .containsExactlyInAnyOrder(
              "ask", "browse-documents", "create-key", "create-key", "create-key");
      assertThat(audit.text("/events/0/subject"))
          .isEqualTo("POST /v1/replies script/compensation#a");
      assertThat(audit.text("/events/1/outcome")).isEqualTo("caller-may-not");
      assertThat(audit.text("/events/1/caller")).isEqualTo("店铺机器人");
      assertThat(audit.text("/events/1/request")).matches("[0-9a-f]{32}");
      assertThat(admin.get("/v1/audit", "caller", "韩梅梅", "format", "csv").body())
          .contains("script/compensation#a");
      assertThat(agent.get("/v1/audit").status()).isEqualTo(403);
    }
  }

  @Test
  void readingWhatIsInternalIsKeptOnceForEachCall() {
    try (RunningService service = service()) {
      Client admin = KeysTest.admin(service);
      Client agent = holder(service, admin, "韩梅梅", "agent");
      String document = "/v1/documents/script/compensation";
      for (String target :
          List.of(
              "/v1/export",
              "/v1/export?format=xlsx",
              "/v1/export?document=script/compensation",
              "/v1/documents",
              document,
              document + "/revisions",
              document + "/revisions/1",
              document + "/diff?from=1&to=1",
              document + "/diff?from=1&to=1&format=html",
              "/v1/search?q=%E8%A6%81%E6%B1%82%E8%B5%94%E5%81%BF&channel=agent")) {
        assertThat(agent.send("GET", target, "").status()).as(target).isEqualTo(200);
        assertThat(told(admin, "韩梅梅", "subject").getFirst())
            .as(target)
            .startsWith("GET " + target.replaceFirst("[?].*", "") + " script/compensation");
      }
      assertThat(told(admin, "韩梅梅", "action"))
          .hasSize(10)
          .contains("export", "browse-documents", "read-documents", "search");
      assertThat(agent.get("/v1/documents", "prefix", "faq/").status()).isEqualTo(200);
      assertThat(told(admin, "韩梅梅", "action")).as("public only").hasSize(10);
    }
  }

  /** Somebody who types sees questions with each letter, and what they read of them is kept. */
  @Test
  void whatIsInternalIsKeptAsSuggestedToProgramsOnly() {
    try (RunningService service = service()) {
      Client admin = KeysTest.admin(service);
      String secret = KeysTest.key(admin, "工单系统", "agent");
      Client program = service.client().with(secret);
      String[] typed = {"q", "赔偿", "channel", "agent"};
      assertThat(program.get("/v1/suggest", typed).body()).contains("script/compensation");
      assertThat(told(admin, "工单系统", "subject"))
          .containsExactly("GET /v1/suggest script/compensation#a");
      assertThat(program.get("/v1/suggest", "q", "退货").body()).contains("faq/returns");
      Answer in = service.client().send("POST", "/v1/session", "{\"key\":\"" + secret + "\"}");
      String cookie = in.header("Set-Cookie").split(";", 2)[0];
      String query = "/v1/suggest?q=%E8%B5%94%E5%81%BF&channel=agent";
      Answer seen = service.client().send("GET", query, "", "Cookie", cookie);
      assertThat(seen.body()).contains("script/compensation");
      assertThat(told(admin, "工单系统", "action")).containsExactly("sign-in", "suggest");
    }
  }

  @Test
  void aTrialIsKeptAsDoneAndWhatItShowsOfInternalAnswersAsRead() {
    try (RunningService service = service()) {
      Client admin = KeysTest.admin(service);
      Client writer = holder(service, admin, "王芳", "writer");
      String form =
          "{\"name\":\"一\",\"channel\":\"agent\",\"questions\":[\"顾客要求赔偿怎么回复\",\"怎么退货\"]}";
      Answer run = writer.post("/v1/trials", form);
      assertThat(run.body()).contains("script/compensation");
      String trial = "/v1/trials/" + run.number("/trial/id");
      Client agent = holder(service, admin, "韩梅梅", "agent");
      assertThat(agent.get(trial).body()).contains("script/compensation");
      assertThat(told(admin, "王芳", "subject"))
          .containsExactly("POST /v1/trials script/compensation");
      assertThat(told(admin, "韩梅梅", "subject"))
          .containsExactly("GET " + trial + " script/compensation");
      assertThat(agent.post("/v1/trials", form).status()).isEqualTo(403);
      assertThat(told(admin, "韩梅梅", "outcome")).containsExactly("caller-may-not", "done");
    }
  }

  @Test
  void whatAnExamQuotesOfInternalAnswersIsKeptAsRead() {
    try (RunningService service = service()) {
      Scope internal = new Scope(null, VersionRange.ALL, Audience.INTERNAL);
      Entry entry = Sample.entry("最多能赔多少？", List.of(), "主管授权后最多赔付 200 元，当天登记。");
      service.holding(Sample.scoped("script/limits", internal, entry));
      Client admin = KeysTest.admin(service);
      Client writer = holder(service, admin, "王芳", "writer");
      Answer made = writer.post("/v1/exams", "{\"name\":\"一\",\"kind\":\"script\"}");
      String exam = "/v1/exams/" + made.number("/exam/id");
      Client agent = holder(service, admin, "韩梅梅", "agent");
      assertThat(agent.get(exam).status()).isEqualTo(200);
      assertThat(told(admin, "韩梅梅", "subject")).containsExactly("GET " + exam + " script/limits");
      assertThat(agent.get(exam + "/key").status()).isEqualTo(403);
      assertThat(writer.get(exam + "/results").status()).isEqualTo(200);
      assertThat(told(admin, "王芳", "action")).contains("make-exam");
    }
  }

  @Test
  void theFileThatSomethingInternalCameFromIsKeptAsRead() {
    try (RunningService service = service()) {
      Client admin = KeysTest.admin(service);
      String file = "id,question,answer,audience\nfaq/a,乙？,丙,internal\n";
      String imported =
          "{\"note\":\"补充\",\"files\":[{\"path\":\"a.csv\",\"text\":" + Json.write(file) + "}]}";
      assertThat(admin.post("/v1/imports", imported).status()).isEqualTo(200);
      Client writer = holder(service, admin, "王芳", "writer");
      assertThat(writer.get("/v1/documents/faq/a/revisions/1/file").body()).isEqualTo(file);
      assertThat(told(admin, "王芳", "subject"))
          .containsExactly("GET /v1/documents/faq/a/revisions/1/file faq/a");
    }
  }

  @Test
  void whatWasRefusedIsNotCalledDone() {
    try (RunningService service = service()) {
      Client admin = KeysTest.admin(service);
      Client writer = holder(service, admin, "王芳", "writer");
      String draft =
          "{\"state\":\"draft\",\"note\":\"起草\",\"document\":{\"kind\":\"faq\",\"title\":\"题\","
              + "\"entries\":[{\"anchor\":\"a\",\"question\":\"问\",\"answer\":\"答\"}]}}";
      Answer stale = writer.putJson("/v1/documents/faq/b", draft, Seen.revision(3));
      assertThat(stale.status()).isEqualTo(412);
      Answer wrong = writer.putJson("/v1/documents/faq/b", "{}", Seen.NOTHING);
      assertThat(wrong.status()).isEqualTo(400);
      assertThat(writer.putJson("/v1/documents/faq/b", draft, Seen.NOTHING).status())
          .isEqualTo(201);
      assertThat(told(admin, "王芳", "outcome"))
          .hasSize(3)
          .startsWith("done")
          .endsWith(stale.text("/code"));
      assertThat(told(admin, "王芳", "outcome").get(1)).isEqualTo(wrong.text("/errors/0/code"));
    }
  }

  @Test
  void anImportSaysWhetherItWasAPreviewAndWhatCameOfIt() {
    try (RunningService service = service()) {
      Client admin = KeysTest.admin(service);
      Client writer = holder(service, admin, "王芳", "writer");
      assertThat(writer.post("/v1/imports", files(true)).status()).isEqualTo(200);
      Answer refused = writer.post("/v1/imports", files(false));
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.text("/detail")).contains("with dryRun", "ask a reviewer");
      assertThat(admin.post("/v1/imports", files(false)).status()).isEqualTo(200);
      assertThat(admin.post("/v1/imports", files(false)).status()).isEqualTo(200);
      assertThat(admin.get("/v1/audit", "action", "import").texts("/events", "subject"))
          .containsExactly(
              "POST /v1/imports unchanged",
              "POST /v1/imports added 1",
              "POST /v1/imports",
              "POST /v1/imports preview added 1");
    }
  }

  private static String files(boolean dryRun) {
    return "{\"note\":\"补充\",\"dryRun\":"
        + dryRun
        + ",\"files\":[{\"path\":\"manual/a.md\",\"text\":\"# 甲\\n## 乙？\\n丙\\n\"}]}";
  }

  @Test
  void keysAndSignInsAreKeptWithTheirRequestAndOnceEach() {
    try (RunningService service = service()) {
      Client admin = KeysTest.admin(service);
      String secret = KeysTest.key(admin, "王芳", "writer");
      Answer in = service.client().send("POST", "/v1/session", "{\"key\":\"" + secret + "\"}");
      assertThat(in.status()).isEqualTo(201);
      Answer revoked = admin.send("DELETE", "/v1/keys/2", "");
      assertThat(admin.send("DELETE", "/v1/keys/2", "").body()).isEqualTo(revoked.body());
      Answer audit = admin.get("/v1/audit");
      assertThat(audit.texts("/events", "action"))
          .containsExactly("revoke-key", "sign-in", "create-key", "create-key");
      assertThat(audit.texts("/events", "request")).allMatch(id -> id.matches("[0-9a-f]{32}"));
      assertThat(audit.text("/events/0/request"))
          .isEqualTo(revoked.header("traceparent").split("-", -1)[1]);
    }
  }
}
