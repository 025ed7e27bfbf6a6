/**
 * What is asked and what is answered.
 *
 * <p>A {@link yingda.search.Searcher} finds and ranks entries; {@link yingda.search.ReplyService}
 * decides what they are good for: an answer, a question back, or a person.
 */
@NullMarked
package yingda.search;

import org.jspecify.annotations.NullMarked;
