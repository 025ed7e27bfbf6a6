package yingda.evaluation;

import yingda.search.Calibration;
import yingda.search.Weights;

/**
 * What questions with known answers teach.
 *
 * @param weights what each signal counts in the order of the hits
 * @param calibration what confidence means in that order
 */
public record Judgement(Weights weights, Calibration calibration) {}
