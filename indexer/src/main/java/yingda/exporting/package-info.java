/**
 * Which files say what is in the store?
 *
 * <p>An {@link yingda.exporting.Exporter} writes a row or headings where they say everything, and
 * otherwise the entries in the front matter. Each text is read back before it is written, so
 * importing it changes nothing.
 */
@NullMarked
package yingda.exporting;

import org.jspecify.annotations.NullMarked;
