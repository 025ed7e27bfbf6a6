/**
 * Files to documents and back.
 *
 * <p>An {@link yingda.content.Importer} walks folders and appends what differs from the store. Each
 * {@link yingda.content.SourceFile} goes through the reader of its extension: a Markdown file is
 * one document with an entry for every heading that has text, a row of an FAQ table is a document
 * with one entry. What an author got wrong is rejected with file and line, and the rest goes on.
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
 */
@NullMarked
package yingda.content;

import org.jspecify.annotations.NullMarked;
