package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.chat.FakeDingTalk;
import yingda.http.Client;
import yingda.testing.Awaiting;

/** Chat platforms of a service as it is started. */
class ChatPlatformTest {
  /** Any that is set. */
  private static final String VARIABLE = "PATH";

  @TempDir private Path data;

  private static String key(Client by, String name, String role) {
    return by.post("/v1/keys", "{\"name\":\"" + name + "\",\"role\":\"" + role + "\"}")
        .text("/secret");
  }

  @Test
  void theFileInTheDataDirectorySaysWhichAreAnsweredAndHealthAndMetricsHow()
      throws IOException, InterruptedException {
    try (FakeDingTalk dingtalk = new FakeDingTalk()) {
      Files.writeString(
          data.resolve("chat.json"),
          """
          {
            "key": "店铺机器人",
            "dingtalk": {"clientId": "ding", "secretVariable": "%s", "api": "%s", "replies": "%s"}
          }
          """
              .formatted(VARIABLE, dingtalk.origin(), dingtalk.origin()));
      try (ServerProcess service = ServerProcess.serve(data)) {
        Client client = service.client();
        Awaiting.until(() -> client.get("/health/ready").body().contains("店铺机器人"));
        Client admin = client.with(key(client, "李雷", "admin"));
        assertThat(key(admin, "店铺机器人", "bot")).startsWith("yk_");
        assertThat(dingtalk.ask("1", "你好")).contains("您好，请直接说您的问题。");
        assertThat(admin.get("/health/ready").body()).doesNotContain("warning");
        Awaiting.until(
            () ->
                admin
                    .get("/metrics")
                    .body()
                    .contains(
                        "yingda_chat_messages_total{outcome=\"answered\",platform=\"dingtalk\"}"
                            + " 1.0"));
        assertThat(admin.get("/metrics").body())
            .contains("yingda_chat_connected{platform=\"dingtalk\"} 1.0")
            .contains("yingda_chat_reconnects{platform=\"dingtalk\"} 0.0")
            .contains("yingda_chat_last_frame_seconds{platform=\"dingtalk\"} 1.");
      }
    }
  }
}
