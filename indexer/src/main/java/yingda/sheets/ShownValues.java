package yingda.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/** Numbers as a spreadsheet shows them in China. Belongs to one thread. */
final class ShownValues {
  /** Formats by number that a file need not have, as Excel shows them in Chinese. */
  private static final Map<Integer, String> CHINESE =
      Map.ofEntries(
          Map.entry(14, "yyyy/m/d"),
          Map.entry(22, "yyyy/m/d h:mm"),
          Map.entry(27, "yyyy\"年\"m\"月\""),
          Map.entry(28, "m\"月\"d\"日\""),
          Map.entry(29, "m\"月\"d\"日\""),
          Map.entry(30, "m/d/yy"),
          Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
          Map.entry(32, "h\"时\"mm\"分\""),
          Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
          Map.entry(36, "yyyy\"年\"m\"月\""),
          Map.entry(50, "yyyy\"年\"m\"月\""),
          Map.entry(51, "m\"月\"d\"日\""),
          Map.entry(54, "m\"月\"d\"日\""),
          Map.entry(57, "yyyy\"年\"m\"月\""),
          Map.entry(58, "m\"月\"d\"日\""));

  /** Words in a format such as 年, which need no quotes: those of a date would be shown. */
  private static final Pattern WORDS = Pattern.compile("\"([\\p{IsHan}]*)\"");

  /** The number of a format that only its text tells. */
  private static final int CUSTOM = 164;

  /** Digits that a spreadsheet keeps. */
  private static final MathContext KEPT = new MathContext(15);

  private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
  private final boolean date1904;

  ShownValues(boolean date1904) {
    this.date1904 = date1904;
  }

  /**
   * @param id of the format
   * @param format its text, null if the file has none
   */
  String number(double value, int id, @Nullable String format) {
    String chosen = CHINESE.getOrDefault(id, format);
    if (chosen == null || chosen.isBlank() || chosen.equalsIgnoreCase("general")) {
      return plain(value);
    }
    try {
      String bare = WORDS.matcher(chosen).replaceAll("$1");
      return formatter.formatRawCellContents(value, CUSTOM, bare, date1904).strip();
    } catch (IllegalArgumentException | IllegalStateException e) {
      return plain(value); // a format that is none
    }
  }

  /** All digits, where a narrow column would show 1.2E+14: it may be the number of an order. */
  static String plain(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "";
    }
    BigDecimal kept = new BigDecimal(value).round(KEPT).stripTrailingZeros();
    return Math.abs(kept.scale()) > 40 ? kept.toString() : kept.toPlainString();
  }
}
