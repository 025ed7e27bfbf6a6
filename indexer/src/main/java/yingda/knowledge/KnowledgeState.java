package yingda.knowledge;

import yingda.checks.CheckWords;
import yingda.ranking.Calibration;
import yingda.ranking.LinearModel;
import yingda.ranking.RankingContext;
import yingda.text.Analysis;
import yingda.triage.QuestionAnalyst;

/**
 * What a knowledge base uses. Replaced as a whole, so that nobody sees half a change. Immutable.
 *
 * @param analysis what questions, and what is written now, go through; its encoder is open
 * @param phrases by which it is told what a question is about
 * @param analyst tells it by these
 */
record KnowledgeState(
    Analysis analysis,
    RankingContext rankingContext,
    Calibration calibration,
    CheckWords checkWords,
    QuestionPhrases phrases,
    QuestionAnalyst analyst) {

  KnowledgeState(
      Analysis analysis,
      RankingContext rankingContext,
      Calibration calibration,
      CheckWords checkWords,
      QuestionPhrases phrases) {
    this(
        analysis,
        rankingContext,
        calibration,
        checkWords,
        phrases,
        new QuestionAnalyst(analysis, phrases.handover(), phrases.questions()));
  }

  KnowledgeState with(Analysis other) {
    return new KnowledgeState(other, rankingContext, calibration, checkWords, phrases);
  }

  KnowledgeState with(CheckWords checks, QuestionPhrases others) {
    return new KnowledgeState(analysis, rankingContext, calibration, checks, others);
  }

  KnowledgeState judging(LinearModel weights, Calibration confidence) {
    RankingContext now = new RankingContext(weights, rankingContext.feedback());
    return new KnowledgeState(analysis, now, confidence, checkWords, phrases);
  }
}
