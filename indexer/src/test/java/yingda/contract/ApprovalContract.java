package yingda.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.contract.Sample.document;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Action;
import yingda.document.Approval;
import yingda.document.Change;
import yingda.document.ChangeKind;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Lifecycle;
import yingda.document.Listing;
import yingda.document.Revision;
import yingda.document.Signature;
import yingda.testing.MovableClock;

/** Whose an update is: of who wrote it, with those beside who approved it. */
public abstract class ApprovalContract {
  /**
   * Opens the store in a directory, or lays a new one.
   *
   * @param clock says when an edit is accepted
   */
  protected abstract DocumentStore open(Path directory, Clock clock);

  private static final String ID = "faq/a";
  private static final Signature WROTE = new Signature("作者甲", "补充运费险");
  private static final Signature MENDED = new Signature("作者乙", "改了数字");
  private static final Signature APPROVED = new Signature("审核丙", "可以发布");

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

  private @Nullable ChangeKind make(Action action, Signature signature) {
    return make(Edit.of(action, ID, signature));
  }

  private @Nullable ChangeKind draft(String answer, Signature signature) {
    return make(Edit.draft(document(ID, answer), signature));
  }

  private @Nullable ChangeKind put(String answer, Signature signature) {
    return make(Edit.put(document(ID, answer), signature));
  }

  private Revision newest() {
    return store.newest(ID).orElseThrow();
  }

  private void assertNewest(ChangeKind kind, Signature author, @Nullable Signature approval) {
    Approval beside =
        approval == null ? null : new Approval(approval.author(), approval.note(), null);
    Revision newest = newest();
    assertThat(newest.kind()).isEqualTo(kind);
    assertThat(newest.signature()).isEqualTo(author);
    assertThat(newest.approval()).isEqualTo(beside);
    Change logged = store.after(newest.sequence() - 1, 1).getFirst();
    assertThat(logged.signature()).isEqualTo(author);
    assertThat(logged.approval()).isEqualTo(beside);
  }

  @Test
  void whatIsSubmittedReturnedAndApprovedStaysItsAuthors() {
    draft("一", WROTE);
    assertNewest(ChangeKind.DRAFTED, WROTE, null);
    make(Action.SUBMIT, WROTE);
    assertNewest(ChangeKind.SUBMITTED, WROTE, WROTE);
    make(Action.RETURN, APPROVED);
    assertNewest(ChangeKind.RETURNED, WROTE, APPROVED);
    assertThat(store.page(Listing.newest("", 9).by("作者甲"))).hasSize(1);
    assertThat(store.page(Listing.newest("", 9).by("审核丙"))).isEmpty();
    make(Action.SUBMIT, WROTE);
    make(Action.PUBLISH, APPROVED);
    assertNewest(ChangeKind.ADDED, WROTE, APPROVED);
  }

  @Test
  void ofSeveralWhoWroteTheLastCounts() {
    draft("一", WROTE);
    draft("二", MENDED);
    make(Action.SUBMIT, WROTE);
    make(Action.PUBLISH, APPROVED);
    assertNewest(ChangeKind.ADDED, MENDED, APPROVED);
  }

  @Test
  void whoSavesOrPublishesWhatAnotherWroteAsItIsWroteNothing() {
    draft("一", WROTE);
    make(Action.SUBMIT, WROTE);
    draft("一", APPROVED);
    assertNewest(ChangeKind.DRAFTED, WROTE, APPROVED);
    put("一", APPROVED);
    assertNewest(ChangeKind.ADDED, WROTE, APPROVED);
    draft("二", WROTE);
    put("三", MENDED);
    assertNewest(ChangeKind.CHANGED, MENDED, null);
  }

  @Test
  void whatIsScheduledMovedAndCancelledStaysItsAuthors() {
    draft("一", WROTE);
    Edit later = Edit.of(Action.PUBLISH, ID, APPROVED);
    make(later.startingAt(clock.instant().plusSeconds(3_600)));
    assertNewest(ChangeKind.SCHEDULED, WROTE, APPROVED);
    make(later.startingAt(clock.instant().plusSeconds(7_200)));
    assertNewest(ChangeKind.SCHEDULED, WROTE, APPROVED);
    make(Action.RETURN, MENDED);
    assertNewest(ChangeKind.RETURNED, WROTE, MENDED);
    make(Edit.put(document(ID, "二"), MENDED).startingAt(clock.instant().plusSeconds(60)));
    make(Action.PUBLISH, APPROVED);
    assertNewest(ChangeKind.CHANGED, MENDED, APPROVED);
  }

  /** Decided about what readers see, they are the decision of whoever makes them. */
  @Test
  void whoConfirmsRetiresOrBringsBackSignsThemselves() {
    draft("一", WROTE);
    make(Action.PUBLISH, APPROVED);
    make(Action.VERIFY, MENDED);
    assertNewest(ChangeKind.VERIFIED, MENDED, null);
    make(Action.RETIRE, APPROVED);
    assertNewest(ChangeKind.RETIRED, APPROVED, null);
    draft("一", MENDED);
    assertNewest(ChangeKind.DRAFTED, MENDED, null);
    make(Action.PUBLISH, APPROVED);
    assertNewest(ChangeKind.RESTORED, MENDED, APPROVED);
  }

  /** What was written in between is another's, though the words are those of before. */
  @Test
  void whoBringsOldWordsBackIsTheirAuthor() {
    draft("一", WROTE);
    make(Action.PUBLISH, APPROVED);
    put("二", MENDED);
    make(Edit.put(document(ID, "一"), MENDED).startingAt(clock.instant().plusSeconds(60)));
    make(Action.PUBLISH, APPROVED);
    assertNewest(ChangeKind.CHANGED, MENDED, APPROVED);
  }

  @Test
  void aSubmissionKeepsWhenItWantsToBePublished() {
    Instant wish = clock.instant().plusSeconds(3_600);
    draft("一", WROTE);
    make(Edit.of(Action.SUBMIT, ID, WROTE).startingAt(wish));
    assertThat(newest().approval()).isEqualTo(new Approval("作者甲", "补充运费险", wish));
    assertThat(newest().starts()).isNull();
    Instant other = wish.plusSeconds(60);
    assertThat(make(Edit.of(Action.SUBMIT, ID, WROTE).startingAt(other)))
        .isEqualTo(ChangeKind.SUBMITTED);
    assertThat(newest().approval()).isEqualTo(new Approval("作者甲", "补充运费险", other));
    assertThat(newest().state()).isEqualTo(Lifecycle.IN_REVIEW);
  }

  @Test
  void aTimeThatHasPassedIsNoWish() {
    draft("一", WROTE);
    make(Edit.of(Action.SUBMIT, ID, WROTE).startingAt(clock.instant().minusSeconds(60)));
    assertNewest(ChangeKind.SUBMITTED, WROTE, WROTE);
  }
}
