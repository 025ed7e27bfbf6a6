package yingda.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.app.RevisionComparing.Compared;
import yingda.comparison.DocumentComparison;
import yingda.comparison.EntryChange;
import yingda.comparison.EntryDifference;
import yingda.comparison.FieldDifference;
import yingda.document.Entry;
import yingda.document.Lifecycle;
import yingda.document.Revision;

/**
 * A comparison of two revisions as JSON.
 *
 * @param fields of the document itself
 * @param to null for what is not saved
 * @param entries those that differ, in the newer order
 * @param unchanged how many entries do not
 */
record DiffView(
    String documentId,
    RevisionView from,
    @Nullable RevisionView to,
    List<FieldDifference> fields,
    List<EntryView> entries,
    int unchanged) {

  /** Who made a revision, when and why. */
  record RevisionView(int revision, Lifecycle state, Instant time, String author, String note) {}

  /**
   * @param anchor as it is now, or was at last; so is the question
   * @param anchorBefore only if it was another one
   */
  record EntryView(
      EntryChange fate,
      boolean moved,
      String anchor,
      @Nullable String anchorBefore,
      String question,
      List<FieldDifference> fields) {}

  static DiffView of(Compared compared) {
    Revision older = compared.older();
    Revision newer = compared.newer();
    DocumentComparison comparison = compared.comparison();
    return new DiffView(
        older.document().id(),
        view(older),
        newer == null ? null : view(newer),
        comparison.fields(),
        comparison.entries().stream().map(DiffView::view).toList(),
        comparison.unchanged());
  }

  private static RevisionView view(Revision revision) {
    return new RevisionView(
        revision.number(),
        revision.state(),
        revision.time(),
        revision.signature().author(),
        revision.signature().note());
  }

  private static EntryView view(EntryDifference difference) {
    Entry entry = difference.entry();
    Entry older = difference.older();
    String before = older == null || older.anchor().equals(entry.anchor()) ? null : older.anchor();
    return new EntryView(
        difference.fate(),
        difference.moved(),
        entry.anchor(),
        before,
        entry.question(),
        difference.fields());
  }
}
