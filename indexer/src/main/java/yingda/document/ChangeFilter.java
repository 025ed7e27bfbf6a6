package yingda.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which changes to read, from where on. Null stands for all.
 *
 * @param after only higher sequences
 * @param limit at most so many
 * @param kind of the document
 * @param since only those accepted at this instant or later
 * @param until only those accepted before
 * @param seen only those by which readers get, or will get, something else: no draft, no review and
 *     nothing scheduled that was cancelled
 */
public record ChangeFilter(
    long after,
    int limit,
    @Nullable String documentId,
    @Nullable String product,
    @Nullable String owner,
    @Nullable String author,
    @Nullable Kind kind,
    @Nullable Instant since,
    @Nullable Instant until,
    boolean seen) {

  /** All changes, from the beginning. */
  public static ChangeFilter all(int limit) {
    return new ChangeFilter(0, limit, null, null, null, null, null, null, null, false);
  }

  /** The same, continued behind a sequence. */
  public ChangeFilter after(long sequence) {
    return new ChangeFilter(
        sequence, limit, documentId, product, owner, author, kind, since, until, seen);
  }

  /** The same, of one product only; null for all. */
  public ChangeFilter ofProduct(@Nullable String only) {
    return new ChangeFilter(
        after, limit, documentId, only, owner, author, kind, since, until, seen);
  }

  /** The same, of those accepted in a time. */
  public ChangeFilter between(@Nullable Instant from, @Nullable Instant end) {
    return new ChangeFilter(
        after, limit, documentId, product, owner, author, kind, from, end, seen);
  }

  /** The same, of those that readers see only. */
  public ChangeFilter seenOnly() {
    return new ChangeFilter(
        after, limit, documentId, product, owner, author, kind, since, until, true);
  }
}
