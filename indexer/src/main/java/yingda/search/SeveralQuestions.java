package yingda.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import yingda.ranking.RankingParameters;

/**
 * What to reply to a message of several questions.
 *
 * @param limit at most so many replies
 * @param asked which of them may be asked back with
 * @param parts the questions
 * @param each what was found for each
 */
record SeveralQuestions(
    int limit, ClarificationOptions asked, List<Question> parts, List<Replies> each) {
  private static final double LEAST = RankingParameters.DEFAULT.decision().several();

  /**
   * The best to each question, in the order in which they were asked, then what the whole message
   * found. If all mean the same entry, only one thing was asked. A message is not answered with the
   * reply to one of its questions, also if another is for a person to answer.
   */
  Replies with(Replies whole) {
    Map<String, Reply> best = new LinkedHashMap<>();
    for (Replies one : each) {
      boolean isForPerson = asked.areWithheld(one.replies());
      if (one.decision() != Decision.ESCALATE || isForPerson) {
        Reply first = one.replies().getFirst();
        best.putIfAbsent(one.first(), first);
      }
    }
    long found = best.values().stream().filter(reply -> reply.confidence() >= LEAST).count();
    boolean isHalf = whole.decision() == Decision.ANSWER && best.size() > 1;
    if (found < 2 && !isHalf) {
      return whole;
    }
    List<Hit> options = best.values().stream().filter(asked::isForReader).map(Reply::hit).toList();
    if (options.isEmpty()) {
      return whole.decision() == Decision.ESCALATE ? whole : whole.handedOver(Reason.SCRIPT);
    }
    double least = best.values().stream().mapToDouble(Reply::confidence).min().orElse(0);
    List<Reply> replies = new ArrayList<>(best.values());
    whole.replies().stream()
        .filter(reply -> !best.containsKey(reply.hit().address()))
        .map(reply -> reply.with(Math.min(reply.confidence(), 1 - least)))
        .forEach(replies::add);
    return new Replies(
        whole.queryId(),
        Decision.CLARIFY,
        replies.stream().limit(limit).toList(),
        options,
        whole.contextUsed(),
        whole.sequence(),
        Reason.SEVERAL_QUESTIONS,
        null,
        outcomes());
  }

  private List<QuestionPart> outcomes() {
    return IntStream.range(0, parts.size())
        .mapToObj(i -> QuestionPart.of(parts.get(i), each.get(i), asked))
        .toList();
  }
}
