package yingda.app;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import yingda.document.HomeZone;
import yingda.usage.TimeSpan;
import yingda.usage.UsageLog;
import yingda.usage.UsageReport;

/** What was asked, and what came of it, in numbers. Safe for concurrent use. */
public final class UsageReporting {
  private static final ZoneId ZONE = HomeZone.ID;
  private static final int WEEKS = 13;

  private final UsageLog usage;
  private final Clock clock;

  public UsageReporting(UsageLog usage, Clock clock) {
    this.usage = usage;
    this.clock = clock;
  }

  /** The numbers of the days from one to another. */
  public record DaysReport(LocalDate from, LocalDate to, UsageReport report) {}

  /**
   * By day, or by week, which then begins with the first of them.
   *
   * @param begin the first day, null so that there are 13 weeks
   * @param end the last day, null for today
   * @param most of the questions and entries that came up most
   */
  public DaysReport report(
      Caller caller, @Nullable LocalDate begin, @Nullable LocalDate end, boolean byDay, int most) {
    caller.need(Operation.READ_REPORTS);
    LocalDate to = end == null ? today() : end;
    LocalDate from = begin == null ? weeksBefore(to) : begin;
    LocalDate first = byDay ? from : monday(from);
    TimeSpan span =
        new TimeSpan(instant(first), instant(to.plusDays(1)), Duration.ofDays(byDay ? 1 : 7));
    return new DaysReport(first, to, usage.report(span, most));
  }

  /**
   * What is logged behind the replies.
   *
   * @param waiting questions that are not written yet
   * @param leftOut questions that never will be: too many waited
   */
  public record Logging(int waiting, long leftOut) {}

  /** How the log does. */
  public Logging logging(Caller caller) {
    caller.need(Operation.PROBE);
    return new Logging(usage.waiting(), usage.leftOut());
  }

  private LocalDate today() {
    return clock.instant().atZone(ZONE).toLocalDate();
  }

  /** As many as are shown by default, and never before the first day there is. */
  private static LocalDate weeksBefore(LocalDate day) {
    LocalDate first = monday(day).minusWeeks(WEEKS - 1);
    return first.isBefore(LocalDate.EPOCH) ? LocalDate.EPOCH : first;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Instant instant(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
