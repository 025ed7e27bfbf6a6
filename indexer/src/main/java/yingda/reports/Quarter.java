package yingda.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * A quarter of a year, such as 2026Q4.
 *
 * @param number from 1 to 4
 */
public record Quarter(int year, int number) {
  private static final Pattern FORM = Pattern.compile("([0-9]{4})[Qq]([1-4])");

  /**
   * @throws RejectedException if it is no quarter
   */
  public static Quarter of(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw Refusal.invalid("not-a-quarter").with("value", text).at("quarter");
    }
    return new Quarter(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
  }

  /** The quarter an instant lies in. */
  public static Quarter at(Instant instant, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(instant, zone);
    return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }

  /** The first instant. */
  public Instant begins(ZoneId zone) {
    return first().atStartOfDay(zone).toInstant();
  }

  /** The first instant behind it. */
  public Instant ends(ZoneId zone) {
    return first().plusMonths(3).atStartOfDay(zone).toInstant();
  }

  /** The one so many quarters before. */
  public Quarter before(int quarters) {
    LocalDate day = first().minusMonths(3L * quarters);
    return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }

  private LocalDate first() {
    return LocalDate.of(year, 3 * number - 2, 1);
  }

  @Override
  public String toString() {
    return year + "Q" + number;
  }
}
