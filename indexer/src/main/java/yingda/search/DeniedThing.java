package yingda.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a question says is not so: 退货 of 不能退货的有哪些, 质量 of 不是质量问题. */
final class DeniedThing {
  /** Asks, and denies nothing: 能不能退货. */
  private static final Pattern EITHER_OR = Pattern.compile("(.{1,3})[不没]\\1");

  private static final Pattern DENIED =
      Pattern.compile(
          "(?:不是|并非|无法|没法|[不没未别](?:可以|支持|允许|想要?|要|能|会|让|给|用|有|再|予)?)"
              + "(?<thing>[\\p{IsHan}&&[^了的吗呢么]]{2})");

  private static final Pattern DENIES_WHAT_FOLLOWS =
      Pattern.compile("(?:[不没无未别勿]|拒绝|禁止)[^\\p{P}\\s]{0,3}+$");

  private DeniedThing() {}

  /** Whether a wording says that it is so, and the question nowhere does. */
  static boolean isAffirmed(Question question, String wording) {
    String asked = EITHER_OR.matcher(question.text()).replaceAll("$1");
    for (Matcher denied = DENIED.matcher(asked); denied.find(); ) {
      String thing = denied.group("thing");
      if (affirms(wording, thing) && !affirms(asked, thing)) {
        return true;
      }
    }
    return false;
  }

  private static boolean affirms(String text, String thing) {
    for (int at = text.indexOf(thing); at >= 0; at = text.indexOf(thing, at + 1)) {
      if (!DENIES_WHAT_FOLLOWS.matcher(text.substring(Math.max(0, at - 4), at)).find()) {
        return true;
      }
    }
    return false;
  }
}
