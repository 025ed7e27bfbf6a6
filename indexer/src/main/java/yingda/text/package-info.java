/**
 * Which characters, words and numbers does a text have, and when are two spellings the same?
 *
 * <p>One normaliser, one tokenizer, one lexicon, for documents, queries and dictionary words alike.
 * {@code Normalizer} folds width, case and traditional characters; {@code WordTokenizer}, {@code
 * Bigrams} and {@code Codes} cut the result. Every step keeps the length of the text: character
 * {@code i} of the result is character {@code i} of the original, so highlights need no map. The
 * position of a token is the number of word characters before it, whatever way the neighbours were
 * cut: that is why a phrase matches across different cuts. Texts are cut into all words there are,
 * queries into the most likely ones. A {@code Run} is a stretch of characters of one kind, Han or
 * letters or digits.
 *
 * <p>{@code Amount} reads a number however it is written (一万五, 1.5万, 15,000), {@code Signs} belong
 * to the word they tell apart (C++, -20), {@code Denial} goes by the words of the dictionary, and
 * characters nobody sees are passed over ({@code Invisible}). {@code QueryVariants} knows what a
 * query might have said instead, by synonyms and by rule (numbers, units, ways to ask); texts stay
 * as they are. {@code Pronunciation} is how a text is typed in pinyin. The dictionary is behind the
 * interfaces {@code Segmenter}, {@code Simplifier} and {@code Pinyin}.
 */
@NullMarked
package yingda.text;

import org.jspecify.annotations.NullMarked;
