package yingda.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import yingda.evaluation.Evaluation;
import yingda.evaluation.Task;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.Importer;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.ranking.LinearModel;
import yingda.search.Question;
import yingda.search.ReplyRequest;
import yingda.search.ReplyService;
import yingda.sql.SqliteStores;
import yingda.testing.IndexedStore;
import yingda.training.AcceptedQuestion;

class TrainCommandTest {
  private final StringWriter output = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new TrainCommand())
        .setExecutionExceptionHandler(new ExitCodes())
        .setOut(new PrintWriter(output, true))
        .setErr(new PrintWriter(output, true))
        .execute(
            Stream.concat(Stream.of(arguments), Stream.of("--encoder", "none"))
                .toArray(String[]::new));
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

  @Test
  void whatIsMisspeltIsToldBeforeAnythingIsBegun(@TempDir Path folder) {
    Path data = folder.resolve("data");
    assertThat(run("--data", data.toString())).isEqualTo(ExitCodes.REJECTED);
    assertThat(output.toString()).contains("--data: " + data + " holds no knowledge base");
    String pairs = folder.resolve("pairs.tsv").toString();
    String golden = folder.resolve("nope").toString();
    assertThat(run("--data", data.toString(), "--pairs", pairs, "--golden", golden))
        .isEqualTo(ExitCodes.REJECTED);
    assertThat(output.toString()).contains("nope");
    assertThat(data).doesNotExist();
  }

  /** Sixty lockers, and a golden question about each. */
  private static Path writeGolden(Path content) throws IOException {
    Path golden = Files.createDirectories(content.resolve("golden"));
    StringBuilder faq = new StringBuilder();
    StringBuilder questions = new StringBuilder();
    for (int i = 10; i < 70; i++) {
      faq.append("## 第").append(i).append("号柜怎么打开 {#n").append(i).append("}\n相似问：\n");
      faq.append("- 打不开第").append(i).append("号柜\n\n按下按钮。\n\n");
      questions.append("开第").append(i).append("号柜\tfaq/box#n").append(i).append("\n");
    }
    Files.writeString(Files.createDirectories(content.resolve("faq")).resolve("box.md"), faq);
    Files.writeString(golden.resolve("box.tsv"), questions);
    Files.writeString(golden.resolve("no-answer.tsv"), "今天天气怎么样\tood\n");
    return golden;
  }

  @Test
  void acceptedRepliesTeachHowToRankToo(@TempDir Path folder) throws IOException {
    Task task = Task.in(writeGolden(folder.resolve("content")));
    DataDirectory none = new DataDirectory(folder.resolve("data"));
    List<AcceptedQuestion> accepted =
        IntStream.range(10, 70)
            .mapToObj(i -> new AcceptedQuestion("那个柜子" + i + "卡住", "faq/box", "n" + i))
            .toList();

    LinearModel byGolden = Evaluation.judgement(task, List.of(), none, 0.95).weights();
    LinearModel byBoth = Evaluation.judgement(task, accepted, none, 0.95).weights();

    assertThat(byBoth).isNotEqualTo(byGolden);
  }

  @Test
  void goldenQuestionsTeachWhatConfidenceMeans(@TempDir Path folder) throws IOException {
    Path content = folder.resolve("content");
    Path golden = writeGolden(content);
    DataDirectory data = new DataDirectory(folder.resolve("data"));
    Importer importer =
        new Importer(
            new SqliteStores(data.database()).store(IndexedStore.CLOCK),
            ImportOptions.of(IndexedStore.SIGNATURE),
            ImportProgress.NONE);
    assertThat(importer.run(List.of(content)).rejections()).isEmpty();

    assertThat(run("--data", data.path().toString(), "--golden", golden.toString())).isZero();

    assertThat(output.toString()).containsPattern("sent from a confidence of \\d\\.\\d\\d on");
    assertThat(data.model().weights()).content().contains("\"meaning\"", "\"words\"");
    assertThat(data.model().calibration()).content().contains("\"bias\"", "\"sure\"", "\"lead\"");
    try (KnowledgeBase knowledge = KnowledgeBase.open(data, IndexedStore.CLOCK)) {
      knowledge.catchUp();
      ReplyRequest request =
          new ReplyRequest(new Question("开第12号柜"), List.of(), IndexedStore.AGENT, "agent", 3);
      double learned = knowledge.replies().reply(request).replies().getFirst().confidence();
      double before =
          new ReplyService(knowledge.searcher(), KnowledgeBase.markup())
              .reply(request)
              .replies()
              .getFirst()
              .confidence();
      assertThat(learned).isNotCloseTo(before, within(0.01));
    }
  }
}
