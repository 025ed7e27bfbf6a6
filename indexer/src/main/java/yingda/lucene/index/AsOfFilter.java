package yingda.lucene.index;

import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;
import yingda.document.EpochMillis;

/**
 * Selects what an index held at an instant: what was published or planned by then and had not
 * ended. It also tells between which instants an index held the same. For one thread.
 */
final class AsOfFilter implements FilteredLeaf.Selection {
  private final long instant;
  private long from = Long.MIN_VALUE;
  private long until;

  /**
   * @param instant before the end
   * @param end up to which all that came is known, later changes are not
   */
  AsOfFilter(Instant instant, Instant end) {
    this.instant = EpochMillis.of(instant);
    this.until = EpochMillis.of(end);
  }

  @Override
  public void reduce(LeafReader leaf, FixedBitSet live) throws IOException {
    NumericDocValues published = DocValues.getNumeric(leaf, IndexFields.PUBLISHED);
    NumericDocValues ends = DocValues.getNumeric(leaf, IndexFields.ENDS);
    for (int document = 0; document < leaf.maxDoc(); document++) {
      if (live.get(document) && !includes(at(published, document), at(ends, document))) {
        live.clear(document);
      }
    }
  }

  private static long at(NumericDocValues values, int document) throws IOException {
    if (!values.advanceExact(document)) {
      throw new IllegalStateException("a document of the index does not say when it was there");
    }
    return values.longValue();
  }

  private boolean includes(long published, long ends) {
    turnsAt(published);
    turnsAt(ends);
    return published <= instant && instant < ends;
  }

  private void turnsAt(long turn) {
    if (turn <= instant) {
      from = Math.max(from, turn);
    } else {
      until = Math.min(until, turn);
    }
  }

  /** The first millisecond from which on the same was held. */
  long from() {
    return from;
  }

  /** The first one when something else was. */
  long until() {
    return until;
  }
}
