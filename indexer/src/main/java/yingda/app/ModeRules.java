package yingda.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.lexicon.UsageRules;
import yingda.lexicon.UsageRules.Rule;
import yingda.usage.AnswerMode;
import yingda.usage.JudgedReply;

/** When an entry is sent without a person, and when no longer, by rules that are data. */
record ModeRules(UsageRules rules) {
  /** How many of the last judgements count. */
  int window() {
    return Math.max(1, rules.of(Rule.MODE_WINDOW));
  }

  /**
   * What follows from the last judgements.
   *
   * @param judged since the last decision, newest first
   * @return null if it stays as it is
   */
  @Nullable AnswerMode next(AnswerMode now, List<JudgedReply> judged) {
    List<JudgedReply> last = judged.stream().limit(window()).toList();
    long good = last.stream().filter(JudgedReply::good).count();
    long bad = last.size() - good;
    boolean isDemoted = now == AnswerMode.AUTO && bad >= Math.max(1, rules.of(Rule.DEMOTE_BAD));
    boolean isPromoted =
        now == AnswerMode.ASSIST
            && good >= Math.max(1, rules.of(Rule.PROMOTE_GOOD))
            && bad <= rules.of(Rule.PROMOTE_BAD);
    return isDemoted || isPromoted ? now.other() : null;
  }
}
