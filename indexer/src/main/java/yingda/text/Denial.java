package yingda.text;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a sentence says that something is not so. That is a matter of words: 不能 denies, 不锈钢, 无线,
 * 特别 and 未来 do not, though they have the same characters.
 */
public final class Denial {
  private static final String CHARACTERS = "不没无未别勿甭";

  /** Words of the dictionary that deny. What it cuts, 不 支持, does so by its first word. */
  private static final Set<String> WORDS =
      Set.of(
          "不", "没", "无", "未", "别", "勿", "甭", "没有", "没法", "没用", "从没", "不能", "不会", "不行", "不可", "不得",
          "不准", "不许", "不要", "不用", "不必", "不对", "不到", "不见", "不住", "不通", "不够", "不足", "不符", "不再", "不曾",
          "不予", "绝不", "从不", "决不", "并不", "毫不", "看不到", "来不及", "受不了", "无法", "无权", "无效", "无力", "无用",
          "毫无", "未能", "未经", "未曾", "尚未", "从未", "并未", "请勿");

  /** Asks, and denies nothing: 能不能, 支持不支持, 收到了没有, 给保修不. */
  private static final Pattern EITHER_OR =
      Pattern.compile(
          "(.{1,3})[不没]\\1|(?<=[了到好])没有?(?=[啊呀呢吗 ?!。,]*$)|(?<=\\p{IsHan})不(?=[啊呀 ?!。,]*$)");

  /** Attributes, names and phrases that the dictionary cuts. */
  private static final Pattern NO_DENIAL =
      Pattern.compile("无(?:理由|门槛|接触|障碍|印良品|边框|感|痕|尘|忧|糖|油)|不(?:一样|限量|定时|客气|管)" + "|没问题|别[家克]|未尽事宜");

  /** Denies, though the dictionary sees another word in it: 没收 到, 不过 期. */
  private static final Pattern CUT_OTHERWISE = Pattern.compile("没收到|不过[期敏]");

  private Denial() {}

  /**
   * @param normalized the sentence
   * @param words its most likely words
   */
  public static boolean isIn(String normalized, Collection<String> words) {
    if (!hasCharacter(normalized)) {
      return false;
    }
    if (CUT_OTHERWISE.matcher(normalized).find()) {
      return true;
    }
    if (words.stream().noneMatch(WORDS::contains)) {
      return false;
    }
    String plain = EITHER_OR.matcher(normalized).replaceAll("$1");
    plain = NO_DENIAL.matcher(plain).replaceAll("");
    for (String word : words) {
      boolean other = !WORDS.contains(word) && hasCharacter(word);
      plain = other ? plain.replace(word, "") : plain;
    }
    return words.stream().filter(WORDS::contains).anyMatch(plain::contains);
  }

  /** A quick look, since most texts have none. */
  private static boolean hasCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (CHARACTERS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
