package yingda.text;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount with its unit, in the smallest unit of its kind: 72小时 is 3天, 5斤 are 2.5公斤. A letter
 * alone is no unit here, as 100m and 128g are bandwidth and memory, too. Of half a month nobody
 * knows how long it is.
 *
 * @param span of number and unit in the normalised text
 * @param kind what is measured
 * @param size in the smallest unit of the kind
 */
public record Measure(TextSpan span, String kind, BigDecimal size) {
  private static final Map<String, Map<String, String>> SIZES =
      Map.of(
          "time", sizes("分钟 1 min 1 小时 60 钟头 60 天 1440 周 10080 星期 10080 礼拜 10080"),
          "months", sizes("个月 1 年 12"),
          "mass", sizes("毫克 1 mg 1 克 1000 斤 500000 公斤 1000000 千克 1000000 kg 1000000 吨 1000000000"),
          "length", sizes("毫米 1 mm 1 厘米 10 公分 10 cm 10 米 1000 公里 1000000 千米 1000000 km 1000000"),
          "volume", sizes("毫升 1 ml 1 升 1000"),
          "power", sizes("瓦 1 千瓦 1000 kw 1000"),
          "charge", sizes("毫安 1 毫安时 1 mah 1 安时 1000 ah 1000"));

  private static final Map<String, String> KINDS = kinds();

  private static final Pattern UNIT =
      Pattern.compile(
          " ?(个半?月|(?:个半?)?(?:小时|钟头|星期|礼拜)|毫克|毫米|厘米|公分|公里|千米|公斤|千克|毫升|毫安时|毫安|安时|千瓦|分钟"
              + "|(?:min|mg|kg|mm|cm|km|ml|kw|mah|ah)(?![a-z0-9])|[天周年克斤吨米升瓦])半?");

  private static final BigDecimal ONE_HALF = new BigDecimal("0.5");

  /** 2026年 is a year. */
  private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(100);

  private static Map<String, String> sizes(String units) {
    Map<String, String> sizes = new LinkedHashMap<>();
    String[] words = units.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      sizes.put(words[i], words[i + 1]);
    }
    return sizes;
  }

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    SIZES.forEach((kind, units) -> units.keySet().forEach(unit -> kinds.put(unit, kind)));
    return kinds;
  }

  /** Null if no unit stands behind the amount. */
  public static @Nullable Measure of(Amount amount, String normalized) {
    TextSpan number = amount.span();
    boolean half = normalized.charAt(number.start()) == '半';
    BigDecimal value = half ? ONE_HALF : amount.values().getFirst();
    int end = half ? number.start() + 1 : number.end();
    Matcher unit = UNIT.matcher(normalized).region(end, normalized.length());
    if (!unit.lookingAt()) {
      return null;
    }
    String name = unit.group(1).replace("半", "");
    String plain = KINDS.containsKey(name) ? name : name.substring(1);
    String kind = KINDS.getOrDefault(plain, "");
    boolean year = plain.equals("年") && value.compareTo(MOST_YEARS) > 0;
    boolean halfMonth = half && plain.equals("个月");
    return year || halfMonth
        ? null
        : new Measure(
            new TextSpan(number.start(), unit.end()), kind, value.multiply(size(kind, plain)));
  }

  private static BigDecimal size(String kind, String unit) {
    return new BigDecimal(SIZES.getOrDefault(kind, Map.of()).getOrDefault(unit, "0"));
  }
}
