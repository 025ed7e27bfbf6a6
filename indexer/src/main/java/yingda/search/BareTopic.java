package yingda.search;

import java.util.regex.Pattern;
import yingda.ranking.Feature;

/** A question that is no more than a thing: 退款. */
final class BareTopic {
  private static final Pattern THING = Pattern.compile("\\p{IsHan}{2,4}[^\\p{L}\\p{N}]*");

  /** Asks for one side of a thing: 退到哪里, 多久到账. 怎么退货 is about all of it. */
  private static final Pattern ONE_SIDE =
      Pattern.compile("哪|谁|多[少久长大远]|几|何时|什么时候|为什么|为何|吗|是否|能不能|可不可以");

  private BareTopic() {}

  /** Whether a thing was named, and what was found first says one side of it. */
  static boolean isOneSide(Question question, Hit first) {
    return THING.matcher(question.text().strip()).matches()
        && !QuestionParts.asks(question.text())
        && ONE_SIDE.matcher(first.matched()).find()
        && first.features().of(Feature.EXACT) == 0;
  }
}
