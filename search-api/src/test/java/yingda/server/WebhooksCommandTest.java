package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.cli.ExitCodes;
import yingda.http.Client;
import yingda.http.Seen;
import yingda.testing.Awaiting;
import yingda.testing.Draft;
import yingda.testing.WebhookReceiver;

/** Webhooks on a terminal beside the running service, which sends what the terminal asks for. */
class WebhooksCommandTest {
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";

  @TempDir private Path data;

  private List<String> run(int expected, String... more) {
    StringWriter output = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of("webhooks"));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("--data", data.toString()));
    arguments.addAll(ServerProcess.BY_WORDS);
    int code = Main.commandLine(output, output).execute(arguments.toArray(String[]::new));
    List<String> lines = output.toString().lines().toList();
    assertThat(code).as("%s", lines).isEqualTo(expected);
    return lines.stream().map(line -> line.replaceAll(TIME, "TIME")).toList();
  }

  private List<String> run(String... more) {
    return run(ExitCodes.DONE, more);
  }

  @Test
  void aWebhookIsMadeTriedFollowedAndRemoved() throws IOException {
    try (ServerProcess service =
            ServerProcess.start(
                "serve", "--data", data.toString(), "--port", "0", "--webhooks-to-private");
        WebhookReceiver receiver = WebhookReceiver.open()) {
      Client client = service.client();
      assertThat(run("list")).isEmpty();
      List<String> made =
          run(
              "add",
              "--url",
              receiver.url(),
              "--event",
              "document.published",
              "--audience",
              "internal",
              "--webhooks-to-private");
      String line = "1  active  internal  " + receiver.url() + "  document.published.";
      assertThat(made)
          .hasSize(2)
          .first()
          .isEqualTo("Webhook " + line + " Its signing secret is shown this once:");
      assertThat(made.getLast()).matches("whsec_[A-Za-z0-9+/]{43}=");
      assertThat(run("list")).containsExactly(line);

      assertThat(run("test", "1"))
          .containsExactly(
              "1  TIME  webhook.test  pending  attempts 0  next TIME.",
              "A running service sends it: webhooks deliveries 1");
      Awaiting.until(
          "the test",
          () ->
              run("deliveries", "1")
                  .contains("1  TIME  webhook.test  delivered  attempts 1  heard 204."));
      assertThat(receiver.heard().getFirst().body()).contains("webhook.test");
      var document = Draft.of("faq/returns").entry("怎么退货？", "在订单里申请。").document();
      assertThat(client.put(document, Seen.NOTHING).status()).isEqualTo(201);
      Awaiting.until(
          "the publication",
          () -> run("deliveries", "1", "--limit", "1").getFirst().contains("published  delivered"));
      assertThat(run("deliveries", "1", "--state", "failed")).isEmpty();

      assertThat(run("remove", "1")).containsExactly("removed " + line);
      assertThat(run("list")).isEmpty();
    }
  }

  @Test
  void whatIsWrongIsNamed() throws IOException, InterruptedException {
    try (ServerProcess service = ServerProcess.serve(data)) {
      Client unused = service.client();
      assertThat(service.stop()).isNotNegative();
    }
    assertThat(run(ExitCodes.REJECTED, "add").getFirst()).startsWith("--url: is missing");
    assertThat(run(ExitCodes.REJECTED, "add", "--url", "http://a.example.com/").getFirst())
        .contains("url: ", "--webhooks-to-private");
    assertThat(
            run(ExitCodes.REJECTED, "add", "--url", "https://a.example.com/", "--event", "x")
                .getFirst())
        .contains("document.published");
    assertThat(run(ExitCodes.REJECTED, "test").getFirst()).startsWith("NUMBER: is missing");
    assertThat(run(ExitCodes.REJECTED, "remove", "7").getFirst()).contains("webhook 7");
    assertThat(run(ExitCodes.REJECTED, "deliveries", "1", "--limit", "0").getFirst())
        .contains("500");
  }

  /** Nor are webhooks of another directory taken for none. */
  @Test
  void webhooksOfNothingAreNotListed() {
    assertThat(run(ExitCodes.REJECTED, "list").getFirst()).contains(data.toString());
  }
}
