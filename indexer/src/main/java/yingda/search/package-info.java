/**
 * What was asked, and what is to be done about it?
 *
 * <p>What is asked and what is answered.
 *
 * <p>A {@link yingda.search.Searcher} finds and ranks entries; {@link yingda.search.ReplyService}
 * decides what they are good for: an answer, a question back, or a person.
 *
 * <p>{@code Question} bounds and checks what was asked, {@code Searcher} finds entries on behalf of
 * a {@code SearchScope}, and {@code ReplyService} turns hits into a {@code Decision}. A {@code Hit}
 * brings its {@code FeatureVector}, a number for each {@code Feature}, and its score is their
 * weighted sum ({@code LinearModel}): one ranking for FAQ, manual and case, told apart by the
 * signals. {@code RankingContext} is what use has taught: the weights, and the {@code Feedback} of
 * agents on earlier replies, of which the more helpful entry of two alike goes first. An {@code
 * Explanation} says what each signal adds, and which made a hit win over the next; {@code
 * RankReason} is why, where it was not the sum that put it there. {@code Calibration} makes a
 * probability of the first one's. {@code CalibrationTrainer} learns one, and {@code RankingTrainer}
 * weights, from questions with known answers; both are held to what is shipped ({@code
 * NewtonMethod}), so few questions change little.
 */
@NullMarked
package yingda.search;

import org.jspecify.annotations.NullMarked;
