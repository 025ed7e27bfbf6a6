package yingda.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import yingda.document.Audience;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.ReplyRequest;
import yingda.search.ReplyService;
import yingda.search.SearchScope;

/**
 * Asks one question after the other inside this process, in one thread.
 *
 * <p>Arguments: what to call it, a data directory with the rows of {@link FaqRows}, and how many
 * there are.
 */
final class QueryBench {
  private static final int WARM_UP = 3_000;
  private static final int QUESTIONS = 2_000;
  private static final int REPLIES = 5;

  private final ReplyService service;
  private final Random random = new Random(1);
  private final int rows;

  private QueryBench(ReplyService service, int rows) {
    this.service = service;
    this.rows = rows;
  }

  public static void main(String[] arguments) {
    DataDirectory data = new DataDirectory(Path.of(arguments[1]));
    try (KnowledgeBase knowledge = KnowledgeBase.open(data, Clock.systemUTC())) {
      knowledge.catchUp();
      QueryBench bench = new QueryBench(knowledge.replies(), Integer.parseInt(arguments[2]));
      Times unused = bench.ask(WARM_UP);
      Figures.say(arguments[0] + ", in the process, 1 thread", bench.ask(QUESTIONS));
    }
  }

  private Times ask(int questions) {
    long[] micros = new long[questions];
    for (int i = 0; i < questions; i++) {
      ReplyRequest request = request(FaqRows.asked(random, rows));
      long start = System.nanoTime();
      Replies unused = service.reply(request);
      micros[i] = (System.nanoTime() - start) / 1_000;
    }
    return new Times(Arrays.stream(micros).sorted().boxed().toList());
  }

  private static ReplyRequest request(String question) {
    SearchScope reader = SearchScope.of(Audience.INTERNAL, Instant.now());
    return new ReplyRequest(new Question(question), List.of(), reader, "agent", REPLIES);
  }
}
