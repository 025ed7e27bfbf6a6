package yingda.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static yingda.contract.Sample.SIGNATURE;
import static yingda.contract.Sample.document;
import static yingda.contract.Sample.put;
import static yingda.contract.Sample.retire;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Action;
import yingda.document.Change;
import yingda.document.ChangeFilter;
import yingda.document.ChangeKind;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.LoggedChange;
import yingda.document.MaintenanceStatistics;
import yingda.document.Signature;
import yingda.testing.MovableClock;

/** What the log tells about how a document was kept. */
public abstract class UpdatesContract {
  /**
   * Opens the store in a directory, or lays a new one.
   *
   * @param clock says when an edit is accepted
   */
  protected abstract DocumentStore open(Path directory, Clock clock);

  private static final String ID = "faq/a";
  private static final Instant BEGIN = Instant.parse("2026-10-01T00:00:00Z");

  @TempDir Path directory;
  private final MovableClock clock = new MovableClock(BEGIN);
  private DocumentStore store;

  @BeforeEach
  void open() {
    store = open(directory, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** Makes an edit an hour after the one before. */
  private void make(Edit edit) {
    clock.move(Duration.ofHours(1));
    var unused = store.append(List.of(edit));
  }

  private void make(Action action) {
    make(Edit.of(action, ID, SIGNATURE));
  }

  private void schedule(Duration ahead) {
    make(Edit.draft(document(ID, "排期 " + ahead), SIGNATURE));
    make(Edit.of(Action.PUBLISH, ID, SIGNATURE).startingAt(clock.instant().plus(ahead)));
  }

  /** Nobody did anything: the service brought it along. */
  @Test
  void whatFilledAnEmptyBaseAtTheFirstStartIsNoUpdate() {
    Signature system = new Signature(Signature.SYSTEM, "启动时导入");
    clock.move(Duration.ofHours(1));
    var unused =
        store.append(
            List.of(
                Edit.put(document(ID, "七天"), system), Edit.put(document("faq/b", "十天"), system)));
    Instant end = BEGIN.plus(Duration.ofDays(9));
    assertThat(store.seen(BEGIN, end, null)).isEmpty();
    assertThat(store.authored(BEGIN, end, null)).isEmpty();
    assertThat(kept().updates()).isZero();
    assertThat(kept().isNew()).isTrue();

    make(put(ID, "十五天"));
    make(Edit.put(document("faq/c", "二十天"), system));
    assertThat(store.begun()).isEqualTo(2);
    assertThat(store.seen(BEGIN, end, null))
        .containsOnly(entry(ChangeKind.CHANGED, 1), entry(ChangeKind.ADDED, 1));
    assertThat(kept().updates()).isOne();
    assertThat(store.upkept(clock.instant(), end, null).getFirst().isNew()).isFalse();
  }

  private MaintenanceStatistics kept() {
    return store.upkept(BEGIN, clock.instant().plusSeconds(1), null).getFirst();
  }

  private List<String> seen() {
    return store.changes(ChangeFilter.all(100).seenOnly()).stream()
        .map(logged -> logged.change().kind().word())
        .toList();
  }

  @Test
  void whatReadersGotIsCountedByKind() {
    make(put(ID, "一"));
    schedule(Duration.ofDays(30));
    make(Action.RETIRE);
    Instant until = clock.instant().plusSeconds(1);
    assertThat(store.seen(BEGIN, until, null))
        .containsOnly(entry(ChangeKind.ADDED, 1), entry(ChangeKind.RETIRED, 1));
    assertThat(store.seen(BEGIN, until, "x100")).isEmpty();
    assertThat(store.published(BEGIN.plus(Duration.ofHours(2)), null)).isOne();
    assertThat(store.published(until, null)).isZero();
  }

  @Test
  void whatWasScheduledCountsWhenItBegins() {
    make(put(ID, "一"));
    schedule(Duration.ofDays(30));
    Instant later = BEGIN.plus(Duration.ofDays(20));
    assertThat(store.seen(BEGIN, later, null)).containsOnly(entry(ChangeKind.ADDED, 1));
    assertThat(store.seen(later, later.plus(Duration.ofDays(20)), null))
        .containsOnly(entry(ChangeKind.SCHEDULED, 1));
  }

  @Test
  void whatBeginsByAScheduleIsNew() {
    schedule(Duration.ofDays(30));
    Instant later = BEGIN.plus(Duration.ofDays(20));
    assertThat(store.seen(BEGIN, later, null)).isEmpty();
    assertThat(store.seen(later, later.plus(Duration.ofDays(20)), null))
        .containsOnly(entry(ChangeKind.ADDED, 1));
  }

  @Test
  void publicationsAreUpdatesAndConfirmationsAreChecks() {
    make(put(ID, "一"));
    make(Edit.draft(document(ID, "二"), SIGNATURE));
    make(Action.PUBLISH);
    make(Action.VERIFY);
    Instant verified = clock.instant();
    make(Edit.draft(document(ID, "三"), SIGNATURE));
    assertThat(kept().updates()).isEqualTo(2);
    assertThat(kept().checks()).isOne();
    assertThat(kept().lookedAt()).isEqualTo(verified);
    assertThat(seen()).containsExactly("added", "changed", "verified");
  }

  @Test
  void aScheduleIsAnUpdateWhenItsTimeHasComeUnlessItWasCancelled() {
    make(put(ID, "一"));
    schedule(Duration.ofHours(5));
    assertThat(kept().updates()).isOne();
    assertThat(seen()).containsExactly("added", "scheduled");
    make(Action.RETURN);
    clock.move(Duration.ofDays(1));
    assertThat(kept().updates()).isOne();
    assertThat(seen()).containsExactly("added");

    schedule(Duration.ofHours(5));
    clock.move(Duration.ofDays(1));
    assertThat(kept().updates()).isEqualTo(2);
    assertThat(seen()).containsExactly("added", "scheduled");
  }

  @Test
  void whatIsRetiredIsNoLongerKeptButWasSeen() {
    make(put(ID, "一"));
    make(retire(ID));
    assertThat(store.upkept(BEGIN, clock.instant().plusSeconds(1), null)).isEmpty();
    assertThat(seen()).containsExactly("added", "retired");
  }

  @Test
  void aDraftTakesFromItsFirstSaveUntilReadersGetIt() {
    make(Edit.draft(document(ID, "一"), SIGNATURE));
    make(Edit.draft(document(ID, "二"), SIGNATURE));
    make(Action.PUBLISH);
    make(put(ID, "三"));
    schedule(Duration.ofHours(9));
    assertThat(store.draftTimes(BEGIN, clock.instant())).containsExactly(Duration.ofHours(2));
    clock.move(Duration.ofDays(1));
    assertThat(store.draftTimes(BEGIN, clock.instant()))
        .containsExactly(Duration.ofHours(2), Duration.ofHours(9));
  }

  @Test
  void changesAreReadFromATimeOnAndUpToAnother() {
    make(put(ID, "一"));
    Instant from = clock.instant().plusSeconds(1);
    make(put(ID, "二"));
    make(put("faq/b", "二"));
    Instant until = clock.instant().plusSeconds(1);
    make(put(ID, "三"));
    ChangeFilter filter = ChangeFilter.all(100).between(from, until);
    assertThat(sequences(filter)).containsExactly(2L, 3L);
    assertThat(sequences(filter.after(2))).containsExactly(3L);
    assertThat(sequences(ChangeFilter.all(100).between(until.plus(Duration.ofDays(1)), null)))
        .isEmpty();
  }

  private List<Long> sequences(ChangeFilter filter) {
    return store.changes(filter).stream().map(LoggedChange::change).map(Change::sequence).toList();
  }
}
