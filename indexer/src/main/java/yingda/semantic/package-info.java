/**
 * Learned matching: an encoder trained on what the knowledge base itself knows to mean the same.
 *
 * <p>A wording is a bag of features: its characters, its pairs of neighbours and its dictionary
 * words, each once. Each feature has a vector and a weight, the wording is the weighted sum, and
 * two wordings are as near as their sums point the same way. {@link yingda.semantic.Trainer} starts
 * from random directions weighted by rarity, where nearness is no more than shared features, and
 * moves them until wordings of one meaning are nearer to each other than to anything else in their
 * batch.
 *
 * <pre>{@code
 * LearnedModel model = new Trainer(analysis, TrainingOptions.DEFAULT, progress).train(set);
 * ModelFile.write(file, model);
 * Encoder encoder = new LearnedEncoder(analysis, ModelFile.read(file));
 * }</pre>
 *
 * <p>The form was chosen by measurement: convolution and attention over the characters cost several
 * times as much and found no more, as the pairs of one service are too few to learn them from.
 */
@NullMarked
package yingda.semantic;

import org.jspecify.annotations.NullMarked;
