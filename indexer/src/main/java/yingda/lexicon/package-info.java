/**
 * Which words does the business have?
 *
 * <p>{@link yingda.lexicon.LexiconFolder} reads and writes {@code words.txt}, {@code synonyms.txt}
 * and the phrases of the checks. {@link yingda.lexicon.LexiconInUse} keeps the words that were in
 * use last, so that a bad line keeps no start from happening.
 */
@NullMarked
package yingda.lexicon;

import org.jspecify.annotations.NullMarked;
