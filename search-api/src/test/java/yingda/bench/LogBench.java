package yingda.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import yingda.bench.Program.Service;
import yingda.document.Action;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.ReviewPolicy;
import yingda.document.Scope;
import yingda.document.Signature;
import yingda.document.Validity;
import yingda.knowledge.DataDirectory;
import yingda.sql.SqliteStores;
import yingda.testing.MovableClock;

/**
 * Starts the service on a long log, reads pages of it and makes the reports of a quarter. The log
 * is that of two years: every fiftieth change is to the same document, and of ten changes seven
 * publish, two save a draft and one confirms.
 *
 * <p>Arguments: the jar, how many changes, and the heap of the service.
 */
final class LogBench {
  private static final Duration SPAN = Duration.ofDays(720);
  private static final int BATCH = 1_000;
  private static final int CHANGES_OF_ONE = 50;
  private static final int WARM_UP = 200;
  private static final int PAGES = 300;
  private static final int REPORTS = 20;

  private static final List<String> PAGES_OF_THE_LOG =
      List.of(
          "v1/changes?limit=100&after=SEQUENCE",
          "v1/changes?limit=100&before=SEQUENCE",
          "v1/changes?limit=100&after=SEQUENCE&owner=team3",
          "v1/changes?limit=100&after=SEQUENCE&author=author3",
          "v1/changes?limit=100&after=SEQUENCE&kind=manual",
          "v1/changes?limit=100&after=SEQUENCE&since=30d",
          "v1/reports/record?limit=100&after=SEQUENCE",
          "v1/documents?limit=100&after=DOCUMENT",
          "v1/documents/DOCUMENT",
          "v1/documents/DOCUMENT/revisions?limit=100");

  private static final List<String> REPORTS_OF_A_QUARTER =
      List.of("v1/reports/updates?limit=100", "v1/reports/reviews?limit=100");

  private final Program program;
  private final int changes;
  private final int documents;

  private LogBench(Program program, int changes) {
    this.program = program;
    this.changes = changes;
    this.documents = Math.max(1, changes / CHANGES_OF_ONE);
  }

  public static void main(String[] arguments) throws Exception {
    Program program = new Program(Path.of(arguments[0]), arguments[2]);
    new LogBench(program, Integer.parseInt(arguments[1]))
        .run(new DataDirectory(Files.createTempDirectory("yingda-bench")));
  }

  private void run(DataDirectory data) throws Exception {
    fill(data.database());
    long start = System.nanoTime();
    try (Service service = program.serve(data.path())) {
      Figures.sayTime("until the index is made and merged", start, service.awaitRest());
      for (String route : PAGES_OF_THE_LOG) {
        ask(service, route, PAGES);
      }
      for (String route : REPORTS_OF_A_QUARTER) {
        ask(service, route, REPORTS);
      }
    }
  }

  private void ask(Service service, String route, int times) throws Exception {
    Function<Random, HttpRequest> next =
        random -> Load.get(service.address() + filled(route, random));
    Load warmUp = new Load(1, times == PAGES ? WARM_UP : 1);
    Figures.say("GET /" + route + ", at first", warmUp.run(next));
    Figures.say("GET /" + route, new Load(1, times).run(next));
  }

  private String filled(String route, Random random) {
    return route
        .replace("SEQUENCE", Integer.toString(random.nextInt(changes)))
        .replace("DOCUMENT", "faq/" + random.nextInt(documents));
  }

  private void fill(Path database) throws IOException {
    Files.createDirectories(database.getParent());
    MovableClock clock = new MovableClock(Instant.now().minus(SPAN));
    long start = System.nanoTime();
    try (DocumentStore store = new SqliteStores(database).store(clock)) {
      for (int done = 0; done < changes; done += BATCH) {
        List<Edit> edits = new ArrayList<>(BATCH);
        for (int i = done; i < done + BATCH; i++) {
          edits.add(edit(i, i % documents, i / documents));
        }
        clock.move(SPAN.multipliedBy(BATCH).dividedBy(changes));
        var unused = store.append(edits);
      }
      Figures.sayTime(store.lastSequence() + " changes written", start);
    }
  }

  private static Edit edit(int number, int document, int round) {
    Signature signature = new Signature("author" + number % 31, "round " + round);
    Document content = document(document, round);
    return switch (round % 10) {
      case 3, 6 -> Edit.draft(content, signature);
      case 9 -> Edit.of(Action.VERIFY, content.id(), signature);
      default -> Edit.put(content, signature);
    };
  }

  private static Document document(int number, int round) {
    return new Document(
        "faq/" + number,
        number % 3 == 0 ? Kind.MANUAL : Kind.FAQ,
        "第" + number + "个问题",
        Scope.GENERAL,
        Validity.ALWAYS,
        new ReviewPolicy("team" + number % 17, Period.ofDays(90)),
        List.of(),
        List.of(Entry.of("a", "第" + number + "个问题怎么办？", "第 " + round + " 次的答案，共两句。请照做。")));
  }
}
