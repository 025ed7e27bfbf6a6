package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.chat.FakeFeishu;
import yingda.http.Answer;
import yingda.http.Client;
import yingda.testing.Awaiting;

/** Messages that were acknowledged to a platform are answered, though the service is killed. */
class ChatKillTest {
  /** Any that is set. */
  private static final String VARIABLE = "PATH";

  private static final String KEY = System.getenv(VARIABLE).strip();
  private static final int ROUNDS = 3;
  private static final int MESSAGES = 40;

  @TempDir private Path data;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  private void call(Client client, String id) {
    String body = FakeFeishu.sealed(KEY, FakeFeishu.event("e" + id, id, "你好"));
    String time = String.valueOf(Instant.now().getEpochSecond());
    Answer taken =
        client.send(
            "POST",
            "/v1/chat/feishu",
            body,
            "X-Lark-Request-Timestamp",
            time,
            "X-Lark-Request-Nonce",
            "n",
            "X-Lark-Signature",
            FakeFeishu.sign(time, "n", KEY, body));
    if (taken.status() == 200) {
      acknowledged.add(id);
    }
  }

  /** Each answer by the message it is for; what was sent again must be the same. */
  private static Map<String, Set<String>> answers(FakeFeishu feishu) {
    Map<String, Set<String>> answers = new TreeMap<>();
    feishu.answers.forEach(
        answer -> {
          String[] parts = answer.split(" ", 4);
          answers.computeIfAbsent(parts[0], id -> new TreeSet<>()).add(parts[3]);
        });
    return answers;
  }

  @Test
  void whatWasAcknowledgedIsAnsweredOnceThoughTheServiceIsKilled()
      throws IOException, InterruptedException {
    try (FakeFeishu feishu = new FakeFeishu()) {
      Files.writeString(
          data.resolve("chat.json"),
          """
          {
            "key": "店铺机器人",
            "feishu": {
              "appId": "cli_1", "secretVariable": "%s", "encryptKeyVariable": "%s", "api": "%s"
            }
          }
          """
              .formatted(VARIABLE, VARIABLE, feishu.origin()));
      try (ServerProcess service = ServerProcess.serve(data)) {
        Client client = service.client();
        String admin =
            client.post("/v1/keys", "{\"name\":\"李雷\",\"role\":\"admin\"}").text("/secret");
        var made = client.with(admin).post("/v1/keys", "{\"name\":\"店铺机器人\",\"role\":\"bot\"}");
        assertThat(made.text("/secret")).startsWith("yk_");
      }
      for (int round = 0; round < ROUNDS; round++) {
        feishu.stalling.set(1); // the rest of the dialogue waits behind it
        killed(round);
      }
      int open = acknowledged.size() - answers(feishu).size();
      assertThat(open).as("acknowledged, not answered when it was killed").isPositive();
      try (ServerProcess service = ServerProcess.serve(data)) {
        Client unused = service.client();
        Awaiting.until(() -> answers(feishu).keySet().containsAll(acknowledged));
      }
      assertThat(answers(feishu).values()).allSatisfy(answer -> assertThat(answer).hasSize(1));
    }
  }

  /** Takes messages faster than it answers, and is killed when it has acknowledged half. */
  private void killed(int round) throws IOException, InterruptedException {
    int before = acknowledged.size();
    try (ServerProcess service = ServerProcess.serve(data);
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      Client client = service.client();
      for (int i = 0; i < MESSAGES; i++) {
        String id = "om_" + round + "_" + i;
        var unused = senders.submit(() -> call(client, id));
      }
      Awaiting.until(() -> acknowledged.size() >= before + MESSAGES / 2);
      service.kill();
    }
  }
}
