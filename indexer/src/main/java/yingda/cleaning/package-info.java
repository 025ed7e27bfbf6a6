/**
 * Which characters of a text are no part of what its author wrote?
 *
 * <p>{@link yingda.cleaning.Cleaner} takes out what copying from sites leaves behind, and only
 * where that is certain; what is doubtful stays and is told. A clean text comes back as it is.
 */
@NullMarked
package yingda.cleaning;

import org.jspecify.annotations.NullMarked;
