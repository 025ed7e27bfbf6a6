/**
 * When are two spellings the same?
 *
 * <p>How text becomes comparable: one normaliser, one tokenizer, one lexicon, for documents,
 * queries and dictionary words alike.
 *
 * <p>Everything here keeps offsets: character {@code i} of the normalised text is character {@code
 * i} of the original, so what matched can be shown in the original.
 *
 * <p>{@code Normalizer} folds width, case and traditional characters; {@code WordTokenizer}, {@code
 * Bigrams} and {@code Codes} cut the result. Every step keeps the length of the text, so an offset
 * in the result is an offset in the original and highlights need no map. The position of a token is
 * the number of word characters before it, whatever way the neighbours were cut: that is why a
 * phrase matches across different cuts. Texts are cut into all words there are, queries into the
 * most likely ones. {@code Amount} reads a number however it is written (一万五, 1.5万, 15,000), {@code
 * Signs} belong to the word they tell apart (C++, -20), {@code Denial} goes by the words of the
 * dictionary, and characters nobody sees are passed over ({@code Invisible}). {@code QueryVariants}
 * knows what a query might have said instead, by synonyms and by rule (numbers, units, ways to
 * ask); texts stay as they are. {@code Pronunciation} is how a text is typed in pinyin. The
 * dictionary is behind the interfaces {@code Segmenter}, {@code Simplifier} and {@code Pinyin}, a
 * model of meanings behind {@code Encoder}.
 */
@NullMarked
package yingda.text;

import org.jspecify.annotations.NullMarked;
