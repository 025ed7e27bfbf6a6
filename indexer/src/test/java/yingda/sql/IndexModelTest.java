package yingda.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yingda.contract.RandomEdits;
import yingda.contract.StoreModel;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.ProductVersion;
import yingda.document.RejectedException;
import yingda.hanlp.HanLp;
import yingda.indexing.IndexFollower;
import yingda.lucene.IndexFolder;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.Results;
import yingda.search.SearchScope;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;
import yingda.testing.MovableClock;
import yingda.text.Lexicon;

/**
 * What searches find, now and as of any other instant, compared with what the model has: while the
 * index follows, after it was opened again, and when it was made anew from the log.
 */
class IndexModelTest {
  private static final Instant START = Instant.parse("2026-11-22T04:00:00Z");
  private static final List<String> IDS =
      List.of("faq/a", "manual/b@1", "manual/b@2", "manual/b@3");
  private static final List<String> RANGES = List.of("", "[1,2)", "[2,3)", "[2,)", "[3,4)");

  @TempDir Path directory;
  private final StoreModel model = new StoreModel();
  private final MovableClock clock = new MovableClock(START);

  /** Another one each time, and some that stay. */
  static Stream<Long> seeds() {
    return Stream.of(1L, 2L, 3L, System.nanoTime());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void searchesFindWhatWasInForce(long seed) {
    Random random = new Random(seed);
    try (SqlStore store = stores().store(clock)) {
      for (int restart = 0; restart < 3; restart++) {
        try (IndexFolder folder = openIndex("index")) {
          followAndCompare(random, store, folder);
        }
      }
      try (IndexFolder again = openIndex("again")) {
        follow(store, again);
        compare(random, again, 20);
        try (IndexFolder folder = openIndex("index")) {
          compareScores(random, folder, again, lastChange(store));
        }
      }
    }
  }

  Stores stores() {
    return new SqliteStores(directory.resolve("a.db"));
  }

  private IndexFolder openIndex(String name) {
    return IndexedStore.openIndex(directory.resolve(name), HanLp.analysis(Lexicon.EMPTY));
  }

  private void followAndCompare(Random random, SqlStore store, IndexFolder folder) {
    for (int step = 0; step < 15; step++) {
      for (int i = random.nextInt(4); i >= 0; i--) {
        clock.move(Duration.ofSeconds(random.nextInt(3)));
        RandomEdits edits = new RandomEdits(random, model, IndexModelTest::document);
        append(store, List.of(edits.of(any(random, IDS), clock.instant())));
      }
      follow(store, folder);
      compare(random, folder, 2);
    }
  }

  private void append(SqlStore store, List<Edit> edits) {
    if (model.append(edits, clock.instant()) != null) {
      var unused = store.append(edits);
    } else {
      assertThat(edits)
          .allSatisfy(
              edit ->
                  assertThatThrownBy(() -> store.append(List.of(edit)))
                      .isInstanceOf(RejectedException.class));
    }
  }

  private static void follow(SqlStore store, IndexFolder folder) {
    assertThat(new IndexFollower(store, folder.current()).catchUp(() -> true)).isTrue();
  }

  private static Document document(String id, Random random) {
    boolean always = random.nextBoolean();
    return Draft.of(id)
        .product("x100")
        .versions(any(random, RANGES))
        .audience(random.nextInt(3) == 0 ? Audience.INTERNAL : Audience.PUBLIC)
        .inForce(
            always ? null : any(random, Arrays.asList(null, START.plusSeconds(random.nextInt(60)))),
            always
                ? null
                : any(random, Arrays.asList(null, START.plusSeconds(60 + random.nextInt(60)))))
        .entry("怎么安装", "答案" + random.nextInt(1_000))
        .document();
  }

  private void compare(Random random, IndexFolder folder, int times) {
    for (int i = 0; i < times; i++) {
      long seconds = Duration.between(START, clock.instant()).toSeconds();
      Instant at = START.plusSeconds(random.nextInt((int) seconds + 20) - 2);
      Instant instant = random.nextBoolean() ? at : at.minusMillis(1);
      String version = any(random, Arrays.asList(null, "1", "2.5", "3.5"));
      ProductVersion asked = version == null ? null : ProductVersion.of("version", version);
      Audience audience = any(random, List.of(Audience.values()));
      SearchScope now = new SearchScope(audience, clock.instant(), null, asked);
      assertThat(shown(folder, now)).as("%s", now).isEqualTo(expected(now));
      // The public is not told of plans, nor of what was closed since: AsOfTest.
      SearchScope then =
          new SearchScope(Audience.INTERNAL, clock.instant(), null, asked).asOf(instant);
      assertThat(shown(folder, then)).as("%s", then).isEqualTo(expected(then));
    }
  }

  private static Instant lastChange(SqlStore store) {
    return store.after(store.lastSequence() - 1, 1).getFirst().time();
  }

  /** What the past scored is the same, too, whatever the index went through since. */
  private void compareScores(Random random, IndexFolder one, IndexFolder other, Instant last) {
    int seconds = (int) Duration.between(START, last).toSeconds();
    for (int i = 0; i < 10; i++) {
      Instant instant = START.plusSeconds(random.nextInt(Math.max(1, seconds)));
      SearchScope reader = new SearchScope(Audience.INTERNAL, instant, null, null).asOf(instant);
      assertThat(scores(one, reader)).as("%s", reader).isEqualTo(scores(other, reader));
    }
  }

  private static List<String> scores(IndexFolder folder, SearchScope reader) {
    Question question = new Question("怎么安装");
    return folder.searcher().best(question, reader, Filter.NONE, 100).hits().stream()
        .map(hit -> text(hit) + " " + hit.score())
        .toList();
  }

  private static List<String> shown(IndexFolder folder, SearchScope reader) {
    Question question = new Question("怎么安装");
    Results page = folder.searcher().page(question, reader, Filter.NONE, 0, 100);
    Results best = folder.searcher().best(question, reader, Filter.NONE, 100);
    assertThat(texts(best)).isEqualTo(texts(page));
    return texts(page);
  }

  private static List<String> texts(Results results) {
    return results.hits().stream().map(IndexModelTest::text).sorted().toList();
  }

  private static String text(Hit hit) {
    return hit.documentId() + " r" + hit.revision() + " " + hit.answer();
  }

  private List<String> expected(SearchScope reader) {
    List<StoreModel.State> readable =
        IDS.stream()
            .flatMap(id -> model.published(id, reader.at()).stream())
            .filter(state -> mayRead(reader, state.document()))
            .toList();
    return readable.stream()
        .filter(state -> reader.version() != null || isNewest(state, readable))
        .map(
            state ->
                state.id()
                    + " r"
                    + state.revision()
                    + " "
                    + state.document().entries().getFirst().answer())
        .sorted()
        .toList();
  }

  private static boolean mayRead(SearchScope reader, Document document) {
    return reader.audience().mayRead(document.scope().audience())
        && document.validity().includes(reader.at())
        && (reader.version() == null || document.scope().versions().contains(reader.version()));
  }

  private static boolean isNewest(StoreModel.State state, List<StoreModel.State> readable) {
    Document document = state.document();
    return readable.stream()
        .map(StoreModel.State::document)
        .filter(other -> other.family().equals(document.family()))
        .noneMatch(other -> other.scope().versions().compareTo(document.scope().versions()) > 0);
  }

  private static <T extends @Nullable Object> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
