package yingda.usage;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yingda.text.PhraseFile;

/**
 * Takes what identifies a person out of a text, by form: e-mail addresses, numbers of telephones,
 * identity cards, taxpayers, cars, bank cards, orders and parcels, and accounts; by what stands
 * around them also names, which begin with a known surname, and addresses, which end in the number
 * of a house. A name in the middle of a sentence has no form and stays. Safe for concurrent use.
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

  private static final String SURNAME =
      PhraseFile.beside(PersonalData.class, "surnames.txt").phrases().stream()
          .flatMap(
              line ->
                  line.contains(" ")
                      ? Stream.of(line.split(" "))
                      : line.codePoints().mapToObj(Character::toString))
          .collect(joining("|", "(?:", ")"));

  /** Ends a name: 收件人王芳电话… */
  private static final String NAME_ENDS =
      "(?=$|[^\\p{IsHan}]|电话|手机|地址|的|住|在|身份证|微信|先生|女士|小姐|可以|可不可以|能|行|对|要|想|买|收)";

  private static final String STREET = "(?:路|街|大道|巷|弄|胡同|村|小区|花园|苑|大厦|广场|公寓|新城)";
  private static final String HOUSE = "(?:号楼|号院|号|栋|幢|弄|单元|楼|层|室|座)";
  private static final String ADDRESS =
      "[\\p{IsHan}A-Za-z0-9]{1,30}?"
          + STREET
          + "[\\p{IsHan}A-Za-z0-9-]{0,12}?[0-9]{1,5}"
          + HOUSE
          + "(?:[0-9A-Za-z一二三四五六七八九十-]{1,6}"
          + HOUSE
          + "){0,5}(?:[0-9]{3,5}(?![0-9]))?";

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
              "(?i)(?:税号|纳税人识别号|信用代码)(?:是|为|[:：])?\\s{0,9}(?<data>[0-9A-Z]{15,20})" + NOT_BEFORE,
              "[税号]"),
          Rule.of(
              NOT_BEHIND
                  + "(?<data>(?=[0-9]{0,17}[A-Z])[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})"
                  + NOT_BEFORE,
              "[税号]"),
          Rule.of(
              "(?i)(?<data>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• ]?"
                  + "(?=[A-Z]{0,4}[0-9])[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳])"
                  + NOT_BEFORE,
              "[车牌]"),
          Rule.of(
              "(?:支付宝|账号|帐号|账户|用户名|登录名|会员号|抖音号|旺旺|淘宝号)(?:是|为|叫|[:：])\\s{0,9}"
                  + "(?<data>[A-Za-z0-9_.-]{4,30})",
              "[账号]"),
          Rule.of(
              "(?:地址|住址|住在|家住|寄到|寄往|寄去|送到|送去|发到|发往|搬到|改成|改到|换成)(?:是|为|了|[:：])?\\s{0,9}(?<data>"
                  + ADDRESS
                  + ")",
              "[地址]"),
          Rule.of(
              "(?<data>(?:北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南"
                  + "|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|广州|深圳|杭州|南京|成都|武汉|苏州|西安)"
                  + ADDRESS
                  + ")",
              "[地址]"),
          Rule.of(
              "(?:我叫|名字(?:是|叫)|姓名|收件人|收货人|联系人|户名|开户名|持卡人|本人|抬头)(?:是|为|叫|写|改成|[:：])?\\s{0,9}(?<data>"
                  + SURNAME
                  + "\\p{IsHan}{1,2})"
                  + NAME_ENDS,
              "[姓名]"),
          Rule.of("[帮替](?<data>" + SURNAME + "\\p{IsHan}{1,2})(?=查|看|办|改|退|换|下单)", "[姓名]"),
          Rule.of("我是(?<data>" + SURNAME + "\\p{IsHan}{1,2})(?=$|[，,。.！!；; ])", "[姓名]"),
          Rule.of("(?<!\\p{IsHan})(?<data>" + SURNAME + "\\p{IsHan}{0,2})(?=先生|女士|小姐)", "[姓名]"),
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
