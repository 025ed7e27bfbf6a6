package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a customer said is erased on request, and who did so and who read it is known. */
class ErasureOverHttpTest {
  private static final String SAID = "住翠湖路能寄鹦鹉吗";

  @AutoClose private RunningService service;
  private Client admin;
  private Client bot;

  @BeforeEach
  void start(@TempDir Path data) {
    service = RunningService.in(data).holding(Sample.RETURNS);
    admin = KeysTest.admin(service);
    bot = service.client().with(KeysTest.key(admin, "店铺机器人", "bot"));
  }

  private static Answer ask(Client client, String question) {
    String body = "{\"query\": \"" + question + "\", \"conversation\": \"openid-7\"}";
    Answer answer = client.post("/v1/replies", body);
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  private Answer erase(String form) {
    return admin.post("/v1/erasures", form);
  }

  @Test
  void aConversationIsErasedByWhoMayAndTheAuditSaysSoWithoutTheWords() {
    Answer asked = ask(bot, SAID);
    assertThat(asked.text("/decision")).isEqualTo("escalate");
    assertThat(admin.get("/v1/gaps").body()).contains("鹦鹉");
    Client reviewer = service.client().with(KeysTest.key(admin, "审核乙", "reviewer"));
    String form = "{\"conversation\": \"openid-7\"";
    assertThat(reviewer.post("/v1/erasures", form + "}").status()).isEqualTo(403);
    assertThat(erase(form + ", \"preview\": true}").number("/questions")).isEqualTo(1);
    assertThat(admin.get("/v1/gaps").body()).contains("鹦鹉");

    assertThat(erase(form + "}").number("/questions")).isEqualTo(1);
    assertThat(admin.get("/v1/gaps").body()).doesNotContain("鹦鹉");
    assertThat(admin.get("/v1/reports/usage").body()).doesNotContain("鹦鹉");
    assertThat(ask(bot, "那要多少钱").json().at("/contextUsed").asBoolean()).isFalse();

    Answer audit = admin.get("/v1/audit", "action", "erase-words");
    assertThat(audit.texts("/events", "outcome")).contains("done", "caller-may-not");
    assertThat(audit.texts("/events", "caller")).hasSize(2).contains("审核乙");
    assertThat(audit.texts("/events", "subject"))
        .anyMatch(
            subject ->
                subject.matches(
                    "conversation [0-9a-f]{32}: 1 questions, 0 comments, 1 wordings, .*"));
    assertThat(admin.get("/v1/audit").body()).doesNotContain("鹦鹉", "openid-7");
  }

  @Test
  void aTextIsErasedAndNothingIsRefused() {
    ask(bot, SAID);
    assertThat(erase("{\"text\": \"翠湖路\"}").number("/questions")).isEqualTo(1);
    assertThat(admin.get("/v1/gaps").body()).doesNotContain("鹦鹉");
    assertThat(admin.get("/v1/audit").body()).doesNotContain("翠湖路");
    assertThat(erase("{}").status()).isEqualTo(400);
    assertThat(erase("{\"text\": \"我\"}").text("/errors/0/message")).contains("2");
  }

  @Test
  void whoReadsWhatCustomersSaidIsInTheAudit() {
    ask(bot, SAID);
    Client agent = service.client().with(KeysTest.key(admin, "韩梅梅", "agent"));
    for (String route : new String[] {"/v1/gaps", "/v1/gaps/groups", "/v1/reports/usage"}) {
      assertThat(agent.get(route).body()).contains("鹦鹉");
      assertThat(admin.get("/v1/audit", "caller", "韩梅梅").text("/events/0/subject"))
          .matches("GET " + route + " [1-9] said by customers");
    }
    assertThat(agent.get("/v1/customer-feedback").status()).isEqualTo(200);
    assertThat(admin.get("/v1/audit", "caller", "韩梅梅").texts("/events", "subject")).hasSize(3);
  }
}
