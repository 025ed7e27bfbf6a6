package yingda.server;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.testing.PostgresServer;
import yingda.testing.SharedFiles;

/** A knowledge base moves to PostgreSQL and back, as exports show byte for byte. */
class CopyTest {
  @TempDir private Path folder;

  private static String run(int code, String... arguments) {
    StringWriter output = new StringWriter();
    assertThat(Main.commandLine(output, output).execute(arguments))
        .as("%s", output)
        .isEqualTo(code);
    return output.toString();
  }

  private String in(String name) {
    return folder.resolve(name).toString();
  }

  /** All files with every revision. */
  private Map<String, String> exported(String name, String... place) throws IOException {
    Stream<String> command = Stream.of("export", "--all", in(name), "--encoder", "none");
    run(0, Stream.concat(command, Stream.of(place)).toArray(String[]::new));
    Path root = folder.resolve(name);
    try (Stream<Path> files = Files.walk(root)) {
      return new TreeMap<>(
          files
              .filter(Files::isRegularFile)
              .collect(toMap(file -> root.relativize(file).toString(), CopyTest::bytes)));
    }
  }

  private static String bytes(Path file) {
    try {
      return HexFormat.of().formatHex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void exportsOfTheCopiesAreTheSame() throws IOException {
    String content = SharedFiles.root().resolve("content").toString();
    run(0, "import", content, "--data", in("a"), "--encoder", "none", "--author", "李雷");
    Files.writeString(folder.resolve("more.md"), "# 怎么退货？\n在订单里申请。\n");
    run(0, "import", in("more.md"), "--data", in("a"), "--encoder", "none", "--author", "韩梅梅");
    Files.writeString(folder.resolve("more.md"), "# 怎么退货？\n在我的订单里申请。\n");
    run(0, "import", in("more.md"), "--data", in("a"), "--encoder", "none", "--author", "韩梅梅");
    run(0, "keys", "create", "--name", "李雷", "--role", "admin", "--data", in("a"));

    String server = PostgresServer.newDatabase();
    assertThat(run(0, "copy", "--from", in("a"), "--to", server)).startsWith("copied change 1 to ");
    assertThat(run(1, "copy", "--from", in("a"), "--to", server)).contains("already");
    Files.createDirectories(folder.resolve("b"));
    run(0, "copy", "--from", server, "--to", in("b"));
    assertThat(run(1, "copy", "--from", server, "--to", in("b"))).contains("already");
    assertThat(run(2, "copy", "--from", in("none"), "--to", in("c"))).contains("no knowledge base");

    Map<String, String> before = exported("out-a", "--data", in("a"));
    assertThat(before).hasSizeGreaterThan(50);
    // Words are files of the data directory, not of the store.
    before.keySet().removeIf(file -> file.startsWith("lexicon"));
    assertThat(exported("out-server", "--data", in("node"), "--store", server)).isEqualTo(before);
    assertThat(exported("out-b", "--data", in("b"))).isEqualTo(before);
    assertThat(List.of(run(0, "keys", "list", "--data", in("b")).split("\n", -1)))
        .anyMatch(line -> line.contains("李雷"));
    assertThat(folder.resolve("b/.copying")).doesNotExist();
  }
}
