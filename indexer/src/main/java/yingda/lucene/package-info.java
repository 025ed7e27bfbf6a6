/**
 * The index in Lucene: the folder that holds it, opened to be written or only read.
 *
 * <p>{@code lucene.index} writes it, {@code lucene.search} searches it.
 *
 * <pre>{@code
 * try (IndexFolder folder = IndexFolder.open(path, analysis, markup, rankingContext)) {
 *   new IndexFollower(store, folder.current()).catchUp(() -> true);
 *   folder.searcher().best(new Question("怎么退货"), reader, Filter.NONE, 5);
 * }
 * }</pre>
 */
@NullMarked
package yingda.lucene;

import org.jspecify.annotations.NullMarked;
