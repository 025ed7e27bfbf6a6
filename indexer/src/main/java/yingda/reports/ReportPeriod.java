package yingda.reports;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yingda.document.EnumWord;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * A week, month or quarter that a report is about: 2026-W49, 2026-12 or 2026Q4.
 *
 * @param first its first day, a Monday for a week
 */
public record ReportPeriod(Unit unit, LocalDate first) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<year>[0-9]{4})(?:-[Ww](?<week>[0-9]{2})|-(?<month>[0-9]{2})|[Qq](?<quarter>[1-4]))");

  /** How long a period is. */
  public enum Unit implements EnumWord {
    WEEK("week"),
    MONTH("month"),
    QUARTER("quarter");

    private final String word;

    Unit(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * The period of a name, or by the word of its unit the last one that is over.
   *
   * @param subject where it stands
   * @param now decides which is over
   * @throws RejectedException INVALID if it is none
   */
  public static ReportPeriod of(String subject, String text, Instant now, ZoneId zone) {
    for (Unit unit : Unit.values()) {
      if (unit.word().equals(text)) {
        return at(unit, now, zone).before();
      }
    }
    Matcher form = FORM.matcher(text.strip());
    try {
      if (form.matches()) {
        return of(form);
      }
    } catch (DateTimeException e) {
      // It is refused below: no calendar has it.
    }
    throw Refusal.invalid("not-a-report-period").with("value", text).at(subject);
  }

  private static ReportPeriod of(Matcher form) {
    int year = Integer.parseInt(form.group("year"));
    if (form.group("week") != null) {
      LocalDate monday =
          LocalDate.of(year, 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(form.group("week")))
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return new ReportPeriod(Unit.WEEK, monday);
    }
    if (form.group("month") != null) {
      int month = Integer.parseInt(form.group("month"));
      return new ReportPeriod(Unit.MONTH, LocalDate.of(year, month, 1));
    }
    int quarter = Integer.parseInt(form.group("quarter"));
    return new ReportPeriod(Unit.QUARTER, LocalDate.of(year, 3 * quarter - 2, 1));
  }

  /** The one an instant lies in. */
  public static ReportPeriod at(Unit unit, Instant instant, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(instant, zone);
    LocalDate first =
        switch (unit) {
          case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case MONTH -> day.withDayOfMonth(1);
          case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
        };
    return new ReportPeriod(unit, first);
  }

  /**
   * Those that end in a time, in order.
   *
   * @param after what ended then is none of them
   * @param until what ends then is one
   */
  public static List<ReportPeriod> ended(Instant after, Instant until, ZoneId zone) {
    List<ReportPeriod> ended = new ArrayList<>();
    for (Unit unit : Unit.values()) {
      ReportPeriod period = at(unit, after, zone);
      while (!period.ends(zone).isAfter(until)) {
        if (period.ends(zone).isAfter(after)) {
          ended.add(period);
        }
        period = period.next();
      }
    }
    ended.sort(Comparator.comparing((ReportPeriod period) -> period.ends(zone)));
    return ended;
  }

  /** The first day behind it. */
  public LocalDate end() {
    return next().first();
  }

  /** Its last day. */
  public LocalDate last() {
    return end().minusDays(1);
  }

  public Instant begins(ZoneId zone) {
    return first.atStartOfDay(zone).toInstant();
  }

  /** The first instant behind it. */
  public Instant ends(ZoneId zone) {
    return end().atStartOfDay(zone).toInstant();
  }

  ReportPeriod before() {
    return moved(-1);
  }

  private ReportPeriod next() {
    return moved(1);
  }

  private ReportPeriod moved(int count) {
    LocalDate other =
        switch (unit) {
          case WEEK -> first.plusWeeks(count);
          case MONTH -> first.plusMonths(count);
          case QUARTER -> first.plus(count, IsoFields.QUARTER_YEARS);
        };
    return new ReportPeriod(unit, other);
  }

  /** Days of a step of its picture: a quarter is shown by week. */
  int stepDays() {
    return unit == Unit.QUARTER ? (int) ChronoUnit.WEEKS.getDuration().toDays() : 1;
  }

  @Override
  public String toString() {
    return switch (unit) {
      case WEEK ->
          String.format(
              Locale.ROOT,
              "%d-W%02d",
              first.get(IsoFields.WEEK_BASED_YEAR),
              first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> String.format(Locale.ROOT, "%d-%02d", first.getYear(), first.getMonthValue());
      case QUARTER -> first.getYear() + "Q" + first.get(IsoFields.QUARTER_OF_YEAR);
    };
  }
}
