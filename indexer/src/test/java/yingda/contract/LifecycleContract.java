package yingda.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yingda.contract.Sample.SIGNATURE;
import static yingda.contract.Sample.document;
import static yingda.contract.Sample.put;
import static yingda.contract.Sample.retire;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Action;
import yingda.document.ChangeFilter;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Lifecycle;
import yingda.document.Listing;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.ReviewPolicy;
import yingda.document.Revision;
import yingda.document.Validity;
import yingda.testing.MovableClock;

/** The life of one document, as its authors know it. */
public abstract class LifecycleContract {
  /**
   * Opens the store in a directory, or lays a new one.
   *
   * @param clock says when an edit is accepted
   */
  protected abstract DocumentStore open(Path directory, Clock clock);

  private static final String ID = "faq/a";

  @TempDir Path directory;
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T04:00:00Z"));
  private DocumentStore store;

  @BeforeEach
  void open() {
    store = open(directory, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private @Nullable ChangeKind make(Edit edit) {
    clock.move(Duration.ofSeconds(1));
    return store.append(List.of(edit)).getFirst().change();
  }

  private @Nullable ChangeKind make(Action action) {
    return make(Edit.of(action, ID, SIGNATURE));
  }

  private static Edit draft(String answer) {
    return Edit.draft(document(ID, answer), SIGNATURE);
  }

  private Edit publishIn(int seconds) {
    return Edit.of(Action.PUBLISH, ID, SIGNATURE).startingAt(clock.instant().plusSeconds(seconds));
  }

  private String answerNow() {
    return store
        .inForce(ID, clock.instant())
        .map(revision -> revision.document().entries().getFirst().answer())
        .orElse("");
  }

  private Lifecycle state() {
    return newest().stateAt(clock.instant());
  }

  private Revision newest() {
    return store.newest(ID).orElseThrow();
  }

  private void assertWrongState(Action action, String rule) {
    assertThatThrownBy(() -> make(action))
        .isInstanceOf(RejectedException.class)
        .hasMessage(ID + ": " + rule)
        .extracting(e -> ((RejectedException) e).reason())
        .isEqualTo(Reason.WRONG_STATE);
  }

  @Test
  void aDraftIsSubmittedReturnedAndApproved() {
    assertThat(make(draft("一"))).isEqualTo(ChangeKind.DRAFTED);
    assertThat(make(Action.SUBMIT)).isEqualTo(ChangeKind.SUBMITTED);
    assertThat(state()).isEqualTo(Lifecycle.IN_REVIEW);
    assertThat(make(Action.SUBMIT)).isNull();
    assertThat(make(Action.RETURN)).isEqualTo(ChangeKind.RETURNED);
    assertThat(state()).isEqualTo(Lifecycle.DRAFT);
    make(draft("二"));
    make(Action.SUBMIT);
    assertThat(answerNow()).isEmpty();
    assertThat(make(Action.PUBLISH)).isEqualTo(ChangeKind.ADDED);
    assertThat(state()).isEqualTo(Lifecycle.PUBLISHED);
    assertThat(answerNow()).isEqualTo("二");
    assertThat(newest().number()).isEqualTo(6);
  }

  @Test
  void draftsDisturbNothingThatIsPublished() {
    make(put(ID, "一"));
    make(draft("二"));
    make(draft("三"));
    make(Action.SUBMIT);
    assertThat(answerNow()).isEqualTo("一");
    assertThat(store.page(Listing.under("", 10))).extracting(Revision::number).containsExactly(1);
    assertThat(store.page(Listing.newest("", 10))).extracting(Revision::number).containsExactly(4);
    assertThat(make(Action.PUBLISH)).isEqualTo(ChangeKind.CHANGED);
    assertThat(answerNow()).isEqualTo("三");
  }

  @Test
  void whatIsScheduledComesInForceByItself() {
    make(put(ID, "一"));
    make(draft("二"));
    assertThat(make(publishIn(60))).isEqualTo(ChangeKind.SCHEDULED);
    assertThat(state()).isEqualTo(Lifecycle.SCHEDULED);
    clock.move(Duration.ofSeconds(58));
    assertThat(answerNow()).isEqualTo("一");
    clock.move(Duration.ofSeconds(1));
    assertThat(answerNow()).isEqualTo("二");
    assertThat(state()).isEqualTo(Lifecycle.PUBLISHED);
    assertThat(make(put(ID, "三"))).isEqualTo(ChangeKind.CHANGED);
  }

  @Test
  void aCorrectionNowLeavesWhatIsScheduled() {
    make(put(ID, "一"));
    make(draft("二"));
    make(publishIn(60));
    assertThat(make(put(ID, "一一"))).isEqualTo(ChangeKind.CHANGED);
    assertThat(answerNow()).isEqualTo("一一");
    clock.move(Duration.ofMinutes(1));
    assertThat(answerNow()).isEqualTo("二");
  }

  @Test
  void aScheduleCanBeMovedAndCancelled() {
    make(put(ID, "一"));
    make(draft("二"));
    make(publishIn(60));
    assertThat(make(publishIn(120))).isEqualTo(ChangeKind.SCHEDULED);
    clock.move(Duration.ofSeconds(90));
    assertThat(answerNow()).isEqualTo("一");
    assertThat(make(Action.RETURN)).isEqualTo(ChangeKind.RETURNED);
    assertThat(newest().document()).isEqualTo(document(ID, "二"));
    clock.move(Duration.ofDays(1));
    assertThat(answerNow()).isEqualTo("一");
    assertThat(state()).isEqualTo(Lifecycle.DRAFT);
  }

  @Test
  void aPlanThatAnotherReplacedDoesNotComeBackWithoutIt() {
    make(put(ID, "一"));
    Instant day = clock.instant().plusSeconds(60);
    make(Edit.put(document(ID, "二"), SIGNATURE).startingAt(day));
    make(Edit.put(document(ID, "三"), SIGNATURE).startingAt(day));
    make(Action.RETURN);
    clock.move(Duration.ofDays(1));
    assertThat(answerNow()).isEqualTo("一");
  }

  @Test
  void publishingWhatIsScheduledBringsItForward() {
    make(draft("一"));
    make(publishIn(60));
    assertThat(make(Action.PUBLISH)).isEqualTo(ChangeKind.CHANGED);
    assertThat(answerNow()).isEqualTo("一");
    assertThat(store.timeline(ID).after(clock.instant())).isEmpty();
    assertThat(make(Action.PUBLISH)).isNull();
  }

  @Test
  void anImportIsNotFooledByADraft() {
    make(put(ID, "一"));
    make(draft("二"));
    assertThat(make(put(ID, "一"))).isNull();
    assertThat(state()).isEqualTo(Lifecycle.DRAFT);
    make(publishIn(60));
    assertThat(make(put(ID, "二"))).isNull();
    assertThat(make(put(ID, "一"))).isNull();
  }

  @Test
  void anEditorWhoSawTheDraftCanPutTheOldContentOnTopOfIt() {
    make(put(ID, "一"));
    make(draft("二"));
    assertThat(make(put(ID, "一").expecting(2))).isEqualTo(ChangeKind.CHANGED);
    assertThat(newest().document()).isEqualTo(document(ID, "一"));
  }

  @Test
  void retiringCancelsWhatIsScheduledAndRestoringBringsBackWhatReadersSaw() {
    make(put(ID, "一"));
    make(draft("二"));
    make(publishIn(60));
    make(draft("三"));
    assertThat(make(Action.RETIRE)).isEqualTo(ChangeKind.RETIRED);
    assertThat(make(Action.RETIRE)).isNull();
    clock.move(Duration.ofDays(1));
    assertThat(answerNow()).isEmpty();
    assertWrongState(Action.PUBLISH, "is retired, restore it");
    assertThat(make(Action.RESTORE)).isEqualTo(ChangeKind.RESTORED);
    assertThat(answerNow()).isEqualTo("一");
  }

  @Test
  void aDraftThatReadersNeverSawIsGivenUpWithoutNews() {
    make(draft("一"));
    assertThat(make(Action.DISCARD)).isEqualTo(ChangeKind.RETURNED);
    assertThat(newest().state()).isEqualTo(Lifecycle.RETIRED);
    assertThat(store.changes(ChangeFilter.all(10).seenOnly())).isEmpty();
    assertWrongState(Action.DISCARD, "was published or given up before, its id stays as it is");
    assertThat(make(put(ID, "二").expecting(Edit.ABSENT))).isEqualTo(ChangeKind.ADDED);
    assertWrongState(Action.DISCARD, "was published or given up before, its id stays as it is");
  }

  @Test
  void whatIsConfirmedIsPublishedAnew() {
    make(put(ID, "一"));
    assertThat(make(Action.VERIFY)).isEqualTo(ChangeKind.VERIFIED);
    assertThat(newest().number()).isEqualTo(2);
    assertThat(newest().starts()).isEqualTo(clock.instant());
    make(draft("二"));
    assertWrongState(
        Action.VERIFY,
        "has a newest revision that is not the published one, publish it or verify another day");
  }

  @Test
  void whatHasExpiredIsOutdated() {
    Document document = document(ID, "一");
    Validity validity = new Validity(null, clock.instant().plusSeconds(60));
    make(
        Edit.put(
            new Document(
                ID,
                document.kind(),
                document.title(),
                document.scope(),
                validity,
                ReviewPolicy.NONE,
                List.of(),
                document.entries()),
            SIGNATURE));
    assertThat(answerNow()).isEqualTo("一");
    clock.move(Duration.ofSeconds(58));
    assertThat(state()).isEqualTo(Lifecycle.PUBLISHED);
    clock.move(Duration.ofSeconds(1));
    assertThat(state()).isEqualTo(Lifecycle.OUTDATED);
    assertThat(listed(Lifecycle.OUTDATED)).containsExactly(ID);
    assertThat(listed(Lifecycle.PUBLISHED)).isEmpty();
    assertThat(answerNow()).isEmpty();
    assertThat(make(put(ID, "二"))).isEqualTo(ChangeKind.CHANGED);
    assertThat(listed(Lifecycle.OUTDATED)).isEmpty();
  }

  @Test
  void whatWasScheduledIsListedAsPublishedWhenItsTimeHasCome() {
    make(draft("一"));
    make(publishIn(60));
    assertThat(listed(Lifecycle.SCHEDULED)).containsExactly(ID);
    clock.move(Duration.ofSeconds(60));
    assertThat(listed(Lifecycle.SCHEDULED)).isEmpty();
    assertThat(listed(Lifecycle.PUBLISHED)).containsExactly(ID);
  }

  /** Who cancels or moves it must find it, as it comes in spite of the work on top of it. */
  @Test
  void whatIsScheduledIsListedBeneathNewerWork() {
    make(draft("一"));
    make(publishIn(60));
    make(draft("二"));
    assertThat(listed(Lifecycle.DRAFT)).containsExactly(ID);
    assertThat(listed(Lifecycle.SCHEDULED)).containsExactly(ID);
    assertThat(store.page(Listing.newest("", 10).in(Set.of(Lifecycle.SCHEDULED))))
        .extracting(Revision::number)
        .containsExactly(2);
    assertThat(store.page(Listing.newest("", 10))).extracting(Revision::number).containsExactly(3);
    make(put(ID, "三"));
    assertThat(listed(Lifecycle.SCHEDULED)).containsExactly(ID);
    make(Action.RETURN);
    assertThat(listed(Lifecycle.SCHEDULED)).isEmpty();
    assertThat(listed(Lifecycle.DRAFT)).containsExactly(ID);
  }

  private List<String> listed(Lifecycle only) {
    return store.page(Listing.newest("", 10).in(Set.of(only))).stream()
        .map(revision -> revision.document().id())
        .toList();
  }

  @Test
  void aClockSetBackDoesNotTurnTheLogRound() {
    make(put(ID, "一"));
    Instant first = newest().time();
    clock.move(Duration.ofDays(-1));
    make(put(ID, "二"));
    assertThat(newest().time()).isEqualTo(first);
    assertThat(store.inForce(ID, first).orElseThrow().number()).isEqualTo(2);
  }

  @Test
  void anActionInNoStateForItIsRefusedWithARemedy() {
    make(put(ID, "一"));
    assertWrongState(Action.SUBMIT, "has no draft to submit, save one first");
    assertWrongState(
        Action.RETURN, "is neither in review nor scheduled, there is nothing to return");
    assertWrongState(Action.RESTORE, "is not retired, there is nothing to restore");
    assertThatThrownBy(() -> make(publishIn(60)))
        .hasMessage(ID + ": is published already, save a draft to be published then");
    assertThatThrownBy(() -> make(Edit.of(Action.SUBMIT, "faq/b", SIGNATURE)))
        .hasMessage("faq/b: there is no such document to submit, check the id");
    make(draft("二"));
    assertThatThrownBy(() -> make(draft("三").expecting(Edit.ABSENT)))
        .hasMessageStartingWith(ID + ": is there already, its newest revision is 2");
    make(retire(ID));
    assertThat(make(draft("三").expecting(Edit.ABSENT))).isEqualTo(ChangeKind.DRAFTED);
  }
}
