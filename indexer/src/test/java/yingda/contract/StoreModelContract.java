package yingda.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Lifecycle;
import yingda.document.Listing;
import yingda.document.Microseconds;
import yingda.document.Outcome;
import yingda.document.Period;
import yingda.document.RejectedException;
import yingda.document.Revision;
import yingda.document.Timeline;
import yingda.testing.MovableClock;

/**
 * Random sequences of edits, schedules, reverts and clock moves, compared with what a list of
 * revisions makes of them.
 */
public abstract class StoreModelContract {
  /**
   * Opens the store in a directory, or lays a new one.
   *
   * @param clock says when an edit is accepted
   */
  protected abstract DocumentStore open(Path directory, Clock clock);

  private static final Instant START = Instant.parse("2026-11-22T04:00:00Z");
  private static final List<String> FAMILIES = List.of("faq/退货", "faq/b", "case/c", "script");
  private static final Instant ALWAYS = Instant.parse("+200000-01-01T00:00:00Z");

  @TempDir Path directory;
  private StoreModel model = new StoreModel();
  private final MovableClock clock = new MovableClock(START);

  /** Another one each time, and some that stay; 7185 cancels a plan that had replaced another. */
  static Stream<Long> seeds() {
    return Stream.of(1L, 2L, 3L, 7185L, System.nanoTime());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theStoreDoesWhatTheModelDoes(long seed) {
    Random random = new Random(seed);
    try (DocumentStore store = open(directory, clock)) {
      for (int step = 0; step < 300; step++) {
        clock.move(Duration.ofSeconds(random.nextInt(4) == 0 ? -1 : random.nextInt(4)));
        List<Edit> edits = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
          edits.add(edit(random, id(random)));
        }
        check(store, edits, model.append(edits, clock.instant()));
        compare(store, random);
      }
      assertThat(store.lastSequence()).as("seed %s", seed).isGreaterThan(30);
      store.inspect();
    }
  }

  /** Each of some documents of its own, so that the model stays small. */
  @Test
  void thousandsOfShortLivesGoAsTheModelSays() {
    Random random = new Random();
    long seed = random.nextLong();
    random.setSeed(seed);
    try (DocumentStore store = open(directory, clock)) {
      Instant last = Instant.EPOCH;
      for (int life = 0; life < 2_000; life++) {
        model = new StoreModel(store.lastSequence(), last);
        List<String> ids = List.of("life/" + life, "life/" + life + "@1.0");
        for (int step = 0; step < 4; step++) {
          clock.move(Duration.ofSeconds(random.nextInt(8) == 0 ? -1 : random.nextInt(4)));
          List<Edit> edits =
              List.of(edit(random, any(random, ids)), edit(random, any(random, ids)));
          List<Outcome> expected = model.append(edits, clock.instant());
          if (expected == null) {
            assertThatThrownBy(() -> store.append(edits)).isInstanceOf(RejectedException.class);
          } else {
            assertThat(store.append(edits)).as("seed %s: %s", seed, edits).isEqualTo(expected);
          }
        }
        for (String id : ids) {
          assertThat(texts(store.history(id)).reversed()).isEqualTo(expected(model.history(id)));
          compareTimes(store, id);
        }
        last = model.log.isEmpty() ? last : model.log.getLast().time();
      }
    }
  }

  private Edit edit(Random random, String id) {
    RandomEdits edits = new RandomEdits(random, model, StoreModelContract::document);
    Edit edit = edits.of(id, clock.instant());
    int newest = model.newest(id).map(StoreModel.State::revision).orElse(0);
    return switch (random.nextInt(8)) {
      case 0 -> edit.expecting(Edit.ABSENT);
      case 1 -> edit.expecting(newest + 1);
      case 2, 3, 4 -> edit.expecting(Math.max(newest, Edit.ABSENT));
      default -> edit;
    };
  }

  private static Document document(String id, Random random) {
    Kind kind = random.nextBoolean() ? Kind.FAQ : Kind.CASE;
    String answer = "答案" + random.nextInt(2);
    return Document.of(id, kind, "题", List.of(Entry.of("a", "问", answer)));
  }

  private static String id(Random random) {
    return FAMILIES.get(random.nextInt(4)) + List.of("", "@1.0", "@2.0").get(random.nextInt(3));
  }

  private static void check(
      DocumentStore store, List<Edit> edits, @Nullable List<Outcome> expected) {
    if (expected == null) {
      assertThatThrownBy(() -> store.preview(edits)).isInstanceOf(RejectedException.class);
      assertThatThrownBy(() -> store.append(edits)).isInstanceOf(RejectedException.class);
    } else {
      assertThat(store.preview(edits)).as("%s", edits).isEqualTo(expected);
      assertThat(store.append(edits)).isEqualTo(expected);
    }
  }

  private void compare(DocumentStore store, Random random) {
    int from = random.nextInt(model.log.size() + 1);
    assertThat(store.lastSequence()).isEqualTo(model.log.size());
    assertThat(store.after(from, 7))
        .extracting(c -> c.documentId() + "#" + c.revision() + c.kind() + c.time() + c.starts())
        .isEqualTo(
            model.log.stream()
                .skip(from)
                .limit(7)
                .map(s -> s.id() + "#" + s.revision() + s.kind() + s.time() + kept(s.starts()))
                .toList());
    String id = id(random);
    assertThat(texts(store.newest(id).stream().toList()))
        .isEqualTo(expected(model.newest(id).stream().toList()));
    assertThat(texts(store.history(id)).reversed()).isEqualTo(expected(model.history(id)));
    compareTimes(store, id);
    Listing listing =
        new Listing(
            List.of("", "faq/", "case/c", "script@").get(random.nextInt(4)),
            random.nextBoolean() ? null : Kind.FAQ,
            null,
            null,
            random.nextBoolean() ? "" : id,
            1 + random.nextInt(10),
            any(random, Arrays.asList(null, clock.instant(), START, Instant.MAX)),
            any(
                random,
                List.of(
                    Set.of(Lifecycle.values()),
                    Set.of(Lifecycle.PUBLISHED),
                    Set.of(Lifecycle.OUTDATED, Lifecycle.SCHEDULED))));
    assertThat(texts(store.page(listing)))
        .as("%s at %s", listing, clock.instant())
        .isEqualTo(expected(model.page(listing, clock.instant())));
  }

  /** At every instant when something happens, right before it, and at the end of time. */
  private void compareTimes(DocumentStore store, String id) {
    Timeline timeline = store.timeline(id);
    List<Revision> revisions = store.revisions(timeline.periods());
    assertThat(revisions)
        .extracting(Revision::number)
        .containsExactlyInAnyOrderElementsOf(
            timeline.periods().stream().map(Period::revision).toList());
    for (StoreModel.State state : model.history(id)) {
      for (Instant instant : Arrays.asList(state.time(), state.starts(), ALWAYS)) {
        if (instant != null && instant.isBefore(Instant.MAX)) {
          compareAt(timeline, id, instant);
          compareAt(timeline, id, instant.minusNanos(1_000));
        }
      }
    }
  }

  private void compareAt(Timeline timeline, String id, Instant instant) {
    assertThat(timeline.at(instant).map(Period::revision))
        .as("%s at %s in %s", id, instant, timeline)
        .isEqualTo(model.published(id, instant).map(StoreModel.State::revision));
  }

  private static List<String> texts(List<Revision> revisions) {
    return revisions.stream()
        .map(
            r ->
                String.join(
                    " ",
                    r.document().toString(),
                    r.number() + "",
                    r.state().word() + r.kind(),
                    r.sequence() + "",
                    r.time() + "",
                    r.starts() + ""))
        .toList();
  }

  private static List<String> expected(List<StoreModel.State> states) {
    return states.stream()
        .map(
            s ->
                String.join(
                    " ",
                    s.document().toString(),
                    s.revision() + "",
                    s.state().word() + s.kind(),
                    s.sequence() + "",
                    s.time() + "",
                    kept(s.starts()) + ""))
        .toList();
  }

  private static @Nullable Instant kept(@Nullable Instant instant) {
    return instant == null ? null : Microseconds.rounded(instant);
  }

  private static <T extends @Nullable Object> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
