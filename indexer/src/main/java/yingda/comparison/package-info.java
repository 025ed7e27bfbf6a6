/**
 * What is different between two states of a document?
 *
 * <p>{@code DocumentComparer} matches entries by anchor, then by question, and tells which were
 * added, removed, moved or changed. Texts are compared in two steps, since a diff by words alone
 * makes confetti of sentences that were replaced: by sentence (tables and code by line), then,
 * where a sentence has much in common with one in its place, by word, as the dictionary cuts them.
 * Kept and inserted pieces together are the newer text, kept and deleted the older one, to the last
 * space. {@code ComparisonPage} is the same as HTML.
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
