package yingda.cleaning;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pinyin that a converter glued to traditional characters: 網(wǎng)小編. A lesson in reading has it,
 * too: there it stands at the end of words, behind most characters, or the text speaks of it.
 */
final class GluedPinyin {
  private static final String SYLLABLE = "[a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}";

  private static final Pattern GLUED =
      Pattern.compile("(?<=[\\p{IsHan}A-Za-z])\\(" + SYLLABLE + "\\)");

  /** Within a word: the text goes on with Han. */
  private static final Pattern INSIDE =
      Pattern.compile("\\p{IsHan}\\(" + SYLLABLE + "\\)(?=\\p{IsHan})");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern LESSON =
      Pattern.compile("拼音|注音|读音|讀音|声调|聲調|多音字|普通话|普通話|汉语课|生字|朗读|朗讀");

  private static final int FEWEST = 5;
  private static final double MOST_INSIDE = 0.6;

  /** More than this share of all characters has it only where it is taught. */
  private static final double MOST_GLUED = 0.25;

  private GluedPinyin() {}

  static Cleaned clean(Cleaned text) {
    String all = text.text();
    long glued = count(GLUED, all);
    boolean dirty =
        glued >= FEWEST
            && count(INSIDE, all) >= MOST_INSIDE * glued
            && glued <= MOST_GLUED * count(HAN, all)
            && !LESSON.matcher(all).find();
    return dirty ? new Replacing(GLUED, match -> "").in(text, "cleaned-pinyin") : text;
  }

  private static long count(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results().count();
  }
}
