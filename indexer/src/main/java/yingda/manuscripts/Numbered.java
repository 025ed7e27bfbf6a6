package yingda.manuscripts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins with a number: 第三章, 一、, （二）, 1., 1.2.
 *
 * @param mark the number with what stands at it
 * @param rest behind the number
 */
record Numbered(Kind kind, String mark, String rest) {
  /** How it is numbered; what counts parts first. */
  enum Kind {
    PART("第#(?:编|編|部分|篇|卷)[:：、\\s]*"),
    CHAPTER("第#章[:：、\\s]*"),
    SECTION("第#[节節][:：、\\s]*"),
    ARTICLE("第#[条條][:：、\\s]*"),
    HAN("[一二三四五六七八九十]{1,3}\\s?[、.．]\\s*"),
    HAN_IN_BRACKETS("[（(][一二三四五六七八九十]{1,3}[)）]\\s*"),
    DEEPEST("\\d{1,2}(?:\\.\\d{1,2}){3}(?![\\d%.])\\s*"),
    DEEPER("\\d{1,2}(?:\\.\\d{1,2}){2}(?![\\d%.])\\s*"),
    DEEP("\\d{1,2}\\.\\d{1,2}(?![\\d%.])\\s*(?=[\\p{IsHan}A-Za-z])"),
    ARABIC("\\d{1,3}\\s?[、.．](?!\\d)\\s*"),
    IN_BRACKETS("[（(]\\d{1,2}[)）]\\s*"),
    /** 2 and a space: a number only where {@link Chapters} finds sections below. */
    WHOLE("\\d{1,2}[ \\t\u3000]{1,8}(?![天日号月年周个次件盒台套元块秒点人份条张位名米寸克斤层级倍小分])(?=[\\p{IsHan}A-Za-z])");

    private final Pattern pattern;

    Kind(String pattern) {
      this.pattern = Pattern.compile(pattern.replace("#", "[一二三四五六七八九十百零〇\\d]{1,5}"));
    }

    /** Whether a line with such a number is a heading as a rule, and no item of a list. */
    boolean isOfHeadings() {
      return this != ARABIC && this != IN_BRACKETS && this != WHOLE;
    }

    /** Whether the number has parts: 1.1. */
    boolean isDecimal() {
      return this == DEEP || this == DEEPER || this == DEEPEST;
    }

    /** Whether all else is below it. */
    boolean isOfChapters() {
      return this == PART || this == CHAPTER;
    }
  }

  static @Nullable Numbered of(String line) {
    for (Kind kind : Kind.values()) {
      Numbered numbered = kind == Kind.WHOLE ? null : of(line, kind);
      if (numbered != null) {
        return numbered;
      }
    }
    return null;
  }

  /** A line that begins with a number and a space, which most often counts something. */
  static @Nullable Numbered whole(String line) {
    return of(line, Kind.WHOLE);
  }

  private static @Nullable Numbered of(String line, Kind kind) {
    String words = line.strip();
    Matcher matcher = kind.pattern.matcher(words);
    return matcher.lookingAt() && matcher.end() < words.length()
        ? new Numbered(kind, matcher.group().strip(), words.substring(matcher.end()))
        : null;
  }

  /** The first part of one in digits. */
  int number() {
    return Integer.parseInt(mark.split("\\D", 2)[0]);
  }

  /** Whether the second part of a decimal one is the first there is. */
  boolean isFirst() {
    return Integer.parseInt(mark.split("\\D", 3)[1]) <= 1;
  }
}
