package yingda.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a question means behind what the customer said before: 那运费呢 behind 怎么退货. */
final class FollowUpRewriter {
  /** 谢谢, 好的, 在吗: says nothing, and ends nothing. */
  private static final Pattern COURTESY =
      Pattern.compile(
          "(?:谢谢|感谢|多谢|明白|知道|了解|懂|收到|辛苦|麻烦|打扰|客气|没事|不用|稍等|等一下|再见|拜|请问|有?客服|有人|人呢"
              + "|好|行|可以|嗯|哦|噢|喂|在|你|您|们|亲|哈|了|啦|的|呀|啊|吧|吗|呢|我"
              + "|hello|hi|okay|ok|thanks|thx|[^\\p{L}\\p{N}])*+",
          Pattern.CASE_INSENSITIVE);

  /** 怎么, 为什么呢, 那多少: words that ask, and nothing that is asked about. */
  private static final Pattern ASKS_NOTHING =
      Pattern.compile(
          "(?:怎么[样办]?|怎样|如何|咋[样办]?|什么|啥|为(?:什么|啥|何)|哪[里儿个些]?|多少|几|谁|能不能|可不可以|是不是|有没有"
              + "|能|可以|这个?|那个?|有|是|问题|问一?下|一下|请问|在|你|您|们|亲|啦|呀|啊|吧|吗|呢|么|我|想|[^\\p{L}\\p{N}])*+");

  /** 那运费呢, 还有发票: goes on with what was said. */
  private static final Pattern GOES_ON =
      Pattern.compile("(?:那么?|还有|至于).{1,10}|.{1,8}呢[^\\p{L}\\p{N}]*", Pattern.DOTALL);

  /** 运费, 发票: no sentence, and perhaps all that is new in one. */
  private static final Pattern FRAGMENT = Pattern.compile("\\p{IsHan}{1,3}[^\\p{L}\\p{N}]*");

  /** 那换货呢 names another thing of which the same is asked. */
  private static final Pattern NAMES =
      Pattern.compile("(?:那么?)?(?<name>\\p{IsHan}{2,4}|[退换修寄买改查取送])呢[^\\p{L}\\p{N}]*");

  /** What is done with goods: 那换呢 asks the same of another of these. */
  private static final Pattern DOES = Pattern.compile("[退换修寄买改查取送]");

  private final Searcher searcher;

  FollowUpRewriter(Searcher searcher) {
    this.searcher = searcher;
  }

  /** The question behind what was said before; empty if that is nothing, or it says nothing. */
  Optional<Question> joined(ReplyRequest request) {
    String text = request.question().text();
    String before = isCourtesy(text) ? "" : before(request.context());
    boolean isTooLong = before.length() + text.length() >= Question.MAX_LENGTH;
    return before.isEmpty() || isTooLong
        ? Optional.empty()
        : Optional.of(new Question(PlainQuestion.of(request.question()).text(), before));
  }

  /**
   * The last question again, of the thing now named: 那换货呢 behind 怎么退货 is 怎么换货, and so is 那换呢. Words
   * for things of one sort end in the same character.
   */
  Optional<Question> again(ReplyRequest request) {
    Matcher named = NAMES.matcher(request.question().text().strip());
    Optional<String> last =
        request.context().reversed().stream()
            .map(turn -> PlainQuestion.of(turn).text())
            .filter(turn -> !isCourtesy(turn))
            .findFirst();
    if (!named.matches() || last.isEmpty()) {
      return Optional.empty();
    }
    String name = named.group("name");
    String text = other(name).matcher(last.get()).replaceFirst(Matcher.quoteReplacement(name));
    return text.equals(last.get()) ? Optional.empty() : Optional.of(new Question(text));
  }

  private static Pattern other(String name) {
    int first = name.length() - 1;
    return first == 0
        ? DOES
        : Pattern.compile("\\p{IsHan}{" + first + "}" + Pattern.quote(name.substring(first)));
  }

  /** Whether what was found first says the thing that is now named. */
  boolean isNamed(ReplyRequest request, Replies found) {
    Matcher named = NAMES.matcher(request.question().text().strip());
    Hit first = found.replies().getFirst().hit();
    return named.matches()
        && (first.question() + " " + first.matched() + " " + first.title())
            .contains(named.group("name"));
  }

  /** Whether it goes on with what was said, though it may be understood by itself. */
  static boolean goesOn(Question question) {
    return GOES_ON.matcher(question.text().strip()).matches();
  }

  /** Whether it says so little that it may go on with what was said. */
  static boolean mayGoOn(Question question) {
    return goesOn(question) || FRAGMENT.matcher(question.text().strip()).matches();
  }

  /** Whether it does not say by itself what it is about. */
  boolean leavesOpen(Question question) {
    return goesOn(question) || !searcher.namesSubject(question);
  }

  /** From the last turn on that names a subject and does not itself go on with another. */
  private String before(List<Question> turns) {
    Deque<String> said = new ArrayDeque<>();
    for (Question turn : turns.reversed()) {
      if (!isCourtesy(turn.text())) {
        said.addFirst(PlainQuestion.of(turn).text());
        if (!leavesOpen(turn)) {
          break;
        }
      }
    }
    return String.join(" ", said);
  }

  /** Whether it only begins to ask. */
  static boolean asksNothing(String text) {
    return ASKS_NOTHING.matcher(text).matches();
  }

  static boolean isCourtesy(String text) {
    return COURTESY.matcher(text).matches();
  }
}
