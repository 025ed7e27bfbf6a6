package yingda.search;

import java.util.regex.Pattern;

/** A wish for a person, which no text fulfils: 转人工, 我要找真人客服, 叫你们经理来. */
final class PersonRequest {
  private static final String WANTS = "(?:我|请|帮|给|麻烦|快|直接|想|要|需要|还是|能不能|能否|能|可以)*";

  private static final String REACHES = "(?:转接?|找|接|叫|换|让|跟|和|与)";

  private static final String WHOM = "(?:一下|一?个|到|你们的?)?";

  /** Without a verb 老板 is how a customer calls whoever is there. */
  private static final Pattern WISH =
      Pattern.compile(
          WANTS
              + ("(?:" + REACHES + "?" + WHOM + "(?:人工|真人|活人)(?:客服|服务|坐席)?")
              + ("|" + REACHES + WHOM + "(?:经理|主管|领导|负责人|店长|老板)")
              + "|(?:跟|和|与)人)"
              + "(?:过?来|出来|接电话|接听|说话?|谈|聊|处理|解决)?"
              + "(?:啊|吧|吗|呀|谢谢|在吗|[^\\p{L}\\p{N}])*");

  private static final Pattern CLAUSES = Pattern.compile("[？?！!。；;，,：:、\\s]+");

  private PersonRequest() {}

  /** Whether a message says nothing else. */
  static boolean isAll(Question message) {
    return isOne(PlainQuestion.of(message).text());
  }

  /** Whether it says so beside something else: 转人工，退款多久到账. */
  static boolean isIn(Question message) {
    return CLAUSES.splitAsStream(message.text()).anyMatch(PersonRequest::isOne);
  }

  private static boolean isOne(String text) {
    return !text.isBlank() && WISH.matcher(text).matches();
  }
}
