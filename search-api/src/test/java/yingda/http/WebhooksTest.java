package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yingda.testing.Awaiting;
import yingda.testing.WebhookReceiver;
import yingda.testing.WebhookReceiver.Heard;

/** Webhooks over HTTP, to a real receiver. */
class WebhooksTest {
  @TempDir private Path data;

  private static String form(String url, String more) {
    return "{\"url\":\"" + url + "\"" + more + "}";
  }

  private static void verify(String secret, Heard heard) throws Exception {
    Map<String, List<String>> headers =
        heard.headers().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue())));
    new com.standardwebhooks.Webhook(secret).verify(heard.body(), headers);
  }

  @Test
  void anAdminMakesAWebhookThatIsToldOfTheNextPublication() throws Exception {
    try (RunningService service = RunningService.in(data).holding(Sample.RETURNS);
        WebhookReceiver receiver = WebhookReceiver.open()) {
      Client admin = KeysTest.admin(service);
      Answer made =
          admin.post("/v1/webhooks", form(receiver.url(), ",\"events\":[\"document.published\"]"));
      assertThat(made.status()).as(made.body()).isEqualTo(201);
      assertThat(made.text("/secret")).matches("whsec_[A-Za-z0-9+/]{43}=");
      assertThat(made.text("/webhook/audience")).isEqualTo("public");
      assertThat(admin.get("/v1/webhooks").body()).doesNotContain("whsec_");
      RunningService unused = service.holding(Sample.INVOICE);
      Awaiting.until("the publication", () -> !receiver.heard().isEmpty());
      Heard heard = receiver.heard().getFirst();
      verify(made.text("/secret"), heard);
      assertThat(heard.body()).contains("document.published", "faq/invoice");
      Awaiting.until("its record", () -> state(admin, 0).equals("delivered"));
      JsonNode delivery = deliveries(admin).get(0);
      assertThat(delivery.path("status").asInt()).isEqualTo(204);
      assertThat(delivery.path("id").asString()).isEqualTo(heard.id());
    }
  }

  private static JsonNode deliveries(Client admin) {
    return admin.get("/v1/webhooks/1/deliveries").json().path("deliveries");
  }

  private static String state(Client admin, int index) {
    return deliveries(admin).path(index).path("state").asString("");
  }

  @Test
  void aDeliveryIsTriedAndReplayedByHand() throws IOException {
    try (RunningService service = RunningService.in(data).holding(Sample.RETURNS);
        WebhookReceiver receiver = WebhookReceiver.open()) {
      Client admin = KeysTest.admin(service);
      assertThat(admin.post("/v1/webhooks", form(receiver.url(), "")).status()).isEqualTo(201);
      assertThat(admin.post("/v1/webhooks/1/test", "").status()).isEqualTo(202);
      Awaiting.until("the test", () -> state(admin, 0).equals("delivered"));
      assertThat(receiver.heard().getFirst().body()).contains("webhook.test");
      assertThat(admin.post("/v1/webhooks/1/deliveries/1/replay", "").status()).isEqualTo(202);
      Awaiting.until("the replay", () -> receiver.heard().size() == 2);
      assertThat(receiver.heard().get(1).id()).isEqualTo(receiver.heard().get(0).id());
      Awaiting.until("its record", () -> state(admin, 0).equals("delivered"));
      receiver.does(exchange -> WebhookReceiver.answer(exchange, 500));
      assertThat(admin.post("/v1/webhooks/1/test", "").status()).isEqualTo(202);
      Awaiting.until("the refusal", () -> deliveries(admin).path(0).path("status").asInt(0) == 500);
      assertThat(deliveries(admin).path(0).path("next").asString()).isNotEmpty();
      assertThat(
              admin
                  .get("/v1/webhooks/1/deliveries", "state", "delivered")
                  .json()
                  .path("deliveries"))
          .hasSize(1);
      assertThat(admin.get("/metrics").body()).contains("yingda_webhooks_pending 1.0");
    }
  }

  @Test
  void whatIsDoneToWebhooksIsAuditedAndForAdminsOnly() throws IOException {
    try (RunningService service = RunningService.in(data).holding(Sample.RETURNS);
        WebhookReceiver receiver = WebhookReceiver.open()) {
      Client admin = KeysTest.admin(service);
      String url = receiver.url();
      assertThat(admin.post("/v1/webhooks", form(url, "")).status()).isEqualTo(201);
      String secret = admin.post("/v1/webhooks/1/secret", "").text("/secret");
      assertThat(secret).startsWith("whsec_");
      Answer stopped = admin.send("PUT", "/v1/webhooks/1", form(url, ",\"active\":false"));
      assertThat(stopped.text("/state")).isEqualTo("stopped");
      assertThat(admin.send("DELETE", "/v1/webhooks/1", "").status()).isEqualTo(200);
      assertThat(admin.send("DELETE", "/v1/webhooks/1", "").status()).isEqualTo(404);
      assertThat(admin.get("/v1/audit").body())
          .contains(
              "create-webhook",
              "rotate-webhook-secret",
              "change-webhook",
              "remove-webhook",
              "webhook 1 127.0.0.1")
          .doesNotContain("/hook", secret);
      Client reviewer = service.client().with(KeysTest.key(admin, "王芳", "reviewer"));
      assertThat(reviewer.get("/v1/webhooks").status()).isEqualTo(403);
      assertThat(reviewer.post("/v1/webhooks", form(url, "")).status()).isEqualTo(403);
    }
  }

  @Test
  void whatIsNoAddressOrEventIsRefused() {
    try (RunningService service = RunningService.in(data).holding(Sample.RETURNS)) {
      Client admin = KeysTest.admin(service);
      for (String url :
          List.of(
              "ftp://a.example",
              "https://",
              "https://u:p@a.example",
              "a",
              "https://a.example/#x")) {
        Answer refused = admin.post("/v1/webhooks", form(url, ""));
        assertThat(refused.status()).as(url).isEqualTo(400);
        assertThat(refused.text("/detail")).contains("url: ", "is no address for webhooks");
      }
      String url = "https://hooks.example.com/a";
      for (String more :
          List.of(
              ",\"events\":[\"x\"]", ",\"product\":\"X9\"", ",\"audience\":\"x\"", ",\"x\":1")) {
        assertThat(admin.post("/v1/webhooks", form(url, more)).status()).as(more).isEqualTo(400);
      }
      assertThat(admin.get("/v1/webhooks").json().path("webhooks")).isEmpty();
    }
  }
}
