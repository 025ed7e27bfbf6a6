package yingda.evaluation;

import yingda.ranking.Calibration;
import yingda.ranking.LinearModel;

/**
 * What questions with known answers teach.
 *
 * @param weights what each feature counts in the order of the hits
 * @param calibration what confidence means in that order
 */
public record RelevanceJudgement(LinearModel weights, Calibration calibration) {}
