package yingda.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final Timeline PLANNED =
      Timeline.EMPTY.with(published(1, 1)).with(published(2, 9));

  private static Period published(int revision, long second) {
    return published(revision, second, null, null);
  }

  private static Period published(
      int revision, long second, @Nullable Instant effective, @Nullable Instant expires) {
    return new Period(
        "faq/a", revision, revision, at(second), null, Scope.GENERAL, effective, expires);
  }

  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }

  @Test
  void aPublicationEndsTheOneBeforeIt() {
    assertThat(PLANNED.periods())
        .extracting(Period::revision, Period::starts, Period::ends)
        .containsExactly(tuple(1, at(1), at(9)), tuple(2, at(9), null));
    assertThat(PLANNED.at(at(0))).isEmpty();
    assertThat(PLANNED.at(at(1)).orElseThrow().revision()).isEqualTo(1);
    assertThat(PLANNED.at(at(9).minusNanos(1)).orElseThrow().revision()).isEqualTo(1);
    assertThat(PLANNED.at(at(9)).orElseThrow().revision()).isEqualTo(2);
    assertThat(PLANNED.after(at(5))).extracting(Period::revision).containsExactly(2);
  }

  @Test
  void aCorrectionInBetweenLeavesWhatIsPlanned() {
    assertThat(PLANNED.with(published(3, 5)).periods())
        .extracting(Period::revision, Period::starts, Period::ends)
        .containsExactly(tuple(1, at(1), at(5)), tuple(3, at(5), at(9)), tuple(2, at(9), null));
  }

  @Test
  void ofTwoForTheSameInstantTheLaterDecisionStays() {
    assertThat(PLANNED.with(published(3, 9)).periods())
        .extracting(Period::revision)
        .containsExactly(1, 3);
    assertThat(PLANNED.with(published(3, 1)).periods())
        .extracting(Period::revision, Period::starts, Period::ends)
        .containsExactly(tuple(3, at(1), at(9)), tuple(2, at(9), null));
  }

  @Test
  void whatWasPlannedBeforeAnythingWasPublishedGoesBehindIt() {
    Timeline onlyPlanned = Timeline.EMPTY.with(published(1, 9));
    assertThat(onlyPlanned.with(published(2, 5)).periods())
        .extracting(Period::revision, Period::starts, Period::ends)
        .containsExactly(tuple(2, at(5), at(9)), tuple(1, at(9), null));
  }

  @Test
  void cancellingLetsWhatIsPublishedGoOn() {
    assertThat(PLANNED.cancelledAt(at(5))).isEqualTo(Timeline.EMPTY.with(published(1, 1)));
    assertThat(PLANNED.cancelledAt(at(0))).isEqualTo(Timeline.EMPTY);
    assertThat(PLANNED.cancelledAt(at(9))).isEqualTo(PLANNED);
  }

  @Test
  void retiringEndsEverything() {
    Timeline retired = PLANNED.retiredAt(at(5));
    assertThat(retired.periods()).extracting(Period::ends).containsExactly(at(5));
    assertThat(retired.last()).isEmpty();
    assertThat(PLANNED.retiredAt(at(1))).isEqualTo(Timeline.EMPTY);
    assertThat(retired.with(published(3, 7)).periods())
        .extracting(Period::revision, Period::starts, Period::ends)
        .containsExactly(tuple(1, at(1), at(5)), tuple(3, at(7), null));
  }

  @Test
  void aPlanThatIsMovedLeavesNoGap() {
    Timeline three = PLANNED.with(published(3, 5));
    assertThat(three.without(three.periods().get(1))).isEqualTo(PLANNED);
    assertThat(PLANNED.without(PLANNED.periods().get(1)).periods())
        .extracting(Period::revision, Period::ends)
        .containsExactly(tuple(1, null));
  }

  @Test
  void contentIsInForceWhileItIsPublishedAndValid() {
    Timeline timeline = Timeline.EMPTY.with(published(1, 2, at(4), at(12))).with(published(2, 9));
    Period first = timeline.periods().getFirst();
    assertThat(first.from()).isEqualTo(at(4));
    assertThat(first.until()).isEqualTo(at(9));
    assertThat(timeline.inForceAt(at(3))).isEmpty();
    assertThat(timeline.at(at(3))).contains(first);
    assertThat(timeline.inForceAt(at(4))).contains(first);
    Period alone = published(1, 5, at(4), at(12));
    assertThat(alone.from()).isEqualTo(at(5));
    assertThat(alone.until()).isEqualTo(at(12));
    assertThat(alone.isInForceAt(at(12))).isFalse();
  }
}
