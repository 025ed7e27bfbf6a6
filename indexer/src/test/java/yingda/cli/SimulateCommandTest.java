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

/** A month teaches what was asked, and loses no golden question. */
class SimulateCommandTest {
  @TempDir Path temporary;

  @Test
  void equalSeedsGiveEqualMonthsInWhichWordingsAreLearned() throws IOException {
    Path shop = Files.createDirectory(temporary.resolve("shop"));
    Files.writeString(shop.resolve("corpus.tsv"), "d1\t怎么退货\nd2\t发票怎么开\n");
    Files.writeString(
        shop.resolve("queries.tsv"), "q1\t不想要了咋办\nq2\t东西我不要啦\nq3\t要报销凭证\nq4\t报账用的票据\n");
    Files.writeString(shop.resolve("qrels.tsv"), "q1\td1\nq2\td1\nq3\td2\nq4\td2\n");
    Path golden = Files.createDirectories(temporary.resolve("content/golden"));
    Files.createDirectories(temporary.resolve("content/faq"));
    Files.writeString(temporary.resolve("content/faq/a.md"), "## 几天发货？ {#ship}\n三天。\n");
    Files.writeString(golden.resolve("faq.tsv"), "多久能发货\tfaq/a#ship\n");

    String month = run(shop, golden);
    assertThat(month).containsPattern("taught wordings +2 +0\\.500 +1\\.000 +\\+50\\.0 +0");
    assertThat(month).containsPattern("golden +1 +1\\.000 +1\\.000 +\\+0\\.0 +0");
    assertThat(run(shop, golden)).isEqualTo(month);
  }

  private static String run(Path shop, Path golden) {
    StringWriter output = new StringWriter();
    int code =
        new CommandLine(new SimulateCommand())
            .setOut(new PrintWriter(output, true))
            .execute(
                shop.toString(),
                "--golden",
                golden.toString(),
                "--encoder",
                "none",
                "--questions",
                "5");
    assertThat(code).isZero();
    return output.toString();
  }
}
