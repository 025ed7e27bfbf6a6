/**
 * In which order do entries answer a question, and how sure is that?
 *
 * <p>A question becomes an {@link yingda.ranking.AnalyzedQuery}, each {@link
 * yingda.ranking.Candidate} a {@link yingda.ranking.FeatureVector}: a number from 0 to 1 for each
 * {@link yingda.ranking.Feature}. A {@link yingda.ranking.LinearModel} makes a score of it, a
 * {@link yingda.ranking.Calibration} a probability. One ranking serves FAQ, manuals and cases.
 */
@NullMarked
package yingda.ranking;

import org.jspecify.annotations.NullMarked;
