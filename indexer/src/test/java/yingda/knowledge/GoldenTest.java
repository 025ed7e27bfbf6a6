package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.content.ImportOptions;
import yingda.content.ImportProgress;
import yingda.content.Importer;
import yingda.content.LexiconFolder;
import yingda.document.Audience;
import yingda.document.Signature;
import yingda.knowledge.GoldenQuestions.Golden;
import yingda.search.Question;
import yingda.search.Reader;
import yingda.search.Reply;
import yingda.search.ReplyRequest;
import yingda.search.ReplyService;
import yingda.testing.SharedFiles;

/** The shipped knowledge base answers the questions it was written for. */
class GoldenTest {
  /** No dated script is in force then, so the answers do not change with the calendar. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);

  private static final double TOP_1 = 0.85;

  @Test
  void everyGoldenQuestionFindsItsEntryAmongThreeAndMostFindItFirst(@TempDir Path data)
      throws IOException {
    Path content = SharedFiles.root().resolve("content");
    List<Golden> golden = GoldenQuestions.in(content.resolve("golden"));
    List<String> notAmongThree = new ArrayList<>();
    List<String> notFirst = new ArrayList<>();
    try (KnowledgeBase knowledge = open(data, content)) {
      ReplyService replies = new ReplyService(knowledge.searcher());
      for (Golden question : golden) {
        int rank = rank(replies, question);
        if (rank == 0) {
          notAmongThree.add(question.toString());
        }
        if (rank != 1) {
          notFirst.add(question.toString());
        }
      }
    }
    assertThat(notAmongThree).isEmpty();
    assertThat(notFirst).hasSizeLessThanOrEqualTo((int) ((1 - TOP_1) * golden.size()));
  }

  private static KnowledgeBase open(Path data, Path content) {
    DataDirectory directory = new DataDirectory(data);
    boolean unused = directory.lexicon().replaceBy(LexiconFolder.in(content));
    KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK);
    ImportOptions options = ImportOptions.of(new Signature("test", "golden"));
    new Importer(knowledge.store(), options, ImportProgress.NONE).run(List.of(content));
    knowledge.catchUp();
    return knowledge;
  }

  /** From 1, or 0 if it is not among the first three. */
  private static int rank(ReplyService service, Golden question) {
    Reader reader = Reader.of(Audience.INTERNAL, CLOCK.instant());
    ReplyRequest request =
        new ReplyRequest(new Question(question.question()), List.of(), reader, "agent", 3);
    List<Reply> replies = service.reply(request).replies();
    for (int i = 0; i < replies.size(); i++) {
      if (question.accepts(replies.get(i).hit().documentId(), replies.get(i).hit().anchor())) {
        return i + 1;
      }
    }
    return 0;
  }
}
