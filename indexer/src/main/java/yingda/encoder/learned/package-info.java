/**
 * What does a knowledge base teach about which wordings mean the same?
 *
 * <p>A wording is a bag of features: its characters, its pairs of neighbours and its dictionary
 * words, each once. Each feature has a vector and a weight, the wording is the weighted sum ({@code
 * LearnedEncoder}), and two wordings are as near as their sums point the same way. {@link
 * yingda.encoder.learned.Trainer} starts from random directions weighted by rarity, where nearness
 * is no more than shared features, and moves them until wordings of one meaning are nearer to each
 * other than to anything else in their batch ({@code Batches}, {@code GradientStep}).
 *
 * <pre>{@code
 * LearnedModel model = new Trainer(analysis, TrainingOptions.DEFAULT, progress).train(set);
 * ModelFile.write(file, model);
 * Encoder encoder = new LearnedEncoder(analysis, ModelFile.read(file));
 * }</pre>
 *
 * <p>Each batch of pairs also has as many other questions of the knowledge base, which are not to
 * be near: so it learns to tell what is asked for from all that share the frame of its sentence.
 * Headings of manuals are no questions and are left out. {@code DomainWords} learns which words are
 * asked for here at all, from paired wordings against the other questions. The engine knows the
 * result as an {@code Encoder}, in the {@code Analysis}, whose fingerprint it changes: another
 * model is another index, built beside and swapped in. Without one everything works by words alone.
 *
 * <p>The form was chosen by measurement: convolution and attention over the characters cost several
 * times as much and found no more, as the pairs of one service are too few to learn them from.
 */
@NullMarked
package yingda.encoder.learned;

import org.jspecify.annotations.NullMarked;
