package yingda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import yingda.document.Audience;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.Reply;
import yingda.search.ReplyRequest;
import yingda.search.SearchScope;
import yingda.sql.SqliteStores;
import yingda.testing.IndexedStore;
import yingda.testing.SharedFiles;

class ExportCommandTest {
  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @TempDir Path temporary;

  private int run(Callable<Integer> command, Path data, String... arguments) {
    String[] all =
        Stream.concat(
                Stream.of("--data", data.toString(), "--encoder", "none"), Stream.of(arguments))
            .toArray(String[]::new);
    return new CommandLine(command)
        .setOut(new PrintWriter(output, true))
        .setErr(new PrintWriter(errors, true))
        .setExecutionExceptionHandler(new ExitCodes())
        .execute(all);
  }

  @Test
  void anEmptyStoreThatImportsAnExportGivesTheSameAnswers() throws IOException {
    Path data = temporary.resolve("data");
    Path copy = temporary.resolve("copy");
    Path files = temporary.resolve("files");
    Path content = SharedFiles.root().resolve("content");
    assertThat(run(new ImportCommand(), data, content.toString())).isZero();
    assertThat(run(new ExportCommand(), data, files.toString())).isZero();
    assertThat(run(new ImportCommand(), copy, files.toString())).isZero();

    List<String> questions =
        Files.readAllLines(content.resolve("golden/faq.tsv")).stream()
            .filter(line -> line.contains("\t"))
            .map(line -> line.substring(0, line.indexOf('\t')))
            .limit(40)
            .toList();
    assertThat(answers(copy, questions)).isEqualTo(answers(data, questions)).hasSize(40);

    assertThat(run(new ImportCommand(), data, files.toString())).isZero();
    assertThat(output.toString().lines().toList().getLast()).startsWith("added 0, changed 0,");
  }

  private static List<List<String>> answers(Path data, List<String> questions) {
    try (KnowledgeBase knowledge =
        KnowledgeBase.open(new DataDirectory(data), IndexedStore.CLOCK)) {
      knowledge.catchUp();
      return questions.stream().map(question -> answers(knowledge, question)).toList();
    }
  }

  private static List<String> answers(KnowledgeBase knowledge, String question) {
    SearchScope agent = SearchScope.of(Audience.INTERNAL, IndexedStore.NOW);
    ReplyRequest request = new ReplyRequest(new Question(question), List.of(), agent, "agent", 5);
    return knowledge.replies().reply(request).replies().stream()
        .map(ExportCommandTest::describe)
        .toList();
  }

  private static String describe(Reply reply) {
    Hit hit = reply.hit();
    return hit.documentId() + "#" + hit.anchor() + " " + reply.confidence() + " " + hit.text();
  }

  @Test
  void aRevisionStandsWithItsDocument() {
    assertThat(run(new ExportCommand(), temporary, "files", "--revision", "1")).isEqualTo(2);
    assertThat(errors.toString()).contains("--revision stands with one --document");
  }

  @Test
  void anUnknownDocumentIsRejected() {
    new SqliteStores(temporary.resolve("yingda.db")).store(Clock.systemUTC()).close();
    Path files = temporary.resolve("files");
    assertThat(run(new ExportCommand(), temporary, files.toString(), "--document", "a"))
        .isEqualTo(2);
    assertThat(errors.toString()).contains("a: is not published, check the id");
  }
}
