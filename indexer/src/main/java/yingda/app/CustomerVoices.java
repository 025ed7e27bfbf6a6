package yingda.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.HomeZone;
import yingda.document.RejectedException;
import yingda.importing.NamedTable;
import yingda.usage.CustomerVoice;
import yingda.usage.Sentiment;
import yingda.usage.ServiceFigures;
import yingda.usage.UsageStore;
import yingda.usage.VoiceListing;
import yingda.usage.VoiceOutcome;

/** What customers say of product and service, and what becomes of it. Safe for concurrent use. */
public final class CustomerVoices {
  private static final int MOST_LINES = 10_000;
  private static final int DAYS = 30;
  private static final int GLAD = 4;
  private static final int ANGRY = 2;

  private final UsageStore store;
  private final Clock clock;

  CustomerVoices(UsageStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * What came of a table.
   *
   * @param known how many lines were there before
   * @param rejected what is wrong with the others
   */
  public record Imported(int added, int known, List<WrongLine> rejected) {}

  /** A line of a table that was not taken. */
  public record WrongLine(long line, RejectedException reason) {}

  /** The figures of the days from one to another. */
  public record Served(LocalDate from, LocalDate to, ServiceFigures figures) {}

  /** How a customer feels who gives a score, as far as it tells. */
  static Sentiment sentiment(@Nullable Integer score) {
    if (score == null || (score > ANGRY && score < GLAD)) {
      return Sentiment.NEUTRAL;
    }
    return score >= GLAD ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
  }

  /**
   * Keeps what a customer said.
   *
   * @return null if it is known by its ref
   */
  public @Nullable CustomerVoice add(Caller caller, CustomerVoice voice) {
    caller.need(Operation.HANDLE_VOICE);
    return store.keep(voice);
  }

  /**
   * Keeps the lines of a table of surveys; one that is wrong keeps no other from it. One without a
   * ref is known by all that it says.
   *
   * @throws RejectedException if it is no table, or too long
   */
  public Imported bring(Caller caller, String csv) {
    caller.need(Operation.HANDLE_VOICE);
    Instant now = clock.instant();
    LineRefs refs = new LineRefs();
    int added = 0;
    int known = 0;
    List<WrongLine> rejected = new ArrayList<>();
    for (NamedTable.Line line : NamedTable.of("csv", csv, MOST_LINES)) {
      try {
        if (store.keep(new VoiceTable(line, refs.next(line.cells()), now).voice()) == null) {
          known++;
        } else {
          added++;
        }
      } catch (RejectedException wrong) {
        rejected.add(new WrongLine(line.number(), wrong));
      }
    }
    return new Imported(added, known, rejected);
  }

  /** What was said, the newest first. */
  public List<CustomerVoice> list(Caller caller, VoiceListing listing) {
    caller.need(Operation.READ_VOICES);
    return store.voices(listing);
  }

  /**
   * Takes it a step further.
   *
   * @param outcome null to leave it as it is
   * @throws RejectedException NOT_FOUND if there is none of this number, INVALID if nobody has it
   *     or it is closed without an outcome
   */
  public CustomerVoice goOn(
      Caller caller, long id, CustomerVoice.Life next, @Nullable VoiceOutcome outcome) {
    caller.need(Operation.HANDLE_VOICE);
    Instant now = clock.instant();
    return store.change(id, voice -> voice.going(next, outcome, now));
  }

  /**
   * How well customers were served, against the targets.
   *
   * @param from the first day, null for thirty of them
   * @param to the last day, null for today
   */
  public Served figures(Caller caller, @Nullable LocalDate from, @Nullable LocalDate to) {
    caller.need(Operation.READ_REPORTS);
    LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), HomeZone.ID) : to;
    LocalDate first = from == null ? last.minusDays(DAYS - 1) : from;
    Instant begin = first.atStartOfDay(HomeZone.ID).toInstant();
    Instant end = last.plusDays(1).atStartOfDay(HomeZone.ID).toInstant();
    return new Served(first, last, ServiceFigures.of(store.voices(VoiceListing.of(begin, end))));
  }
}
