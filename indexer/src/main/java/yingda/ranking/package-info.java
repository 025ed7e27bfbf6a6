/**
 * In which order do entries answer a question, and how sure is that?
 *
 * <p>A question becomes an {@link yingda.ranking.AnalyzedQuery}, each {@link
 * yingda.ranking.Candidate} a {@link yingda.ranking.FeatureVector}: a number from 0 to 1 for each
 * {@link yingda.ranking.Feature}. A {@link yingda.ranking.LinearModel} makes a score of it, a
 * {@link yingda.ranking.Calibration} a probability of the first one's score. One ranking serves
 * FAQ, manuals and cases, told apart by features alone.
 *
 * <p>{@code Reranker} computes the features that need texts, with {@code WordingMatcher}; who finds
 * candidates and knows terms and texts is behind ports ({@code CandidateTexts}, {@code
 * TermStatistics}), so that nothing here knows an index. {@code RankingContext} is what use has
 * taught: the weights, and the {@code Feedback} of agents on earlier replies, of which the more
 * helpful entry of two alike goes first. Every number that somebody chose is in {@code
 * ranking.properties}, with its meaning and source ({@code RankingParameters}).
 */
@NullMarked
package yingda.ranking;

import org.jspecify.annotations.NullMarked;
