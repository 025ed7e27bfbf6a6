package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.http.Client;
import yingda.http.Seen;
import yingda.testing.Awaiting;

/** A folder that the running service follows. */
class FollowTest {
  private static final long PATIENCE = Duration.ofSeconds(60).toNanos();
  private static final String RETURNS = "---\ntitle: 退货\n---\n## 怎么退货？ {#how}\n%s\n";

  @TempDir private Path data;
  @TempDir private Path home;

  private Path folder = Path.of("");

  private ServerProcess serve(String... more) throws IOException {
    String[] arguments = {
      "serve", "--data", data.toString(), "--port", "0", "--follow", folder.toString()
    };
    String[] all = new String[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return ServerProcess.start(all);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Asks until the answer is as it should be. */
  private static String await(Client client, String path, Predicate<String> expected) {
    long start = System.nanoTime();
    String body = client.get(path).body();
    while (!expected.test(body) && System.nanoTime() - start < PATIENCE) {
      Thread.onSpinWait();
      body = client.get(path).body();
    }
    assertThat(body).matches(expected, path);
    return body;
  }

  @Test
  void whatChangesInTheFolderIsFoundAndNothingStopsIt() throws IOException, InterruptedException {
    folder = home.resolve("文档");
    write("faq/returns.md", RETURNS.formatted("在订单里申请。"));
    try (ServerProcess service = serve("--follow-author", "李雷")) {
      Client client = service.client();
      String returns = "/v1/documents/faq/returns";
      assertThat(client.get(returns).body()).contains("在订单里申请。", "\"author\":\"李雷\"", "随文件夹 文档 更新");

      write("faq/returns.md", RETURNS.formatted("七天之内在订单里申请。"));
      write("faq/stamps.md", RETURNS.formatted("不收邮票。"));
      await(client, returns, body -> body.contains("七天之内"));
      await(client, "/v1/documents/faq/stamps", body -> body.contains("不收邮票。"));

      Files.move(folder.resolve("faq/stamps.md"), folder.resolve("faq/postage.md"));
      await(client, "/v1/documents/faq/postage", body -> body.contains("不收邮票。"));
      assertThat(client.get("/v1/documents/faq/stamps").body()).contains("published");

      write("faq/broken.md", "---\nkind: [\n---\n# x\ny\n");
      write("faq/returns.md", RETURNS.formatted("八天之内在订单里申请。"));
      await(client, returns, body -> body.contains("八天之内"));
      await(client, "/health/ready", body -> body.contains("broken.md"));
      assertThat(client.get("/health/ready").status()).isEqualTo(200);
      Files.delete(folder.resolve("faq/broken.md"));
      await(client, "/health/ready", body -> !body.contains("warning\":\""));

      Path away = Files.move(folder, home.resolve("away"));
      await(client, "/health/ready", body -> body.contains("is gone or can't be read"));
      assertThat(client.get(returns).body()).contains("八天之内");
      Files.move(away, folder);
      await(client, "/health/ready", body -> !body.contains("warning\":\""));
      write("faq/returns.md", RETURNS.formatted("九天之内在订单里申请。"));
      await(client, returns, body -> body.contains("九天之内"));
      assertThat(service.stop()).isEqualTo(143);
    }
  }

  @Test
  void aFolderThatComesLaterIsFollowedAndItsMissingFilesAreRetiredWhereThatIsWanted()
      throws IOException {
    folder = home.resolve("later");
    try (ServerProcess service = serve("--follow-prune", "--follow-product", "x100")) {
      Client client = service.client();
      await(client, "/health/ready", body -> body.contains("is gone or can't be read"));
      write("faq/returns.md", RETURNS.formatted("在订单里申请。"));
      write("faq/other.md", RETURNS.formatted("不可以。"));
      await(client, "/v1/documents/x100/faq/returns", body -> body.contains("在订单里申请。"));
      await(client, "/v1/documents/x100/faq/other", body -> body.contains("不可以。"));
      Files.delete(folder.resolve("faq/other.md"));
      await(client, "/v1/documents/x100/faq/other", body -> body.contains("retired"));
    }
  }

  @Test
  void foldersThatAreNamedAsVersionsAreReleases() throws IOException {
    folder = home.resolve("checkout");
    write("docs/v7.5/returns.md", RETURNS.formatted("七天之内。"));
    write("docs/v8.0/returns.md", RETURNS.formatted("八天之内。"));
    try (ServerProcess service = serve("--follow-product", "x100", "--follow-releases")) {
      Client client = service.client();
      await(client, "/v1/documents/x100/docs/returns", body -> body.contains("八天之内。"));
      String old = "/v1/documents/x100/docs/returns@7.5";
      assertThat(client.get(old).body()).contains("七天之内。", "[7.5,8)");
      String search = "/v1/search?q=%E6%80%8E%E4%B9%88%E9%80%80%E8%B4%A7&product=x100&version=";
      await(client, search + "7.5", body -> body.contains("七天之内") && !body.contains("八天之内"));
      await(client, search + "8.0", body -> body.contains("八天之内") && !body.contains("七天之内"));

      write("docs/release-8.1/returns.md", RETURNS.formatted("九天之内。"));
      await(client, search + "8.1", body -> body.contains("九天之内") && !body.contains("八天之内"));
      await(client, search + "8.0", body -> body.contains("八天之内") && !body.contains("九天之内"));
    }
  }

  @Test
  void whatCameFromElsewhereIsNeverRetired() throws IOException, InterruptedException {
    folder = home.resolve("few");
    write("faq/returns.md", RETURNS.formatted("在订单里申请。"));
    Path said = home.resolve("log");
    String elsewhere = "/v1/documents/faq/elsewhere";
    try (ServerProcess service = ServerProcess.serve(data)) {
      Client client = service.client();
      String written = client.put(Editor.document("faq/elsewhere", "x"), Seen.NOTHING).body();
      assertThat(written).contains("\"revision\":1");
      service.stop();
    }
    try (ServerProcess service =
        ServerProcess.start(
            "256m",
            Redirect.to(said.toFile()),
            "serve",
            "--data",
            data.toString(),
            "--port",
            "0",
            "--follow",
            folder.toString(),
            "--follow-prune")) {
      Client client = service.client();
      assertThat(client.get(elsewhere).body()).contains("published");
      write("faq/stamps.md", RETURNS.formatted("不收邮票。"));
      await(client, "/v1/documents/faq/stamps", body -> body.contains("不收邮票。"));

      Files.delete(folder.resolve("faq/stamps.md"));

      await(client, "/v1/documents/faq/stamps", body -> body.contains("retired"));
      assertThat(client.get(elsewhere).body()).contains("published");
      // What was done is said behind its effect.
      Awaiting.until(
          "the line of the log", () -> contentOf(said.toFile()).contains("faq/stamps: retired"));
      assertThat(said).content().doesNotContain("faq/elsewhere");
    }
  }

  @Test
  void aFileThatIsBeingWrittenIsLeftUntilItIsWhole() throws IOException {
    folder = home.resolve("slow");
    write("faq/done.md", RETURNS.formatted("在订单里申请。"));
    Path table = folder.resolve("faq/table.csv");
    try (ServerProcess service = serve()) {
      Client client = service.client();
      try (FileChannel file =
          FileChannel.open(table, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        append(file, "编号,问题,答案\n");
        long start = System.nanoTime();
        // Longer than it takes to look twice.
        for (int i = 0; System.nanoTime() - start < Duration.ofSeconds(7).toNanos(); i++) {
          append(file, "faq/row-" + i + ",问题" + i + "？,答案" + i + "\n");
          assertThat(client.get("/v1/documents/faq/row-0").status()).isEqualTo(404);
        }
        append(file, "faq/last,最后一个问题？,最后一个答案。\n");
      }
      await(client, "/v1/documents/faq/last", body -> body.contains("最后一个答案。"));
      assertThat(client.get("/v1/documents/faq/row-0").body()).contains("\"revision\":1");
    }
  }

  private static void append(FileChannel file, String text) throws IOException {
    file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }
}
