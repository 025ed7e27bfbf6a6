package yingda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import yingda.testing.SharedFiles;

class CheckCommandTest {
  @TempDir private Path directory;

  private static String check(Object... arguments) {
    StringWriter out = new StringWriter();
    CommandLine command =
        new CommandLine(new CheckCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .setExecutionExceptionHandler(new ExitCodes());
    String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    return command.execute(texts) + "\n" + out;
  }

  @Test
  void filesAreComparedWithEachOther() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("faq"));
    Files.writeString(folder.resolve("a.md"), "# 甲\n## 退货期限是多久？\n签收后7天内可以退货。\n");
    Files.writeString(
        folder.resolve("b.md"),
        "---\nchecks: {duplicate: 两处都要有}\n---\n# 乙\n## 退货期限是多久？\n签收后9天内可以退货。\n");
    assertThat(check(directory))
        .startsWith("0\n")
        .contains("faq/a#退货期限是多久 question:0-8 duplicate: faq/b#退货期限是多久 也回答")
        .contains("faq/b#退货期限是多久 answer:0-10 contradiction: 这里说 9 天，faq/a")
        .contains("checked 2 documents, 3 findings");
  }

  @Test
  void anUnknownRuleIsRejected() throws IOException {
    Files.writeString(directory.resolve("a.md"), "---\nchecks: {guess: 不用}\n---\n# 甲\n## 问？\n答。\n");
    assertThat(check(directory))
        .startsWith("2\n")
        .contains("unknown rule \"guess\", expected some of");
  }

  @Test
  void theShippedContentHasNoFindings() {
    assertThat(check(SharedFiles.root().resolve("content")))
        .startsWith("0\n")
        .contains(" 0 findings");
  }
}
