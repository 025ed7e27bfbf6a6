package yingda.search;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a question says is not so: 退货 of 不能退货的有哪些, 质量 of 不是质量问题.
 *
 * @param things that it says are not so, and nowhere that they are
 * @param spared what spares what somebody asks not to have to do: 不用 of 能不能不用优惠券
 */
record DeniedThings(List<String> things, List<Pattern> spared) {
  /** Asks, and denies nothing: 能不能退货. */
  private static final Pattern EITHER_OR = Pattern.compile("(.{1,3})[不没]\\1");

  private static final Pattern DENIED =
      Pattern.compile(
          "(?:不是|并非|无法|没法|[不没未别](?:可以|支持|允许|想要?|要|能|会|让|给|用|有|再|予)?)"
              + "(?<thing>[\\p{IsHan}&&[^了的吗呢么]]{2})");

  private static final Pattern SPARED =
      Pattern.compile("(?:[能可]否|可以|能不能|可不可以)不(?!可以|[能行])(?<spared>\\p{IsHan})");

  private static final Pattern DENIES_WHAT_FOLLOWS =
      Pattern.compile("(?:[不没无未别勿]|拒绝|禁止)[^\\p{P}\\s]{0,3}+$");

  static DeniedThings of(Question question) {
    String asked = EITHER_OR.matcher(question.text()).replaceAll("$1");
    return new DeniedThings(
        DENIED
            .matcher(asked)
            .results()
            .map((MatchResult denied) -> denied.group("thing"))
            .filter(thing -> !affirms(asked, thing))
            .toList(),
        SPARED
            .matcher(question.text())
            .results()
            .map((MatchResult spared) -> sparing(spared.group("spared")))
            .toList());
  }

  /**
   * Whether a wording says of one that it is so, or nothing of being spared: 优惠券为什么用不了 says that it
   * is denied, not that one need not.
   */
  boolean areContradicted(String wording) {
    return things.stream().anyMatch(thing -> affirms(wording, thing))
        || spared.stream().anyMatch(words -> !words.matcher(wording).find());
  }

  private static Pattern sparing(String act) {
    return Pattern.compile("[不别免][想要用]?" + Pattern.quote(act));
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
