/**
 * What would other words do to the replies?
 *
 * <p>{@code Tuning} edits what steers the replies beside the documents, the lexicon and the golden
 * questions in the data directory, as whole texts. Before it does, a {@code DictionaryImpact} asks
 * all golden questions of a copy of the knowledge base that has the other words, and tells which
 * reply would stand elsewhere. Every edit goes into {@code tuning.jsonl} with author, note and the
 * new text before it is put in place, so nothing is overwritten for good.
 *
 * <p>A {@code DraftPreview} does the same for one document that is not saved yet, on a small
 * knowledge base of it and its rivals. {@code RegressionCheck} finds the golden questions that a
 * document, published or retired, would give another first answer: asked twice, of the index and of
 * the index as it would be ({@code WhatIf}), both as of the day when that is to be. It asks the 100
 * that have most in common with the document, so that it costs the same however many there are: 1.5
 * s for a document of the shipped content (median, with two builds beside it on two cores; 0.14 s
 * without). So it runs where somebody decides what readers see, not with drafts, and scripts that
 * write a thousand documents leave it out with {@code golden=false}. The desk asks {@code
 * check?golden=true} before it submits, publishes or retires.
 */
@NullMarked
package yingda.tuning;

import org.jspecify.annotations.NullMarked;
