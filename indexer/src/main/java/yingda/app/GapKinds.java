package yingda.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yingda.lexicon.UsageRules;
import yingda.lexicon.UsageRules.Rule;
import yingda.ranking.StatedNumbers;
import yingda.search.Decision;
import yingda.search.Replies;
import yingda.search.Reply;
import yingda.usage.GapKind;
import yingda.usage.QuestionSimilarity;

/**
 * Tells what is missing where nothing answers, by rules that are data.
 *
 * @param likeness compares texts by their pairs of characters
 */
record GapKinds(UsageRules rules, QuestionSimilarity likeness) {
  /**
   * The kind of a gap.
   *
   * @param found what agents are offered for it, best first
   * @param reported how often it was handed over
   */
  GapKind of(Replies found, long reported) {
    List<Reply> near =
        found.replies().stream()
            .limit(2)
            .filter(reply -> reply.confidence() >= rules.share(Rule.GAP_NEAR))
            .toList();
    if (near.size() == 2 && saySame(near.getFirst(), near.getLast())) {
      return GapKind.DUPLICATE;
    }
    boolean isRefused =
        found.decision() == Decision.ANSWER
            && reported > 0
            && reported >= rules.of(Rule.GAP_REFUSED);
    if (isRefused || (near.size() == 2 && contradict(near.getFirst(), near.getLast()))) {
      return GapKind.CONTRADICTING;
    }
    boolean isNear =
        found.replies().stream()
            .limit(1)
            .anyMatch(first -> first.confidence() >= rules.share(Rule.GAP_EXTEND));
    return isNear ? GapKind.EXTEND : GapKind.MISSING;
  }

  private boolean saySame(Reply one, Reply other) {
    return share(one.text(), other.text()) >= rules.share(Rule.GAP_SAME);
  }

  private boolean contradict(Reply one, Reply other) {
    String question = one.hit().question();
    return share(question, other.hit().question()) >= rules.share(Rule.GAP_ALIKE)
        && StatedNumbers.differ(one.text(), other.text());
  }

  /** Dice's coefficient of their pairs. */
  private double share(String one, String other) {
    Set<String> pairs = likeness.pairs(one);
    Set<String> others = likeness.pairs(other);
    Set<String> common = new HashSet<>(pairs);
    common.retainAll(others);
    int all = pairs.size() + others.size();
    return all == 0 ? 0 : 2.0 * common.size() / all;
  }
}
