package yingda.knowledge;

import yingda.checks.CheckWords;
import yingda.lexicon.HandoverWords;
import yingda.ranking.Calibration;
import yingda.ranking.LinearModel;
import yingda.ranking.RankingContext;
import yingda.search.Handover.Priority;
import yingda.text.Analysis;

/**
 * What a knowledge base uses. Replaced as a whole, so that nobody sees half a change. Immutable.
 *
 * @param analysis what questions, and what is written now, go through; its encoder is open
 */
record KnowledgeState(
    Analysis analysis,
    RankingContext rankingContext,
    Calibration calibration,
    CheckWords checkWords,
    HandoverWords handoverWords) {

  /** How soon a person should look at what a customer said. */
  Priority priority(String text) {
    String said = analysis.normalizer().normalize(text);
    return handoverWords.isCrisis(said)
        ? Priority.URGENT
        : handoverWords.isComplaint(said) ? Priority.HIGH : Priority.NORMAL;
  }

  KnowledgeState with(Analysis other) {
    return new KnowledgeState(other, rankingContext, calibration, checkWords, handoverWords);
  }

  KnowledgeState with(CheckWords checks, HandoverWords handovers) {
    return new KnowledgeState(analysis, rankingContext, calibration, checks, handovers);
  }

  KnowledgeState judging(LinearModel weights, Calibration confidence) {
    RankingContext now = new RankingContext(weights, rankingContext.feedback());
    return new KnowledgeState(analysis, now, confidence, checkWords, handoverWords);
  }
}
