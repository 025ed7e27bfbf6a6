/**
 * How does an index follow the log?
 *
 * <p>An index is what you get by applying the change log, in order, up to a sequence. {@link
 * yingda.indexing.IndexFollower} is the one thread that does so; the position it commits may lag
 * the contents of the index, never lead them, so a killed process just applies some changes again.
 *
 * <p>It reads changes in batches of 500, looks up what is published or planned of the documents in
 * them, hands that to a {@code ChangeConsumer} as the {@code IndexedState} of each, and remembers
 * its {@code Position}. {@code FollowerThread} does so for ever: it is woken by edits of its own
 * process and looks for edits of others every 200 ms. What has ended, or was planned and given up,
 * it keeps in an archive: written once, when its document is touched next, since it never changes.
 * What surprises: an edit to one edition touches its family, because a newer edition hides the
 * older ones from readers who name no version ({@code EditionFamilies}).
 *
 * <p>{@code IndexEngine} is the port of engines; {@code SearchableIndex} is what one gives to those
 * who search.
 */
@NullMarked
package yingda.indexing;

import org.jspecify.annotations.NullMarked;
