/**
 * Which weights order questions with known answers best?
 *
 * <p>A {@link yingda.training.RankingTrainer} learns a {@link yingda.ranking.LinearModel}, a {@link
 * yingda.training.CalibrationTrainer} a {@link yingda.ranking.Calibration}. Both are held to what
 * is shipped, so few questions change little.
 */
@NullMarked
package yingda.training;

import org.jspecify.annotations.NullMarked;
