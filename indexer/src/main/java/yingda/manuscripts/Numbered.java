package yingda.manuscripts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins with a number: 第三章, 一、, （二）, 1., 1.2.
 *
 * @param rest behind the number
 */
record Numbered(Kind kind, String rest) {
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
    IN_BRACKETS("[（(]\\d{1,2}[)）]\\s*");

    private final Pattern pattern;

    Kind(String pattern) {
      this.pattern = Pattern.compile(pattern.replace("#", "[一二三四五六七八九十百零〇\\d]{1,5}"));
    }

    /** Whether a line with such a number is a heading as a rule, and no item of a list. */
    boolean isOfHeadings() {
      return this != ARABIC && this != IN_BRACKETS;
    }
  }

  static @Nullable Numbered of(String line) {
    String words = line.strip();
    for (Kind kind : Kind.values()) {
      Matcher matcher = kind.pattern.matcher(words);
      if (matcher.lookingAt() && matcher.end() < words.length()) {
        return new Numbered(kind, words.substring(matcher.end()));
      }
    }
    return null;
  }
}
