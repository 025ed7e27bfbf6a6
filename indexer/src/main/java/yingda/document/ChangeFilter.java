package yingda.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which changes to read, from where on. Null stands for all.
 *
 * @param after only higher sequences
 * @param before only lower sequences, and the newest first; null for all, the oldest first
 * @param limit at most so many
 * @param since only those accepted at this instant or later
 * @param until only those accepted before
 * @param seen only those by which readers get, or will get, something else: no draft, no review and
 *     nothing scheduled that was cancelled
 */
public record ChangeFilter(
    long after,
    @Nullable Long before,
    int limit,
    Subject subject,
    @Nullable Instant since,
    @Nullable Instant until,
    boolean seen) {

  /**
   * What was changed, and by whom. Null stands for all.
   *
   * @param general whether those of documents about no product come beside those of the product
   * @param kind of the document
   */
  public record Subject(
      @Nullable String documentId,
      @Nullable String product,
      boolean general,
      @Nullable String owner,
      @Nullable String author,
      @Nullable Kind kind) {
    /** All of one product; null for all. */
    public static Subject product(@Nullable String product) {
      return new Subject(null, product, false, null, null, null);
    }
  }

  /** All changes, from the beginning. */
  public static ChangeFilter all(int limit) {
    return of(Subject.product(null), limit);
  }

  /** All of a subject, from the beginning. */
  public static ChangeFilter of(Subject subject, int limit) {
    return new ChangeFilter(0, null, limit, subject, null, null, false);
  }

  /** The same, continued behind a sequence. */
  public ChangeFilter after(long sequence) {
    return new ChangeFilter(sequence, before, limit, subject, since, until, seen);
  }

  /** The same, back from a sequence; null for forward. */
  public ChangeFilter before(@Nullable Long sequence) {
    return new ChangeFilter(after, sequence, limit, subject, since, until, seen);
  }

  /** The same, of those of documents about a product or about none. */
  public ChangeFilter about(@Nullable String product) {
    Subject narrowed =
        new Subject(
            subject.documentId(), product, true, subject.owner(), subject.author(), subject.kind());
    return new ChangeFilter(after, before, limit, narrowed, since, until, seen);
  }

  /** The same, of those accepted in a time. */
  public ChangeFilter between(@Nullable Instant from, @Nullable Instant end) {
    return new ChangeFilter(after, before, limit, subject, from, end, seen);
  }

  /** The same, of those that readers see only. */
  public ChangeFilter seenOnly() {
    return new ChangeFilter(after, before, limit, subject, since, until, true);
  }
}
