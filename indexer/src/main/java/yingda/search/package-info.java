/**
 * What was asked, and what is to be done about it?
 *
 * <p>{@code Question} bounds and checks what was asked, a {@link yingda.search.Searcher} finds and
 * ranks entries on behalf of a {@code SearchScope}, and {@link yingda.search.ReplyService} decides
 * what the hits are good for ({@code Decision}): an answer, a question back, or a person. {@code
 * FollowUpRewriter} puts a question behind what was said before. A {@code Hit} brings its features
 * and its place; an {@code Explanation} says what each feature adds to its score, and which made it
 * win over the next; {@code RankReason} is why, where it was not the sum that put it there.
 */
@NullMarked
package yingda.search;

import org.jspecify.annotations.NullMarked;
