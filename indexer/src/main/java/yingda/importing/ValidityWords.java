package yingda.importing;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Validity;

/**
 * When something is in force, as people write it: two days in two cells, or both in one, such as
 * 2026年1月1日至6月30日, 自2026-01-01起 or 截至2026-06-30.
 *
 * @param begins the first day, as written; null if there is none
 * @param ends the last day, as written; null if there is none
 */
record ValidityWords(@Nullable String begins, @Nullable String ends) {
  private static final Pattern BETWEEN =
      Pattern.compile("\\s?(?:至|到|to|[~—–―]{1,2}|-{1,2})\\s?", Pattern.CASE_INSENSITIVE);

  private static final Pattern FROM = Pattern.compile("^[自从]\\s?|\\s?(?:起|开始)(?=$|\\s?[至到~-])");
  private static final Pattern UNTIL = Pattern.compile("^(?:截至|截止到?|至|到)\\s?|\\s?为?止$");
  private static final Pattern WITHOUT_YEAR =
      Pattern.compile("[0-9]{1,2}\\s?月\\s?[0-9]{1,2}\\s?[日号]");
  private static final Pattern YEAR = Pattern.compile("^[0-9]{4}");

  /** More than two times can have. */
  private static final int LONGEST = 80;

  /**
   * @throws RejectedException if one is no day, or both say when it begins or ends
   */
  static Validity of(@Nullable String effective, @Nullable String expires, ZoneId zone) {
    ValidityWords first = effective == null ? null : of(effective, true);
    ValidityWords second = expires == null ? null : of(expires, false);
    return new Validity(
        instant("effective", begins(first), begins(second), zone, true),
        instant("expires", ends(first), ends(second), zone, false));
  }

  /** Whether it names a day, or two. */
  static boolean isSaidBy(String text) {
    ValidityWords said = of(text, true);
    return Dates.isDay(String.valueOf(said.begins())) || Dates.isDay(String.valueOf(said.ends()));
  }

  private static @Nullable String begins(@Nullable ValidityWords said) {
    return said == null ? null : said.begins();
  }

  private static @Nullable String ends(@Nullable ValidityWords said) {
    return said == null ? null : said.ends();
  }

  private static @Nullable Instant instant(
      String subject, @Nullable String one, @Nullable String other, ZoneId zone, boolean begin) {
    Instant first = one == null ? null : instant(subject, one, zone, begin);
    Instant second = other == null ? null : instant(subject, other, zone, begin);
    if (first != null && second != null && !first.equals(second)) {
      throw Refusal.invalid("said-twice").with("one", one).with("other", other).at(subject);
    }
    return first == null ? second : first;
  }

  private static Instant instant(String subject, String text, ZoneId zone, boolean begin) {
    return begin ? Dates.begin(subject, text, zone) : Dates.end(subject, text, zone);
  }

  /**
   * @param begin whether one day alone is the first one
   */
  private static ValidityWords of(String written, boolean begin) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    if (text.length() > LONGEST || Dates.isDay(text)) {
      return one(written, begin);
    }
    String from = FROM.matcher(text).replaceAll("");
    String days = UNTIL.matcher(from).replaceAll("");
    Matcher between = BETWEEN.matcher(days);
    while (between.find()) {
      String first = days.substring(0, between.start());
      String last = withYear(days.substring(between.end()), first);
      if (Dates.isDay(first) && (Dates.isDay(last) || Dates.isNever(last) || last.equals("今"))) {
        return new ValidityWords(first, Dates.isDay(last) ? last : null);
      }
    }
    if (!Dates.isDay(days)) {
      return one(written, begin);
    }
    return one(days, from.equals(text) ? begin && days.equals(from) : true);
  }

  private static ValidityWords one(String day, boolean begin) {
    return begin ? new ValidityWords(day, null) : new ValidityWords(null, day);
  }

  private static String withYear(String last, String first) {
    Matcher year = YEAR.matcher(first);
    return WITHOUT_YEAR.matcher(last).matches() && year.find() ? year.group() + "年" + last : last;
  }
}
