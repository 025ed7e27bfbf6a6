/**
 * Which entries may answer a question?
 *
 * <p>A search asks the wordings and the entries at once ({@code EntryQuery}), keeps to what its
 * reader may see ({@code VisibilityFilter}, the one place), and quotes the best with what speaks
 * for them ({@code HitBuilder}). In between {@code yingda.ranking} puts them in order.
 */
@NullMarked
package yingda.lucene.search;

import org.jspecify.annotations.NullMarked;
