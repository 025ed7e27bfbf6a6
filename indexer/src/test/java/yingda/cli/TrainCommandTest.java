package yingda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainCommandTest {
  private final StringWriter output = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new TrainCommand())
        .setExecutionExceptionHandler(new ExitCodes())
        .setOut(new PrintWriter(output, true))
        .execute(arguments);
  }

  @Test
  void pairsAreLearnedAndKeptAndTheSeedDecides(@TempDir Path folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      lines.append("1\t我").append(i).append("借钱\t我").append(i).append("贷款\n");
    }
    Path pairs = Files.writeString(folder.resolve("pairs.tsv"), lines);
    String data = folder.resolve("data").toString();
    Path model = folder.resolve("data").resolve("model").resolve("encoder.bin");

    assertThat(run("--data", data, "--pairs", pairs.toString())).isZero();
    assertThat(output.toString()).containsPattern("trained on 60 pairs in \\d+\\.\\d s, .* MB");
    byte[] first = Files.readAllBytes(model);
    assertThat(run("--data", data)).isZero();
    assertThat(model).hasBinaryContent(first);
    assertThat(run("--data", data, "--seed", "2")).isZero();
    assertThat(Files.readAllBytes(model)).isNotEqualTo(first);
  }
}
