package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.http.Answer;
import yingda.http.Client;
import yingda.http.Seen;
import yingda.testing.Awaiting;

/** A small disk of its own, which is full or can only be read. Only root may mount one. */
class DiskTest {
  private static final int FILLED = 12 << 20;
  private static final int MOST_WRITES = 500;

  @TempDir private Path folder;
  private Path disk;
  private Path data;
  private Path content;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    data = disk.resolve("data");
    content = Files.writeString(folder.resolve("returns.md"), "# 怎么退货？\n在订单里申请。\n");
    assumeTrue(
        call("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()),
        "this user may not mount a small disk");
  }

  @AfterEach
  void unmount() throws Exception {
    boolean unused = call("umount", "-l", disk.toString());
  }

  private static boolean call(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Answer put(Client client, int i) {
    Entry entry = Entry.of("a", "满了怎么办 " + i, "字".repeat(50_000));
    Document document = Document.of("faq/" + i, Kind.FAQ, "满了 " + i, List.of(entry));
    return client.put(document, Seen.NOTHING, "golden", "false");
  }

  @Test
  void nothingAcknowledgedOnAFullDiskIsLostAndItGoesOnWithSpace() throws Exception {
    Path filler = Files.write(disk.resolve("filler"), new byte[FILLED]);
    List<Integer> acknowledged = new ArrayList<>();
    try (ServerProcess service = ServerProcess.serve(data)) {
      Client client = service.client();
      Answer answer = put(client, 0);
      for (int i = 1; answer.status() == 201 && i < MOST_WRITES; i++) {
        acknowledged.add(i - 1);
        answer = put(client, i);
      }
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.body()).contains("the disk is full, free some space and try again");
      assertThat(client.get("/health/live").status()).isEqualTo(200);
      Files.delete(filler);
      Awaiting.until(() -> put(client, MOST_WRITES).status() == 201);
      service.kill();
    }
    try (ServerProcess service = ServerProcess.serve(data)) {
      Client client = service.client();
      acknowledged.add(MOST_WRITES);
      assertThat(acknowledged).allMatch(i -> client.get("/v1/documents/faq/" + i).status() == 200);
    }
  }

  /**
   * @param line the arguments, {@code ~} stands for the test's folder
   */
  @ParameterizedTest(name = "yingda {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "search --data ~/disk/data 怎么退货 | 0 | 在订单里申请",
        "export ~/out --data ~/disk/data | 0 | 1",
        "check --data ~/disk/data | 0 | 1",
        "watch --data ~/disk/data | 0 | 怎么退货",
        "import ~/returns.md --data ~/disk/data | 1 | can only be read, allow writing",
        "reindex --data ~/disk/data | 1 | can only be read, allow writing",
        "serve --data ~/disk/data --port 0 | 1 | can only be read, allow writing"
      })
  void onADiskThatCanOnlyBeReadReadingCommandsWork(String line, int exit, String said)
      throws Exception {
    StringWriter output = new StringWriter();
    assertThat(run(output, "import", content.toString(), "--data", data.toString())).isZero();
    assertThat(run(output, "reindex", "--data", data.toString())).isZero();
    assertThat(call("mount", "-o", "remount,ro", disk.toString())).isTrue();
    output.getBuffer().setLength(0);
    int code = run(output, line.replace("~", folder.toString()).split(" ", -1));
    assertThat(output.toString()).contains(said).doesNotContain("\tat ");
    assertThat(code).isEqualTo(exit);
  }

  private static int run(StringWriter output, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(ServerProcess.BY_WORDS);
    return Main.commandLine(output, output).execute(all.toArray(String[]::new));
  }
}
