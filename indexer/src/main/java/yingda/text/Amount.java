package yingda.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number in a text, however it is written: 15000, 15,000, 1.5万, 一万五 and 1.5w are the same; 零下 5
 * and -5 are. Digits inside a model number are none.
 *
 * @param span of the normalised text, with the sign
 * @param values what it may be, the likeliest first: 2k is 2000, 20w is 20 watt or 200000
 */
public record Amount(TextSpan span, List<BigDecimal> values) {
  private static final String DIGITS =
      "(?:\\d{1,3}(?:,\\d{3}){1,5}+(?!,?\\d)|\\d{1,3}(?:(?: \\d{3}){2,5}|(?: 000){1,4})(?!"
          + " ?\\d)|\\d{1,15}+)(?:\\.\\d{1,9})?+";

  /** The minus comes first: what stands before it is looked at there, not at every character. */
  private static final String SIGN =
      "(?:[-−](?<![[\\p{L}\\p{N}]&&[^\\p{IsHan}]][-−])(?<![\\p{Pd})][-−])|零下 ?|负)";

  /** Sign, digits, scale, and what is said behind it: 1万5, 1万5千; or sign and numerals. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "("
              + SIGN
              + ")?(?:(?<![0-9a-z.])("
              + DIGITS
              + ")(?!\\.?\\d)(?:"
              + " ?(万亿|[百千]?万|亿|[千百](?![克米瓦卡])|[wk](?![a-z0-9]))(?:(\\d)([千百]?)(?![\\d.万]))?)?"
              + "|(?<![几数])(["
              + Numeral.CHARACTERS
              + "]{1,24}+))");

  /** Of 一 and 十 alone, nobody knows whether they are numbers without what follows. */
  private static final Pattern COUNTED =
      Pattern.compile(
          " ?(" + Quantities.ANY_UNIT + "|个?月|个(?:小时|钟头|星期|礼拜)|号|年|秒|角|折|倍|期|度|级|岁|斤|积分|摄氏度|℃)");

  /** Of 零 alone, too; 零食 and 零件 are none. */
  private static final Pattern ZERO_COUNTED = Pattern.compile(" ?(?:度|℃|摄氏度|元|块|首付|利息|手续费)");

  /** 85折, 八五折 and 8.5折 are the same. */
  private static final Pattern DISCOUNT = Pattern.compile(" ?折(?!扣|叠|断|返|腾|磨|射|旧|合)");

  private static final Pattern HAN_DISCOUNT = Pattern.compile("[一二三四五六七八九]{1,2}");

  private static final BigDecimal TENTHS = BigDecimal.valueOf(10);

  private static final Pattern COUNTED_IF_MANY = Pattern.compile("[个件次位人台部条张层楼]");

  /**
   * Half of one: months, days and minutes are whole ones, of the others it is 0.5. 下半年 is a time of
   * the year; 半 comes first for the same reason as the minus.
   */
  private static final Pattern HALF =
      Pattern.compile(
          "半(?<![个"
              + Numeral.CHARACTERS
              + "\\d]半)(?:(?<![上下前后大]半)个?(年|月)|个?(小时|钟头)|(?:公斤|千克|毫升|公分|厘米|公里|千米|kg"
              + "|[斤克吨米升寸码号度尺]))");

  /** 9点半 is 9点30. */
  private static final Pattern HALF_PAST =
      Pattern.compile("半(?<=[\\d" + Numeral.CHARACTERS + "] ?点半)(?![价数])");

  /** What a number counts, and half of one more: 36码半, 两天半, 一个半小时. Not 三天半价. */
  private static final Pattern AND_HALF =
      Pattern.compile(
          " ?(?:(?:"
              + Quantities.ANY_UNIT
              + "|个?(?:月|小时|钟头|星期|礼拜)|[码号年倍岁斤吨度层页成折尺里亩箱盒瓶杯桶袋包圈])半"
              + "(?![价数路夜途载成自导径包年月个天小折截])|个半(?=小时|钟头|月|星期|礼拜))");

  private static final BigDecimal ONE_HALF = new BigDecimal("0.5");
  private static final BigDecimal HALF_HOUR = BigDecimal.valueOf(30);

  public Amount {
    values = List.copyOf(values);
  }

  /** Whether a text has a character that every number has: a quick look before a thorough one. */
  public static boolean mayBeIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean digit = character >= '0' && character <= '9';
      if (digit || character == '半' || Numeral.CHARACTERS.indexOf(character) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** All of them, in order. */
  public static List<Amount> in(String normalized) {
    if (!mayBeIn(normalized)) {
      return List.of();
    }
    List<Amount> amounts = new ArrayList<>();
    Matcher number = NUMBER.matcher(normalized);
    while (number.find()) {
      List<BigDecimal> values =
          number.group(6) == null ? ofDigits(number, normalized) : ofNumerals(number, normalized);
      if (!values.isEmpty()) {
        boolean more = isBefore(AND_HALF, normalized, number.end());
        List<BigDecimal> whole = more ? values.stream().map(ONE_HALF::add).toList() : values;
        boolean negative = number.group(1) != null;
        amounts.add(
            new Amount(
                new TextSpan(number.start(), number.end()),
                negative ? whole.stream().map(BigDecimal::negate).toList() : whole));
      }
    }
    addHalves(normalized, amounts);
    List<TextSpan> groups = DigitGroups.in(normalized);
    amounts.replaceAll(amount -> amount.inOneOf(groups, normalized));
    return amounts;
  }

  private static void addHalves(String normalized, List<Amount> amounts) {
    for (Matcher half = HALF.matcher(normalized); half.find(); ) {
      amounts.add(new Amount(new TextSpan(half.start(), half.end()), List.of(half(half))));
    }
    for (Matcher half = HALF_PAST.matcher(normalized); half.find(); ) {
      amounts.add(new Amount(new TextSpan(half.start(), half.end()), List.of(HALF_HOUR)));
    }
  }

  private static BigDecimal half(Matcher half) {
    if (half.group(2) != null) {
      return HALF_HOUR;
    }
    String date = half.group(1);
    return date == null ? ONE_HALF : BigDecimal.valueOf("年".equals(date) ? 6 : 15);
  }

  /** A part of a number in groups may be the whole number. */
  private Amount inOneOf(List<TextSpan> groups, String text) {
    for (TextSpan group : groups) {
      if (group.overlaps(span)) {
        Set<BigDecimal> both = new LinkedHashSet<>(values);
        boolean unused = both.add(new BigDecimal(DigitGroups.joined(group.of(text))));
        return new Amount(span, List.copyOf(both));
      }
    }
    return this;
  }

  private static List<BigDecimal> ofDigits(Matcher number, String text) {
    BigDecimal digits = plain(new BigDecimal(number.group(2).replaceAll("[, ]", "")));
    String scale = number.group(3);
    if (scale == null) {
      return isBefore(DISCOUNT, text, number.end()) ? discount(digits) : List.of(digits);
    }
    BigDecimal scaled = plain(digits.multiply(scale(scale)).add(behind(number, scale)));
    return scale.equals("w") ? List.of(digits, scaled) : List.of(scaled);
  }

  /** Of ten parts, and of a hundred. */
  private static List<BigDecimal> discount(BigDecimal value) {
    boolean tenths = value.compareTo(TENTHS) < 0;
    BigDecimal other = tenths ? value.movePointRight(1) : value.movePointLeft(1);
    BigDecimal plain = plain(other);
    return tenths ? List.of(value, plain) : List.of(plain, value);
  }

  private static BigDecimal scale(String scale) {
    return switch (scale) {
      case "w" -> BigDecimal.valueOf(10_000);
      case "k" -> BigDecimal.valueOf(1_000);
      default -> {
        BigDecimal product = BigDecimal.ONE;
        for (int i = 0; i < scale.length(); i++) {
          product = product.multiply(BigDecimal.valueOf(Numeral.unit(scale.charAt(i))));
        }
        yield product;
      }
    };
  }

  /** The 5 of 1万5 and 1万5千. */
  private static BigDecimal behind(Matcher number, String scale) {
    String digit = number.group(4);
    if (digit == null) {
      return BigDecimal.ZERO;
    }
    @Nullable String unit = number.group(5);
    BigDecimal one =
        unit == null || unit.isEmpty()
            ? scale(scale).movePointLeft(1)
            : BigDecimal.valueOf(Numeral.unit(unit.charAt(0)));
    return new BigDecimal(digit).multiply(one);
  }

  private static List<BigDecimal> ofNumerals(Matcher number, String text) {
    String numerals = number.group(6);
    if (isBefore(DISCOUNT, text, number.end()) && HAN_DISCOUNT.matcher(numerals).matches()) {
      long tenths = Numeral.row("零" + numerals + (numerals.length() == 1 ? "零" : ""));
      return discount(plain(BigDecimal.valueOf(tenths, 1)));
    }
    if (numerals.equals("零") && isBefore(ZERO_COUNTED, text, number.end())) {
      return List.of(BigDecimal.ZERO);
    }
    long value = Numeral.value(numerals);
    boolean counted =
        numerals.length() > 1
            || number.group(1) != null
            || isBefore(COUNTED, text, number.end())
            || isBefore(AND_HALF, text, number.end())
            || (value > 1 && isBefore(COUNTED_IF_MANY, text, number.end()));
    return value > 0 && counted ? List.of(BigDecimal.valueOf(value)) : List.of();
  }

  private static boolean isBefore(Pattern pattern, String text, int offset) {
    return pattern.matcher(text).region(offset, text.length()).lookingAt();
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
