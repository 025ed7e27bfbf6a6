package yingda.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The unit of answering inside a document: one question with its answer, one manual section, one
 * part of a case.
 *
 * @param anchor names it inside its document, and stays when its text changes
 * @param path the headings (or the category) above it, outermost first, without the title
 * @param question one line: the question, or the section's heading
 * @param similar other wordings of the question (相似问)
 * @param negatives wordings that must not hit it (反例)
 * @param answer Markdown
 * @param channelAnswers the variants of the answer in Markdown, by channel such as {@code wechat}
 */
public record Entry(
    String anchor,
    List<String> path,
    String question,
    List<String> similar,
    List<String> negatives,
    String answer,
    Map<String, String> channelAnswers) {
  /** Longest question, in UTF-16 units. */
  public static final int MAX_QUESTION = Rules.MAX_LINE;

  /**
   * @throws RejectedException if a text is missing, too long or holds a character no text may have
   */
  public Entry {
    Rejections wrong = new Rejections().line("question", question);
    if (wrong.isEmpty()) {
      // It may be made from the question, and only that is what somebody wrote too long.
      wrong.line("anchor", anchor);
    }
    wrong
        .lines("path", path, Rules.MAX_TAGS)
        .lines("similar", similar, Rules.MAX_WORDINGS)
        .lines("negatives", negatives, Rules.MAX_WORDINGS)
        .answer("answer", answer);
    channelAnswers.forEach(
        (channel, text) -> wrong.word("channelAnswers", channel).answer("channelAnswers", text));
    wrong.end();
    path = List.copyOf(path);
    similar = List.copyOf(similar);
    negatives = List.copyOf(negatives);
    channelAnswers = Map.copyOf(channelAnswers);
  }

  /** An entry with a question and an answer only. */
  public static Entry of(String anchor, String question, String answer) {
    return new Entry(anchor, List.of(), question, List.of(), List.of(), answer, Map.of());
  }

  /** How one of a document is addressed, {@code faq/returns#fee}. */
  public static String address(String documentId, String anchor) {
    return documentId + "#" + anchor;
  }

  Entry withAnswers(UnaryOperator<String> other) {
    Map<String, String> byChannel = new HashMap<>(channelAnswers);
    byChannel.replaceAll((channel, text) -> other.apply(text));
    return new Entry(anchor, path, question, similar, negatives, other.apply(answer), byChannel);
  }

  /** The answer for a channel: its variant, or the general one. */
  public String answerFor(String channel) {
    return channelAnswers.getOrDefault(channel, answer);
  }
}
