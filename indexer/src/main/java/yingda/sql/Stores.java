package yingda.sql;

import java.time.Clock;
import yingda.document.Lease;
import yingda.document.RejectedException;
import yingda.usage.QuestionSimilarity;

/**
 * All that is kept of a knowledge base, each part opened where it is kept, or laid there. Every
 * method throws a {@link StoreException} if the engine fails it, and a {@link RejectedException}
 * INVALID if it is no place this program and user can use.
 */
public abstract class Stores {
  abstract Database open(Schema schema);

  abstract Engine engine(Schema schema);

  /** To be read only. */
  abstract Database reading(Schema schema);

  /** Whether the documents have their tables, laid by whichever program. */
  public abstract boolean isLaid();

  /**
   * @param clock says when an edit is accepted
   */
  public SqlStore store(Clock clock) {
    return new SqlStore(open(Schema.DOCUMENTS), clock);
  }

  /** Opens a store that need not be written, also on a disk that can only be read. */
  public SqlStore readOnlyStore(Clock clock) {
    return new SqlStore(reading(Schema.DOCUMENTS), clock);
  }

  /**
   * @param similarity when two questions are one gap
   */
  public SqlUsage usage(QuestionSimilarity similarity) {
    return new SqlUsage(open(Schema.USAGE), similarity);
  }

  /** Beside the documents. */
  public SqlAccess access() {
    return new SqlAccess(open(Schema.DOCUMENTS));
  }

  public SqlWebhooks webhooks() {
    return new SqlWebhooks(open(Schema.WEBHOOKS));
  }

  /** Of the work that one only of all processes does; not asked for before {@link Lease#isHeld}. */
  public Lease lease() {
    return Lease.ALONE;
  }

  public SqlVectors vectors() {
    return new SqlVectors(open(Schema.VECTORS));
  }
}
