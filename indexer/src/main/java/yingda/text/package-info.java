/**
 * How text becomes comparable: one normaliser, one tokenizer, one lexicon, for documents, queries
 * and dictionary words alike.
 *
 * <p>Everything here keeps offsets: character {@code i} of the normalised text is character {@code
 * i} of the original, so what matched can be shown in the original.
 */
@NullMarked
package yingda.text;

import org.jspecify.annotations.NullMarked;
