package yingda.usage;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what identifies a person out of a text, by form: e-mail addresses, numbers of telephones,
 * identity cards, bank cards, orders and parcels, and accounts in messengers. Names and addresses
 * have no form and stay. Safe for concurrent use.
 */
public final class PersonalData {
  /**
   * @param form with the group {@code data} around what is replaced
   */
  private record Rule(Pattern form, String replacement) {
    static Rule of(String form, String replacement) {
      return new Rule(Pattern.compile(form), replacement);
    }
  }

  private static final String NOT_BEHIND = "(?<![0-9A-Za-z])";
  private static final String NOT_BEFORE = "(?![0-9A-Za-z])";

  /** The first that fits wins: a mobile number would also pass for the number of an order. */
  private static final List<Rule> RULES =
      List.of(
          Rule.of("(?<data>[\\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+)", "[邮箱]"),
          Rule.of(
              "(?i)(?:微信|wechat|wx|vx|qq)(?:号码?)?(?:\\s{0,9}[:：是]\\s{0,9}|\\s{0,9})"
                  + "(?<data>(?=[A-Za-z0-9_-]{0,40}[0-9_])[A-Za-z0-9_-]{5,20})",
              "[账号]"),
          Rule.of(
              NOT_BEHIND
                  + "(?<data>[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0\\d|1[0-2])[0-3]\\d{4}[\\dXx])"
                  + NOT_BEFORE,
              "[身份证号]"),
          Rule.of(
              "(?<![0-9])(?<data>(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4})(?![0-9])",
              "[手机号]"),
          Rule.of("(?<![0-9])(?<data>0\\d{2,3}[- ]\\d{7,8})(?![0-9])", "[电话]"),
          Rule.of(
              NOT_BEHIND + "(?<data>[3-6]\\d{3}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?)" + NOT_BEFORE,
              "[银行卡号]"),
          Rule.of(
              "(?:单号|订单|运单|快递单?|编号)\\s{0,9}[:：是]?\\s{0,9}#?"
                  + "(?<data>(?=[A-Za-z-]{0,40}\\d)[A-Za-z0-9-]{6,40})",
              "[单号]"),
          Rule.of(NOT_BEHIND + "(?<data>[A-Za-z]{0,4}-?\\d{10,32})" + NOT_BEFORE, "[单号]"));

  private PersonalData() {}

  /** The text with a word in brackets, such as {@code [手机号]}, in the place of each number. */
  public static String masked(String text) {
    String masked = text;
    for (Rule rule : RULES) {
      masked = masked(masked, rule);
    }
    return masked;
  }

  private static String masked(String text, Rule rule) {
    Matcher matcher = rule.form().matcher(halfWidth(text));
    StringBuilder result = new StringBuilder();
    int position = 0;
    while (matcher.find()) {
      result.append(text, position, matcher.start("data")).append(rule.replacement());
      position = matcher.end("data");
    }
    return result.append(text, position, text.length()).toString();
  }

  /** Input methods write １３８ as well as 138. The length stays, and so do the offsets. */
  private static String halfWidth(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] >= '！' && characters[i] <= '～') {
        characters[i] = (char) (characters[i] - '！' + '!');
      }
    }
    return new String(characters);
  }
}
