/**
 * What steers the replies beside the documents: the words of the business and the golden questions.
 *
 * <p>Staff edit both in the browser. {@link yingda.tuning.Tuning} first rehearses an edit, which
 * asks all golden questions of a copy of the knowledge base that has the new words, and then puts
 * it in place; every edit is kept in a journal with author and note.
 */
@NullMarked
package yingda.tuning;

import org.jspecify.annotations.NullMarked;
