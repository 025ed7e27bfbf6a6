/**
 * What does a reader see of an answer?
 *
 * <p>{@link yingda.markup.CommonMarkMarkup} reads Markdown with tables and with what documentation
 * sites add to it. Text and HTML come from the same cleaned tree, so nothing is found that a reader
 * would not see. {@link yingda.markup.LineMarks} is the table of marks that begin a line, {@link
 * yingda.markup.InlineMarks} that of marks inside one.
 */
@NullMarked
package yingda.markup;

import org.jspecify.annotations.NullMarked;
