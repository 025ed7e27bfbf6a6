package yingda.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The questions of a message that asks several: 怎么退货？另外发票怎么开. */
final class QuestionParts {
  /** So many are asked, at most. */
  static final int MOST = 5;

  /** Ends of sentences and lines, commas, and the numbers of a list. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[？?！!。；;，,\\r\\n]++|(?<![\\p{L}\\p{N}])(?:\\d{1,2}|[一二三四五六七八九十])[、.．)）](?!\\d)|[①-⑨]"
              + "|(?<=\\p{IsHan})\\s++(?=\\p{IsHan})");

  private static final Pattern ASKS =
      Pattern.compile(
          "怎|如何|咋|什么|啥|哪|谁|(?<![好十过这那前])几|多[少久长大远高重]|吗|呢|是否|能否|可否|何时|为何|有没有|(.)[不没]\\1|(?<=\\p{IsHan})不(?=[^\\p{L}\\p{N}]*$)");

  /** Leads to a further question; 还有 in front of 货吗 asks whether something is left. */
  private static final Pattern FURTHER =
      Pattern.compile("^(?:还有|另外|然后|以及|再就是|再问|顺便问?)(?:一?下)?(?=.*(?:怎|如何|咋|时候|何时|谁|多久|能|可以))");

  private QuestionParts() {}

  /** Whether it has a word that asks. */
  static boolean asks(String text) {
    return ASKS.matcher(text).find();
  }

  /** Each with what was said in front of it that asks nothing; one alone if it asks only once. */
  static List<Question> of(Question question) {
    List<Question> parts = new ArrayList<>();
    String told = "";
    for (String split : BETWEEN.split(question.text(), -1)) {
      String piece = FURTHER.matcher(split.strip()).replaceFirst("");
      String said = told.isEmpty() ? piece : told + "，" + piece;
      if (asks(piece) && parts.size() < MOST) {
        parts.add(PlainQuestion.of(new Question(said)));
        told = "";
      } else {
        told = said;
      }
    }
    return parts.size() < 2 ? List.of(question) : parts;
  }
}
