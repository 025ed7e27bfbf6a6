package yingda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
  private final Path shop;
  private final Path results;
  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  EvaluateCommandTest(@TempDir Path temporary) throws IOException {
    shop = Files.createDirectory(temporary.resolve("shop"));
    results = temporary.resolve("results.json");
    Files.writeString(shop.resolve("corpus.tsv"), "d1\t怎么退货\nd2\t发票怎么开\n");
    Files.writeString(shop.resolve("queries.tsv"), "q1\t怎么退货\nq2\t发票怎么开\n");
    Files.writeString(shop.resolve("qrels.tsv"), "q1\td1\nq2\td2\n");
  }

  /** Words are enough for all but what is about the encoder. */
  private int run(String... arguments) {
    return runWithEncoder(
        Stream.concat(Stream.of(arguments), Stream.of("--encoder", "none")).toArray(String[]::new));
  }

  private int runWithEncoder(String... arguments) {
    return new CommandLine(new EvaluateCommand())
        .setExecutionExceptionHandler(new ExitCodes())
        .setOut(new PrintWriter(output, true))
        .setErr(new PrintWriter(errors, true))
        .execute(arguments);
  }

  private int compare() {
    return run(shop.toString(), "--compare", results.toString());
  }

  @Test
  void aSetIsALineAndItsReliabilityATable() {
    assertThat(run(shop.toString(), "--reliability")).isZero();
    assertThat(output.toString())
        .containsPattern("set +queries +P@1 +MRR@10")
        .containsPattern("shop +2 +1\\.000 +1\\.000 +1\\.000")
        .containsPattern("from 0\\.9 +2 +0\\.990 +1\\.000");
  }

  @Test
  void otherAnswersAreAskedToo() {
    assertThat(run(shop.toString(), "--answers")).isZero();
    assertThat(output.toString())
        .contains("answers same       P@1 1.000 (+0.000)", "answers repeating  P@1 1.000 (+0.000)");
  }

  @Test
  void whatWasWrittenIsCompared() throws IOException {
    assertThat(run(shop.toString(), "--output", results.toString())).isZero();
    assertThat(compare()).isZero();
    assertThat(output.toString()).contains("no figure changed");

    Files.writeString(shop.resolve("qrels.tsv"), "q1\td1\nq2\td1\n");

    assertThat(compare()).isEqualTo(ExitCodes.FAILED);
    assertThat(output.toString()).contains("shop P@1: 1.000 -> 0.500, fell");
  }

  @Test
  void withPairsATaskIsAskedAfterATraining() throws IOException {
    Path pairs = shop.resolve("pairs.tsv");
    Files.writeString(pairs, "1\t不想要了\t怎么退货\n");
    assertThat(run(shop.toString(), "--pairs", pairs.toString())).isEqualTo(ExitCodes.REJECTED);
    assertThat(errors.toString()).contains("1 pairs of wordings mean the same");

    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      lines.append("1\t我").append(i).append("不想要了\t我").append(i).append("怎么退货\n");
    }
    Files.writeString(pairs, lines);
    Files.writeString(shop.resolve("queries.tsv"), "q1\t不想要了\n");
    assertThat(run(shop.toString())).isZero();
    assertThat(output.toString()).containsPattern("shop +1 +0\\.000");
    assertThat(run(shop.toString(), "--pairs", pairs.toString())).isZero();
    assertThat(output.toString()).containsPattern("shop +1 +1\\.000");
  }

  @Test
  void whatTheEncoderCountsIsLearnedIntoAFileOfNumbers() throws IOException {
    Path numbers = shop.resolveSibling("numbers.properties");
    Files.writeString(numbers, "weights.lexical = 6.0\n# of words\nweights.pretrained = 77.0\n");
    assertThat(runWithEncoder(shop.toString(), "--learn", numbers.toString())).isZero();
    assertThat(numbers)
        .content()
        .contains("weights.lexical = 6.0", "# of words")
        .doesNotContain("77.0");
    assertThat(output.toString()).contains("in use", "own", "others", "learned, see " + numbers);
  }

  @Test
  void whatCannotBeReadIsRejectedBeforeAnythingIsRun() throws IOException {
    assertThat(compare()).isEqualTo(ExitCodes.REJECTED);
    assertThat(errors.toString()).contains("results.json: is missing, write one with --output");
    assertThat(run(shop.toString(), shop.toString())).isEqualTo(ExitCodes.REJECTED);
    assertThat(errors.toString()).contains("two folders are named \"shop\"");
    Files.writeString(results, "{\"sets\": 5}");
    assertThat(compare()).isEqualTo(ExitCodes.REJECTED);
    assertThat(errors.toString()).contains("sets: expected");
    assertThat(output.toString()).isEmpty();
  }
}
