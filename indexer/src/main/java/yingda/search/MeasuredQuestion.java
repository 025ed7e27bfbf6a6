package yingda.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question whether a rule holds for a number: 8天了还能退吗 is answered by a rule of 7 days, and
 * 买900减多少 by one of 300.
 */
final class MeasuredQuestion {
  private static final String NUMBER = "(?:\\d{1,5}(?:\\.\\d+)?|[一二两三四五六七八九十百千半]{1,5})";

  private static final String TIME =
      NUMBER + "(?:多?天半?|(?:多?个?|个半)(?:小时|星期|礼拜)|多?周|(?:多?个多?|个半)月|年半?)多?(?![前内])";

  /** Time that has passed: 收到16天, 8天了. */
  private static final Pattern PASSED =
      Pattern.compile(
          "(?:(?:收到货?|收货|签收|买了?|买来|下单|用了?|拿到)(?:都|已经?|有|快|超?过了?)?|都|已经|超过|过了)"
              + (TIME + "了?(?:以后|之后|后)?还?|")
              + (TIME + "(?:了还?|还|以后|之后|后)"));

  /** Not 三天了怎么还没发货. */
  private static final Pattern WHETHER =
      Pattern.compile("(?!.{0,200}(?:怎么|为什么|为啥|咋|没))(?:还|能|可以|行|算|来得及|过期)");

  /** 买900减多少, 满500减. */
  private static final Pattern REDUCED =
      Pattern.compile(
          "(?:买了?|满|够|消费了?|凑)" + NUMBER + "[元块]?钱?的?(?:能|可以|会)?(?:优惠|便宜|减免?|立减)(?<rest>.*)");

  private MeasuredQuestion() {}

  /** The question without its number; empty if it is none of these. */
  static Optional<Question> general(Question question) {
    String text = question.text();
    Matcher reduced = REDUCED.matcher(text);
    if (reduced.find()) {
      String before = text.substring(0, reduced.start());
      return Optional.of(new Question(before + "满减" + reduced.group("rest"), question.before()));
    }
    Matcher passed = PASSED.matcher(text);
    if (!passed.find() || !WHETHER.matcher(text).find(passed.start())) {
      return Optional.empty();
    }
    String general = text.substring(0, passed.start()) + text.substring(passed.end());
    return Question.isAskable(general)
        ? Optional.of(new Question(general, question.before()))
        : Optional.empty();
  }

  /** Whether a wording itself says such a time or amount: that one was meant. */
  static boolean isIn(String wording) {
    return PASSED.matcher(wording).find() || REDUCED.matcher(wording).find();
  }
}
