package yingda.knowledge;

import yingda.checks.CheckWords;
import yingda.ranking.Calibration;
import yingda.ranking.LinearModel;
import yingda.ranking.RankingContext;
import yingda.text.Analysis;

/**
 * What a knowledge base uses. Replaced as a whole, so that nobody sees half a change. Immutable.
 *
 * @param analysis what questions, and what is written now, go through; its encoder is open
 */
record State(
    Analysis analysis, RankingContext experience, Calibration calibration, CheckWords checkWords) {

  State with(Analysis other) {
    return new State(other, experience, calibration, checkWords);
  }

  State with(CheckWords others) {
    return new State(analysis, experience, calibration, others);
  }

  State judging(LinearModel weights, Calibration confidence) {
    RankingContext now = new RankingContext(weights, experience.feedback());
    return new State(analysis, now, confidence, checkWords);
  }
}
