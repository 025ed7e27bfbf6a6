/**
 * Which documents do these files say?
 *
 * <p>An {@link yingda.importing.Importer} walks folders and appends what differs from the store.
 * Each {@link yingda.importing.SourceFile} goes through the reader of its {@code SourceFormat}: a
 * Markdown file is one document with an entry for every heading that has text, a row of an FAQ
 * table is a document with one entry. What an author got wrong is rejected with file and line, and
 * the rest goes on.
 *
 * <pre>{@code
 * # 退换货                       title
 *
 * ## 怎么退货？ {#return}        question and anchor of an entry
 * 相似问：
 * - 能退吗                       another wording
 *
 * 在“我的订单”里选择退货。          answer, kept as it is written
 * }</pre>
 *
 * <p>{@code ReleaseImport} takes a folder as all pages of one release and ends those that are gone.
 * Answers are slices of the source, never rendered and written again, so tables and code stay byte
 * for byte. One bad file or row is rejected with {@code file:line} and the rest goes on. Keys and
 * columns are known by {@code ImportField} and their words by {@code ValueWords}, in one spelling
 * ({@code KeySpelling}); what says who may see a document and is not understood is refused ({@code
 * Visibility}, {@code VisibilityKeyDetector}), since nothing may go out that was to stay. {@code
 * DocumentOwners} keeps a file from taking over the documents of another one. {@code Includes}
 * brings in what a page takes from files of the imported folder, within bounds, and names in the
 * report what is not there. {@code ParserProcess} takes Office files, PDF and pages apart in a
 * process of its own, so that one that hangs or takes all memory is refused and the others go on.
 */
@NullMarked
package yingda.importing;

import org.jspecify.annotations.NullMarked;
