package yingda.manuscripts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import yingda.text.Numeral;

/** Counts what Word numbers by itself: the numbers are not in its text. Belongs to one thread. */
final class WordNumbering {
  private static final int LEVELS = 9;
  private static final Pattern PLACE = Pattern.compile("%([1-9])");

  /**
   * A number.
   *
   * @param level from 0
   * @param text such as {@code 1.1} or 第二章, empty for a bullet
   */
  record Mark(int level, String text) {}

  private final Map<String, Element> abstracts = new HashMap<>();
  private final Map<String, String> abstractOf = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  WordNumbering(@Nullable Element root) {
    if (root == null) {
      return;
    }
    for (Element one : Xml.children(root, "abstractNum")) {
      abstracts.put(String.valueOf(Xml.attribute(one, "abstractNumId")), one);
    }
    for (Element one : Xml.children(root, "num")) {
      abstractOf.put(
          String.valueOf(Xml.attribute(one, "numId")),
          String.valueOf(Xml.value(one, "abstractNumId")));
    }
  }

  /**
   * Counts on.
   *
   * @param numbering that of the paragraph
   * @return null if it is none
   */
  @Nullable Mark next(@Nullable Element numbering) {
    String id = Xml.value(numbering, "numId");
    Element definition = abstracts.get(abstractOf.getOrDefault(String.valueOf(id), ""));
    if (id == null || definition == null) {
      return null;
    }
    int level = Math.clamp(Xml.number(Xml.value(numbering, "ilvl"), 0), 0, LEVELS - 1);
    int[] counts = counters.computeIfAbsent(abstractOf.get(id), key -> new int[LEVELS]);
    counts[level]++;
    for (int below = level + 1; below < LEVELS; below++) {
      counts[below] = 0;
    }
    Element described = level(definition, level);
    String text = Xml.value(described, "lvlText");
    if ("bullet".equals(Xml.value(described, "numFmt")) || text == null) {
      return new Mark(level, "");
    }
    Matcher places = PLACE.matcher(text);
    return new Mark(
        level,
        places.replaceAll(
            place -> number(definition, Integer.parseInt(place.group(1)) - 1, counts)));
  }

  private static String number(Element definition, int level, int[] counts) {
    Element described = level(definition, level);
    int start = Xml.number(Xml.value(described, "start"), 1);
    int count = start + Math.max(0, counts[level] - 1);
    String format = Xml.value(described, "numFmt");
    return switch (format == null ? "decimal" : format) {
      case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital" ->
          count < 100 ? Numeral.of(count) : String.valueOf(count);
      case "upperLetter" -> String.valueOf((char) ('A' + (count - 1) % 26));
      case "lowerLetter" -> String.valueOf((char) ('a' + (count - 1) % 26));
      case "upperRoman" -> roman(count);
      case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          count <= 20 ? String.valueOf((char) ('①' + count - 1)) : String.valueOf(count);
      case "none" -> "";
      default -> String.valueOf(count);
    };
  }

  private static @Nullable Element level(Element definition, int level) {
    return Xml.children(definition, "lvl").stream()
        .filter(one -> String.valueOf(level).equals(Xml.attribute(one, "ilvl")))
        .findFirst()
        .orElse(null);
  }

  private static String roman(int number) {
    int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    StringBuilder roman = new StringBuilder();
    int left = Math.min(number, 999);
    for (int i = 0; i < values.length; i++) {
      while (left >= values[i]) {
        roman.append(signs[i]);
        left -= values[i];
      }
    }
    return roman.toString();
  }
}
