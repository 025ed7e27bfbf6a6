package yingda.exams;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of an answer that state something by themselves. */
final class Statements {
  private static final Pattern SENTENCE = Pattern.compile("[^。！？!?\\n]+[。！？!?]?");

  /** They need what stands before them, or say nothing that can be right or wrong. */
  private static final Pattern DEPENDENT =
      Pattern.compile(
          "(?:[-*•·]|[0-9]{1,2}[.、)）]|[前后][一二两三四五六几]|这|那|它|他|她|否则|同时|也|还|又|因此|所以|例如|比如|如下|见|参见|另外|其中|以上|以下|上面|下面|此时"
              + "|都没有|都符合|没有的|都是|没有显示的)");

  /** What is said for the sake of politeness. */
  private static final Pattern POLITE = Pattern.compile("您好|你好|谢谢|感谢|抱歉|请问|不好意思|对不起|亲，|祝您");

  /** Places for values, addresses, code and tables. */
  private static final Pattern NOT_PROSE = Pattern.compile("[{}|<>`=\\t]|://|--|□|见《");

  private static final int LEAST = 10;
  private static final int MOST = 100;

  private Statements() {}

  /**
   * In the order of the answer, each once.
   *
   * @param answer without markup
   */
  static List<String> in(String answer) {
    List<String> statements = new ArrayList<>();
    Matcher sentence = SENTENCE.matcher(answer);
    while (sentence.find()) {
      String text = sentence.group().strip();
      if (isStatement(text) && !statements.contains(text)) {
        statements.add(text);
      }
    }
    return statements;
  }

  private static boolean isStatement(String text) {
    boolean ends = text.endsWith("。") || text.endsWith("！");
    return ends
        && text.length() >= LEAST
        && text.length() <= MOST
        && isChinese(text)
        && isBalanced(text)
        && !DEPENDENT.matcher(text).lookingAt()
        && !POLITE.matcher(text).find()
        && !NOT_PROSE.matcher(text).find();
  }

  /** Whether no quote or bracket was cut. */
  static boolean isBalanced(String text) {
    return count(text, '“') == count(text, '”')
        && count(text, '（') == count(text, '）')
        && count(text, '《') == count(text, '》');
  }

  private static long count(String text, char sign) {
    return text.chars().filter(character -> character == sign).count();
  }

  private static boolean isChinese(String text) {
    long han =
        text.codePoints()
            .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)
            .count();
    return 2 * han >= text.length();
  }
}
