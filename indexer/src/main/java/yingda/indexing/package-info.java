/**
 * How an index follows the log.
 *
 * <p>An index is what you get by applying the change log, in order, up to a sequence. {@link
 * yingda.indexing.IndexFollower} is the one thread that does so; the position it commits may lag
 * the contents of the index, never lead them, so a killed process just applies some changes again.
 */
@NullMarked
package yingda.indexing;

import org.jspecify.annotations.NullMarked;
