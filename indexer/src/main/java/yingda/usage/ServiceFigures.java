package yingda.usage;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How well customers were served, against the targets of the handbook.
 *
 * @param received how many said something
 * @param satisfaction scores of 4 and 5 among all
 * @param firstResponse within an hour, of what is not online and was answered
 * @param onlineFew within 20 s, with 4 customers at once or fewer
 * @param onlineMany within 60 s, with more
 * @param firstContact solved when the customer came for the first time, of what was solved or
 *     handed on
 * @param conversion of those who bought or left, those who bought
 */
public record ServiceFigures(
    long received,
    Share satisfaction,
    Share firstResponse,
    Share onlineFew,
    Share onlineMany,
    Share firstContact,
    Share conversion) {
  private static final int SATISFIED = 4;
  private static final int FEW = 4;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration FEW_LIMIT = Duration.ofSeconds(20);
  private static final Duration MANY_LIMIT = Duration.ofSeconds(60);

  /**
   * So many of so many.
   *
   * @param target the least share, null if none is set
   */
  public record Share(long good, long all, @Nullable Double target) {
    /** From 0 to 1, null of nothing. */
    public @Nullable Double share() {
      return all == 0 ? null : (double) good / all;
    }

    /** Whether the target is reached, null where there is none, or nothing to be measured. */
    public @Nullable Boolean isMet() {
      Double share = share();
      return (share == null || target == null) ? null : share >= target;
    }
  }

  /** Counts what came in. */
  public static ServiceFigures of(List<CustomerVoice> voices) {
    Predicate<CustomerVoice> answered = voice -> voice.response() != null;
    Predicate<CustomerVoice> online = voice -> voice.concurrent() != null;
    Predicate<CustomerVoice> few =
        online.and(voice -> Objects.requireNonNull(voice.concurrent()) <= FEW);
    Predicate<CustomerVoice> resolved = voice -> voice.outcome() == VoiceOutcome.RESOLVED;
    Predicate<CustomerVoice> won = voice -> voice.outcome() == VoiceOutcome.WON;
    return new ServiceFigures(
        voices.size(),
        share(
            voices,
            voice -> voice.score() != null,
            voice -> Objects.requireNonNull(voice.score()) >= SATISFIED,
            0.85),
        share(voices, answered.and(online.negate()), within(HOUR), 1.0),
        share(voices, answered.and(few), within(FEW_LIMIT), 1.0),
        share(voices, answered.and(online).and(few.negate()), within(MANY_LIMIT), 1.0),
        share(
            voices,
            resolved.or(voice -> voice.outcome() == VoiceOutcome.TRANSFERRED),
            resolved.and(voice -> voice.contacts() == 1),
            null),
        share(voices, won.or(voice -> voice.outcome() == VoiceOutcome.LOST), won, 0.5));
  }

  private static Predicate<CustomerVoice> within(Duration limit) {
    return voice -> Objects.requireNonNull(voice.response()).compareTo(limit) <= 0;
  }

  private static Share share(
      List<CustomerVoice> voices,
      Predicate<CustomerVoice> all,
      Predicate<CustomerVoice> good,
      @Nullable Double target) {
    List<CustomerVoice> counted = voices.stream().filter(all).toList();
    return new Share(counted.stream().filter(good).count(), counted.size(), target);
  }
}
