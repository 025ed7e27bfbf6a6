/**
 * What is different between two states of a document.
 *
 * <p>Entries are the same if they have the same anchor, else if they ask the same question; each
 * was added, removed, changed or moved. A text is compared by lines and sentences, and sentences
 * that are nearly the same by words, as the dictionary cuts them.
 *
 * <pre>{@code
 * DocumentComparer comparer = new DocumentComparer(() -> analysis);
 * DocumentComparison comparison = comparer.compare(older, newer);
 * comparison.entries().getFirst().fields().getFirst().pieces();
 * // [KEPT 签收, DELETED 七, INSERTED 15, KEPT 天内可以退货。]
 * }</pre>
 *
 * <p>The only package that knows java-diff-utils; its types stay inside.
 */
@NullMarked
package yingda.comparison;

import org.jspecify.annotations.NullMarked;
