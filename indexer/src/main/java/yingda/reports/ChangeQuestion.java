package yingda.reports;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.ProductName;
import yingda.text.Numeral;

/**
 * The question what has changed: 最近改了什么, 上周以来X100有什么变化, what changed since 2026-11-01. It is taken
 * for one only as a whole: a time, maybe a known product or a word for what is known here, and what
 * changed. All else is a question of a customer: 换货政策改了吗, X100最近有什么更新.
 *
 * @param from the first day
 * @param until the first day behind it, null for up to now
 * @param product as documents spell it, null for any
 */
public record ChangeQuestion(LocalDate from, @Nullable LocalDate until, @Nullable String product) {
  /** Longer ones are never taken for it. */
  private static final int LONGEST = 120;

  /** Days that 最近 is about. */
  private static final int LATELY = 7;

  private static final Pattern NOISE = Pattern.compile("[\\p{P}\\p{S}&&[^-/.']]+|[.]+$");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern POLITE =
      Pattern.compile("^(?:请问|你好|您好|帮我看一?下|帮忙看一?下|我想知道|想知道|看看|查一?下|告诉我|说说|please|tellme)+");

  private static final String DATE =
      "(?<date>\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}[日号]?|\\d{1,2}月\\d{1,2}[日号])";
  private static final String SPAN =
      "(?:最近|近|过去|这)(?<count>\\d{1,3}|[一二两三四五六七八九十]{1,3})(?<unit>天|日|周|个?星期|个?月)";
  private static final String DAYS =
      "(?<days>最近|近期|近来|这几天|今天|昨天|前天|本周|这周|这个?星期|上周|上个?星期|本月|这个月|上个?月)";
  private static final Pattern WHEN =
      Pattern.compile(
          "(?<begin>自从|自|从)?(?:"
              + String.join("|", SPAN, DATE, DAYS)
              + ")(?<open>以来|之后|以后|后|起|开始|至今|到现在|到今天)?(?:里|内|中)?");

  /** What is known here; a word of the business, such as 政策 or 价格, is what customers ask about. */
  private static final Pattern KNOWN =
      Pattern.compile("(?:我们)?(?:的)?(?:知识库|知识|文档|资料|条目|答案|话术|faq|theknowledgebase|ourknowledge)");

  private static final String THING = "(?:东西|内容|地方|文档|条目|知识|答案|话术)?";

  /** What was changed of a product here, not what is new in it. */
  private static final Pattern CHANGE = change("改了|变了|修改了|改动了", "变化|变动|改动|修改", "改过|有变化|有改动");

  private static final Pattern NEWS = change("更新了|新增了", "更新|新内容", "有更新");

  private static final Pattern JOINTS = Pattern.compile("^的|[里中的都在]$");

  private static Pattern change(String verbs, String nouns, String ends) {
    return Pattern.compile(
        ("(?:(?:都|又)?(?:" + verbs + ")些?(?:什么|哪些|啥)" + THING)
            + ("|有了?(?:什么|哪些|啥)(?:" + nouns + ")")
            + ("|(?:什么|哪些|啥)" + THING + "都?(?:" + verbs + "|" + ends + "))[呢呀啊了]?$"));
  }

  /** Without spaces, as {@link ProductName} folds them away. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:what|which(?:entries|answers|documents))(?:'s|has|have|is|are|was|were)?(?:been)?"
              + "(?:changed|updated)(?:(?:in|for|about|on)(?<topic>.{1,60}?))??"
              + "(?:(?<begin>since)?(?:(?<days>today|yesterday|thisweek|lastweek|thismonth|lastmonth"
              + "|recently|lately)|(?<date>\\d{4}-\\d{1,2}-\\d{1,2}))"
              + "|(?:inthe|overthe|the)?(?:last|past)(?<count>\\d{1,3})(?<unit>day|week|month)s?)");

  /**
   * The question a text is.
   *
   * @param products those that whoever asks may hear of, in each spelling
   * @param today where people are at home
   * @return empty if it is any other
   */
  public static Optional<ChangeQuestion> of(
      String text, Collection<String> products, LocalDate today) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String folded = ProductName.key(text);
    String said =
        POLITE.matcher(NOISE.matcher(folded.replace('’', '\'')).replaceAll("")).replaceAll("");
    Matcher english = ENGLISH.matcher(said);
    if (english.matches()) {
      return of(english, english.group("topic"), products, today);
    }
    Matcher when = WHEN.matcher(said);
    return when.find() ? of(said, when, products, today) : Optional.empty();
  }

  /** A time with what it is about before or behind it, and at the end what is asked. */
  private static Optional<ChangeQuestion> of(
      String said, Matcher when, Collection<String> products, LocalDate today) {
    String behind = said.substring(when.end());
    Matcher changed = CHANGE.matcher(behind);
    Matcher news = NEWS.matcher(behind);
    boolean isChanged = changed.find();
    if (!isChanged && !news.find()) {
      return Optional.empty();
    }
    String topic =
        said.substring(0, when.start()) + behind.substring(0, (isChanged ? changed : news).start());
    String bare = JOINTS.matcher(topic).replaceAll("");
    return isChanged || isAny(bare) ? of(when, bare, products, today) : Optional.empty();
  }

  private static Optional<ChangeQuestion> of(
      Matcher when, @Nullable String topic, Collection<String> products, LocalDate today) {
    String product = topic == null || isAny(topic) ? null : find(topic, products);
    if (topic != null && !isAny(topic) && product == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(time(when, product, today));
    } catch (DateTimeException e) {
      return Optional.empty(); // a day that no calendar has
    }
  }

  private static boolean isAny(String topic) {
    return topic.isEmpty() || KNOWN.matcher(topic).matches();
  }

  private static @Nullable String find(String topic, Collection<String> products) {
    return products.stream()
        .filter(product -> bare(ProductName.key(product)).equals(topic))
        .sorted()
        .findFirst()
        .orElse(null);
  }

  private static String bare(String key) {
    return NOISE.matcher(key).replaceAll("");
  }

  private static ChangeQuestion time(Matcher found, @Nullable String product, LocalDate today) {
    String count = found.group("count");
    if (count != null) {
      LocalDate from = back(today, number(count), found.group("unit"));
      return new ChangeQuestion(from, null, product);
    }
    String date = found.group("date");
    boolean isOpen = found.group("begin") != null || isOpen(found);
    if (date != null) {
      LocalDate day = day(date, today);
      return new ChangeQuestion(day, isOpen ? null : day.plusDays(1), product);
    }
    String word = word(found.group("days"));
    LocalDate from = begin(word, today);
    return new ChangeQuestion(from, isOpen ? null : end(word, from), product);
  }

  /** Whether it says that it goes on until now; in English a begin says so. */
  private static boolean isOpen(Matcher found) {
    return found.pattern() == WHEN && found.group("open") != null;
  }

  private static String word(String said) {
    return switch (said.replace("个", "").replace("星期", "周")) {
      case "今天", "today" -> "today";
      case "昨天", "yesterday" -> "yesterday";
      case "前天" -> "dayBefore";
      case "本周", "这周", "thisweek" -> "thisWeek";
      case "上周", "lastweek" -> "lastWeek";
      case "本月", "这月", "thismonth" -> "thisMonth";
      case "上月", "lastmonth" -> "lastMonth";
      default -> "lately";
    };
  }

  private static LocalDate begin(String word, LocalDate today) {
    return switch (word) {
      case "today" -> today;
      case "yesterday" -> today.minusDays(1);
      case "dayBefore" -> today.minusDays(2);
      case "thisWeek" -> monday(today);
      case "lastWeek" -> monday(today).minusWeeks(1);
      case "thisMonth" -> today.withDayOfMonth(1);
      case "lastMonth" -> today.withDayOfMonth(1).minusMonths(1);
      default -> today.minusDays(LATELY);
    };
  }

  /** The first day behind what is over. */
  private static @Nullable LocalDate end(String word, LocalDate from) {
    return switch (word) {
      case "yesterday", "dayBefore" -> from.plusDays(1);
      case "lastWeek" -> from.plusWeeks(1);
      case "lastMonth" -> from.plusMonths(1);
      default -> null;
    };
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static long number(String text) {
    return Character.isDigit(text.charAt(0)) ? Long.parseLong(text) : Numeral.value(text);
  }

  private static LocalDate back(LocalDate today, long count, String unit) {
    if (unit.endsWith("月") || unit.equals("month")) {
      return today.minusMonths(count);
    }
    boolean isWeeks = unit.endsWith("周") || unit.endsWith("期") || unit.equals("week");
    return isWeeks ? today.minusWeeks(count) : today.minusDays(count);
  }

  /** A day without a year is the last one of its name. */
  private static LocalDate day(String text, LocalDate today) {
    int[] parts =
        NUMBER.matcher(text).results().mapToInt(found -> Integer.parseInt(found.group())).toArray();
    if (parts.length == 3) {
      return LocalDate.of(parts[0], parts[1], parts[2]);
    }
    LocalDate day = LocalDate.of(today.getYear(), parts[0], parts[1]);
    return day.isAfter(today) ? day.minusYears(1) : day;
  }
}
