/**
 * Which Markdown says what this manuscript says?
 *
 * <p>A {@link yingda.manuscripts.Manuscript} is the Markdown of a file that was written as
 * something else, and knows the line of the file behind each of its own. {@link
 * yingda.manuscripts.NumberedText} finds the headings of a text by their numbers.
 */
@NullMarked
package yingda.manuscripts;

import org.jspecify.annotations.NullMarked;
