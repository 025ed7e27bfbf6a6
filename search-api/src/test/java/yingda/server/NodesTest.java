package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yingda.http.Answer;
import yingda.http.Client;
import yingda.http.Seen;
import yingda.testing.Draft;
import yingda.testing.PostgresServer;

/** Several nodes over one PostgreSQL database, each a process with an index of its own. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class NodesTest {
  private final String store = PostgresServer.newDatabase();

  @TempDir private Path directory;

  private ServerProcess node(String name) throws IOException {
    return ServerProcess.start(
        "serve",
        "--data",
        directory.resolve(name).toString(),
        "--store",
        store,
        "--port",
        "0",
        "--no-training");
  }

  /** As a client does that is told to come back. */
  private static long write(Client client, String id, String question) throws InterruptedException {
    while (true) {
      Answer written = client.put(Draft.faq(id, question, "在一楼。"), Seen.NOTHING);
      if (written.status() == 503) {
        assertThat(written.header("Retry-After")).isNotEmpty();
        Thread.sleep(100);
        continue;
      }
      // 412: it was written, and only the answer was lost.
      assertThat(written.status()).as(written.body()).isIn(201, 412);
      return written.status() == 201
          ? written.json().path("sequence").asLong()
          : client.get("/v1/documents/" + id).json().path("sequence").asLong();
    }
  }

  private static void finds(Client client, String question, long sequence, String id)
      throws InterruptedException {
    while (true) {
      Answer found =
          client.get("/v1/search", "q", question, "min-sequence", String.valueOf(sequence));
      if (found.status() != 503) {
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        assertThat(found.json().at("/hits/0/documentId").asString()).isEqualTo(id);
        return;
      }
      Thread.sleep(100);
    }
  }

  private void breakConnections() throws SQLException {
    try (Connection connection = PostgresServer.connect(store);
        Statement statement = connection.createStatement()) {
      boolean unused =
          statement.execute(
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                  + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }
  }

  @Test
  void whatIsWrittenAtOneIsFoundAtAllWhateverDies() throws Exception {
    try (ServerProcess first = node("a");
        ServerProcess second = node("b")) {
      Client a = first.client();
      Client b = second.client();
      finds(b, "失物招领在几楼", write(a, "faq/lost", "失物招领在几楼？"), "faq/lost");
      finds(a, "母婴室在几楼", write(b, "faq/baby", "母婴室在几楼？"), "faq/baby");

      first.kill();
      finds(b, "充电桩在几楼", write(b, "faq/charger", "充电桩在几楼？"), "faq/charger");

      breakConnections();
      finds(b, "失物招领在几楼", 1, "faq/lost"); // its index needs no database
      long last = write(b, "faq/stairs", "消防楼梯在几楼？");
      finds(b, "消防楼梯在几楼", last, "faq/stairs");

      try (ServerProcess joined = node("c")) {
        Client c = joined.client();
        finds(c, "消防楼梯在几楼", last, "faq/stairs");
        finds(c, "母婴室在几楼", last, "faq/baby");
        assertThat(c.get("/health/ready").status()).isEqualTo(200);
      }
    }
  }
}
