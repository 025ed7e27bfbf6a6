/**
 * How is an entry written to Lucene, and what is seen of it?
 *
 * <p>An entry is a block of Lucene documents: one for each wording of its question, then the entry
 * ({@link yingda.lucene.index.IndexFields}, {@link yingda.lucene.index.EntryDocuments}). A {@link
 * yingda.lucene.index.Snapshot} is the index as of one sequence, counted by its users, so a search
 * never sees half an edit. {@code VisibilityFilter} is the one place where audience, time, product
 * and version are enforced. As most entries fit, it excludes the few that do not.
 *
 * <p>{@code ArchiveIndex} is the index of what has ended, in a folder of its own, so that history
 * costs the present nothing and a first import writes nothing twice. Every file ends with a
 * checksum; {@code ChecksumVerifier} reads them all at the start, and when something failed on
 * them: an index that is not whole is made anew.
 *
 * <p>Who asks for an earlier instant ({@code asOf}) searches an index of its own ({@link
 * yingda.lucene.index.PointInTimeIndexes}): how rare a word is and how long texts are decide about
 * the order, so nothing may be counted that came later, and filters alone do not see to that.
 * Lucene merges it from the blocks of index and archive that were published or planned by then and
 * had not ended ({@code AsOfFilter}), without cutting any text again. It serves all instants
 * between two changes; the last four are kept, and their files are gone as soon as they are open.
 * The first question about a time takes a second or two for the two releases of a real manual while
 * two builds run beside it, and about 3.5 s of processor time for 100,000 documents, the next ones
 * what any question takes. Ids, order and scores are those of the day, to the last digit, before
 * and after a rebuild; entries that nothing else tells apart stand by their address ({@code
 * EntryOrder}), not by when they were indexed. What cannot be of the day is what was learned since:
 * lexicon, encoder, weights and calibration are those of today, and of feedback none counts.
 *
 * <p>{@code LiveSearcher} counts live documents only, where Lucene counts deleted ones until they
 * are merged away: the same store gives the same answers to the last digit, whatever way its index
 * was made.
 */
@NullMarked
package yingda.lucene.index;

import org.jspecify.annotations.NullMarked;
