package yingda.document;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language in which people are told what is wrong. A new one also needs its texts, see Texts. */
public enum Language {
  EN("en", ", ", ": ", "; ", "yyyy-MM-dd'T'HH:mmxxx"),
  ZH("zh", "、", "：", "；", "yyyy-MM-dd HH:mm");

  /** Where a terminal says its language, the first that is set counts. */
  private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

  private final String tag;
  private final String comma;
  private final String colon;
  private final String semicolon;
  private final DateTimeFormatter time;

  Language(String tag, String comma, String colon, String semicolon, String time) {
    this.tag = tag;
    this.comma = comma;
    this.colon = colon;
    this.semicolon = semicolon;
    this.time = DateTimeFormatter.ofPattern(time, Locale.ROOT).withZone(HomeZone.ID);
  }

  /** Such as {@code zh}, as BCP 47 has it. */
  public String tag() {
    return tag;
  }

  /** Between the parts of a list. */
  String comma() {
    return comma;
  }

  /** A time to the minute, by the clock of the people. */
  String words(Instant instant) {
    return time.format(instant);
  }

  /** Between several that are wrong. */
  String semicolon() {
    return semicolon;
  }

  /** Between what is wrong and the rule. */
  String colon() {
    return colon;
  }

  /**
   * The one that is liked best.
   *
   * @param ranges an Accept-Language such as {@code zh-CN,en;q=0.5}; English if it names none
   */
  public static Language accepted(@Nullable String ranges) {
    try {
      List<Locale> known = Arrays.stream(values()).map(one -> Locale.of(one.tag())).toList();
      Locale found =
          ranges == null ? null : Locale.lookup(Locale.LanguageRange.parse(ranges), known);
      return found == null ? EN : ofTag(found.getLanguage());
    } catch (IllegalArgumentException unreadable) {
      return EN;
    }
  }

  /**
   * The one of a terminal.
   *
   * @param environment its variables, such as {@code LANG=zh_CN.UTF-8}; English if they name none
   */
  public static Language ofTerminal(Map<String, String> environment) {
    return VARIABLES.stream()
        .map(environment::get)
        .filter(Objects::nonNull)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(Language::ofTag)
        .orElse(EN);
  }

  private static Language ofTag(String text) {
    return Stream.of(values()).filter(one -> text.startsWith(one.tag())).findFirst().orElse(EN);
  }
}
