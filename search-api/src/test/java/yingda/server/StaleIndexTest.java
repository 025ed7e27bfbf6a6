package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.http.Answer;
import yingda.http.Client;
import yingda.http.Seen;
import yingda.knowledge.DataDirectory;
import yingda.testing.Awaiting;
import yingda.testing.Damage;

/** What meets a data directory that something else was done to. */
class StaleIndexTest {
  @TempDir private Path folder;

  @Test
  void anIndexAheadOfItsStoreIsNeverAnsweredFrom() throws Exception {
    Path data = folder.resolve("data");
    Path database = new DataDirectory(data).database();
    try (ServerProcess service = ServerProcess.serve(data)) {
      put(service.client(), "faq/kept", "kept");
      service.stop();
    }
    Path backup = Files.copy(database, folder.resolve("backup.db"));
    try (ServerProcess service = ServerProcess.serve(data)) {
      Client client = service.client();
      for (int i = 0; i < 10; i++) {
        put(client, "faq/lost" + i, "lost");
      }
      service.stop();
    }
    Damage.replace(database, backup);
    try (ServerProcess service = ServerProcess.serve(data)) {
      Client client = service.client();
      Awaiting.until(() -> client.get("/health/ready").status() == 200);
      Answer ready = client.get("/health/ready");
      assertThat(ready.number("/applied")).isEqualTo(ready.number("/sequence")).isEqualTo(1);
      assertThat(client.get("/v1/search", "q", "lost").number("/total")).isZero();
      put(client, "faq/new", "new");
      assertThat(client.get("/v1/search", "q", "new").number("/total")).isOne();
    }
  }

  private static void put(Client client, String id, String word) {
    Answer answer = client.put(Editor.document(id, word), Seen.NOTHING, "wait", "true");
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  @Test
  void commandsThatStartAtOnceDoTheirWorkOrSayInASentenceWhyNot() throws Exception {
    Path page = Files.writeString(folder.resolve("returns.md"), "# 怎么退货？\n在订单里申请。\n");
    String data = folder.resolve("data").toString();
    List<String> words = List.of("first", "second", "third");
    List<Path> said = words.stream().map(folder::resolve).toList();
    List<ServerProcess> started =
        List.of(
            importing(page, data, said.get(0)),
            importing(page, data, said.get(1)),
            importing(page, data, said.get(2)));
    for (int i = 0; i < started.size(); i++) {
      try (ServerProcess command = started.get(i)) {
        assertThat(command.await()).as(Files.readString(said.get(i))).isZero();
      }
      assertThat(said.get(i)).content().doesNotContain("\tat ", "SEVERE");
    }
  }

  private static ServerProcess importing(Path page, String data, Path said) throws Exception {
    return ServerProcess.start(
        "256m", Redirect.to(said.toFile()), "import", page.toString(), "--data", data);
  }
}
