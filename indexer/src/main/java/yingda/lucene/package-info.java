/**
 * The index in Lucene: analyse, write, read.
 *
 * <p>An entry is a block: a Lucene document for each wording of its question, then one for the
 * entry itself. A search asks the wordings and the entries at once ({@code EntryQuery}), keeps to
 * what its reader may see ({@code ReaderFilter}, the one place), and reads the best with what
 * speaks for them ({@code HitReader}). {@link yingda.lucene.IndexFolder} is the way in for the
 * other packages:
 *
 * <pre>{@code
 * try (IndexFolder folder = IndexFolder.open(path, analysis, markup, experience)) {
 *   new IndexFollower(store, folder.current()).catchUp(() -> true);
 *   folder.searcher().best(new Question("怎么退货"), reader, Filter.NONE, 5);
 * }
 * }</pre>
 */
@NullMarked
package yingda.lucene;

import org.jspecify.annotations.NullMarked;
