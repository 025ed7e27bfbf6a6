package yingda.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import yingda.document.Action;
import yingda.document.ChangeFilter;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Scope;
import yingda.document.Signature;
import yingda.document.Upkeep;
import yingda.document.Validity;
import yingda.jdbc.SqliteStore;
import yingda.json.ChangeForm;
import yingda.json.Json;
import yingda.reports.Quarter;
import yingda.reports.Reports;
import yingda.testing.MovableClock;

/**
 * Reads pages of a long log, and makes the reports of a quarter from it. The log is that of two
 * years: every fiftieth change is to the same document, and of ten changes seven publish, two save
 * a draft and one confirms.
 *
 * <p>Argument: how many changes.
 */
final class LogBench {
  private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
  private static final Duration SPAN = Duration.ofDays(720);
  private static final int BATCH = 1_000;
  private static final int CHANGES_OF_ONE = 50;
  private static final int PAGES = 300;
  private static final int REPORTS = 5;
  private static final int PAGE = 100;

  private final DocumentStore store;
  private final MovableClock clock;
  private final Random random = new Random(1);
  private final int changes;

  private LogBench(DocumentStore store, MovableClock clock, int changes) {
    this.store = store;
    this.clock = clock;
    this.changes = changes;
  }

  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createTempDirectory("yingda-bench");
    MovableClock clock = new MovableClock(BEGIN);
    try (DocumentStore store = SqliteStore.open(directory.resolve("yingda.db"), clock)) {
      LogBench bench = new LogBench(store, clock, Integer.parseInt(arguments[0]));
      bench.fill();
      bench.readPages();
      bench.report();
    }
  }

  private void fill() {
    long start = System.nanoTime();
    int documents = Math.max(1, changes / CHANGES_OF_ONE);
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
        new Upkeep("team" + number % 17, Period.ofDays(90)),
        List.of(),
        List.of(Entry.of("a", "第" + number + "个问题怎么办？", "第 " + round + " 次的答案，共两句。请照做。")));
  }

  private void readPages() {
    read("pages of /v1/changes", ChangeFilter.all(PAGE));
    read("of one owner", filter("team3", null, null));
    read("of one author", filter(null, "author3", null));
    read("of one kind", filter(null, null, Kind.MANUAL));
    read("of the update record", ChangeFilter.all(PAGE).seenOnly());
  }

  private static ChangeFilter filter(
      @Nullable String owner, @Nullable String author, @Nullable Kind kind) {
    return new ChangeFilter(
        0, null, PAGE, null, null, false, owner, author, kind, null, null, false);
  }

  private void read(String what, ChangeFilter filter) {
    long[] micros = new long[PAGES];
    for (int i = 0; i < PAGES; i++) {
      ChangeFilter page = filter.after(random.nextInt(changes));
      long start = System.nanoTime();
      var unused = Json.write(store.changes(page).stream().map(ChangeForm::of).toList());
      micros[i] = (System.nanoTime() - start) / 1_000;
    }
    Figures.say(what, new Times(Arrays.stream(micros).sorted().boxed().toList()));
  }

  private void report() {
    Reports reports = new Reports(store, Reports.ZONE);
    Quarter last = Quarter.at(clock.instant(), Reports.ZONE);
    for (int i = 0; i < REPORTS; i++) {
      long start = System.nanoTime();
      var report = reports.updates(last, clock.instant(), null);
      Figures.sayTime("report of " + last + ", " + report.documents().size() + " documents", start);
    }
  }
}
