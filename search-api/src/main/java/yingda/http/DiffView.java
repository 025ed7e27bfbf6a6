package yingda.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.app.RevisionComparing.Compared;
import yingda.comparison.ChangeType;
import yingda.comparison.DiffChunk;
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
    List<FieldView> fields,
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
      List<FieldView> fields) {}

  /**
   * A field that says something else.
   *
   * @param field its name in JSON, such as {@code answer} or {@code channelAnswers.wechat}
   * @param pieces its older and its newer text; of a list one member a line
   */
  record FieldView(String field, List<PieceView> pieces) {
    static List<FieldView> of(List<FieldDifference> fields) {
      return fields.stream()
          .map(
              field ->
                  new FieldView(field.field(), field.pieces().stream().map(PieceView::of).toList()))
          .toList();
    }
  }

  /** A stretch of text that was kept, inserted or deleted. */
  record PieceView(ChangeType fate, String text) {
    static PieceView of(DiffChunk chunk) {
      return new PieceView(chunk.fate(), chunk.text());
    }
  }

  static DiffView of(Compared compared) {
    Revision older = compared.older();
    Revision newer = compared.newer();
    DocumentComparison comparison = compared.comparison();
    return new DiffView(
        older.document().id(),
        view(older),
        newer == null ? null : view(newer),
        FieldView.of(comparison.fields()),
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
        FieldView.of(difference.fields()));
  }
}
