package yingda.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a question asks, without what only stands around it: 那能改地址吗 asks 能改地址吗, 我不想换货我要退货 wants
 * 我要退货, and {@code [单号]} stands for a number that was taken out.
 */
final class PlainQuestion {
  /** What stands in the place of a number that was taken out. */
  private static final Pattern MASK = Pattern.compile("\\[(?:邮箱|账号|身份证号|手机号|电话|银行卡号|单号)]");

  /** Numbers of orders, parcels and telephones: no words. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9A-Za-z])"
              + "(?:[A-Za-z]{1,4}-?\\d{10,32}|1[3-9]\\d{9}|\\d{12}|\\d{14,32})(?![0-9A-Za-z])");

  /** 那, 哦, 请问: opens a sentence and says nothing. 那个 and 那款 point at something. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:[哦噢嗯啊哎诶呃]++|那么|那(?![个些种边样里儿位款件次天时张年月会几])"
              + "|请问一?下?|(?:我?想|我?要|麻烦)(?:请?问|咨询)(?:一?下)?|问一?下"
              + "|(?:你好|您好|在吗|亲|好的?|对了|另外|hi|hello)(?=[^\\p{L}\\p{N}]|请问|我想|问)"
              + "|(?![\\p{Pd}−]\\d)[^\\p{L}\\p{N}\\[(（【《<\"“‘'#$@.&+-])++",
          Pattern.CASE_INSENSITIVE);

  private static final String DENIES = "(?:不想要?|不要|不用|不需要|不打算|而?不是(?:想要?|要)?|别)";

  /** What follows is no wish that is refused: 不想要了, 不是自己的, 不能用. */
  private static final String NO_WISH = "(?![想要用需了的能会可人家])";

  /** 不要换货 in front of a wish: 只退款. */
  private static final Pattern REFUSED_FIRST =
      Pattern.compile(
          "^我?们?"
              + DENIES
              + NO_WISH
              + "[\\p{L}\\p{N}&&[^的]]{2,8}?[^\\p{L}\\p{N}]{0,3}"
              + "(?=(?:但是?|我们?|就|直接)?(?:而是|想要?|要|只要?|仅|需要|申请|改为?)\\p{IsHan}{2})");

  /** 不要换货 behind a wish: 我要退货. */
  private static final Pattern REFUSED_LAST =
      Pattern.compile(
          "(?<wish>[^怎什啥哪谁吗呢么]{0,20}(?:想|要|只|申请)\\p{IsHan}{2,6}?)[^\\p{L}\\p{N}]{0,3}我?"
              + DENIES
              + NO_WISH
              + "[\\p{IsHan}&&[^的怎什啥哪谁吗呢么]]{2,6}[^\\p{L}\\p{N}]*");

  private PlainQuestion() {}

  /** The question so far as it asks something; as it is, where nothing would be left of it. */
  static Question of(Question question) {
    return of(question, NUMBER.matcher(question.text()).replaceAll(" "));
  }

  /** Whether a number is taken out of it. */
  static boolean hasNumber(Question question) {
    return NUMBER.matcher(question.text()).find();
  }

  /** The same with its numbers, where an entry is about one of them. */
  static Question withNumbers(Question question) {
    return of(question, question.text());
  }

  private static Question of(Question question, String named) {
    String text = wanted(opened(MASK.matcher(named).replaceAll(" ").strip()));
    return text.equals(question.text()) || !Question.isAskable(text)
        ? question
        : new Question(text, question.before());
  }

  private static String opened(String text) {
    if (FollowUpRewriter.isCourtesy(text)) {
      return text;
    }
    Matcher opening = OPENING.matcher(text);
    int start = 0;
    while (opening.region(start, text.length()).lookingAt()) {
      start = opening.end();
    }
    String rest = text.substring(start);
    return asksSomething(rest) ? rest : text;
  }

  private static boolean asksSomething(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).limit(2).count() == 2;
  }

  private static String wanted(String text) {
    Matcher last = REFUSED_LAST.matcher(text);
    return last.matches() ? last.group("wish") : REFUSED_FIRST.matcher(text).replaceFirst("");
  }
}
