package yingda.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which changes to read, from where on. Null stands for all.
 *
 * @param after only higher sequences
 * @param before only lower sequences, and the newest first; null for all, the oldest first
 * @param limit at most so many
 * @param general whether those of documents about no product come beside those of the product
 * @param kind of the document
 * @param since only those accepted at this instant or later
 * @param until only those accepted before
 * @param seen only those by which readers get, or will get, something else: no draft, no review and
 *     nothing scheduled that was cancelled
 */
public record ChangeFilter(
    long after,
    @Nullable Long before,
    int limit,
    @Nullable String documentId,
    @Nullable String product,
    boolean general,
    @Nullable String owner,
    @Nullable String author,
    @Nullable Kind kind,
    @Nullable Instant since,
    @Nullable Instant until,
    boolean seen) {

  /** All changes, from the beginning. */
  public static ChangeFilter all(int limit) {
    return new ChangeFilter(0, null, limit, null, null, false, null, null, null, null, null, false);
  }

  /** The same, continued behind a sequence. */
  public ChangeFilter after(long sequence) {
    return new ChangeFilter(
        sequence,
        before,
        limit,
        documentId,
        product,
        general,
        owner,
        author,
        kind,
        since,
        until,
        seen);
  }

  /** The same, of one product only; null for all. */
  public ChangeFilter ofProduct(@Nullable String only) {
    return new ChangeFilter(
        after, before, limit, documentId, only, general, owner, author, kind, since, until, seen);
  }

  /** The same, of those accepted in a time. */
  public ChangeFilter between(@Nullable Instant from, @Nullable Instant end) {
    return new ChangeFilter(
        after, before, limit, documentId, product, general, owner, author, kind, from, end, seen);
  }

  /** The same, of those that readers see only. */
  public ChangeFilter seenOnly() {
    return new ChangeFilter(
        after,
        before,
        limit,
        documentId,
        product,
        general,
        owner,
        author,
        kind,
        since,
        until,
        true);
  }
}
