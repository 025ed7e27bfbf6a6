package yingda.http;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.app.ChangeAnswering.Told;
import yingda.app.ChangedDocument;
import yingda.comparison.DiffChunk;
import yingda.comparison.EntryChange;
import yingda.comparison.EntryDifference;
import yingda.comparison.FieldDifference;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.document.Revision;
import yingda.document.Signature;

/**
 * What readers get otherwise than before, as JSON.
 *
 * @param understood whether it was asked what has changed; else nothing is told
 * @param until the first instant behind the time
 * @param begun when the knowledge base began, if that was then: what it began with is no change
 * @param changes the newest first
 * @param more whether there are more than these
 */
record ChangedEntriesView(
    boolean understood,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable String product,
    @Nullable Instant begun,
    List<ChangedDocumentView> changes,
    boolean more) {
  /** The answer to any other question. */
  private static final ChangedEntriesView NONE =
      new ChangedEntriesView(false, null, null, null, null, List.of(), false);

  /**
   * @param time from when on readers get it
   * @param author who wrote it, and {@code note} why; absent for bots, and where it ended by itself
   */
  record ChangedDocumentView(
      String documentId,
      int revision,
      Kind kind,
      String title,
      @Nullable String product,
      Audience audience,
      EntryChange fate,
      Instant time,
      @Nullable String author,
      @Nullable String note,
      List<ChangedEntryView> entries) {}

  /** An entry of which readers get something else. */
  record ChangedEntryView(
      String anchor, String question, EntryChange fate, List<ChangedFieldView> fields) {}

  /**
   * A text that is another one.
   *
   * @param before empty where there was none, as is {@code after} where there is none
   */
  record ChangedFieldView(
      String field, String before, String after, List<DiffView.PieceView> pieces) {}

  /** What a call is told, empty for an answer to any other question. */
  static ChangedEntriesView shown(Call call, Optional<Told> told) {
    told.ifPresent(
        known ->
            call.shown()
                .documents(
                    known.changes().stream()
                        .flatMap(change -> Stream.of(change.before(), change.after()))
                        .filter(Objects::nonNull)
                        .map(Revision::document)));
    return told.map(ChangedEntriesView::of).orElse(NONE);
  }

  private static ChangedEntriesView of(Told told) {
    return new ChangedEntriesView(
        true,
        told.since(),
        told.until(),
        told.product(),
        told.begun(),
        told.changes().stream().map(ChangedEntriesView::view).toList(),
        told.isMore());
  }

  private static ChangedDocumentView view(ChangedDocument change) {
    Revision revision = change.revision();
    Signature signature = change.signature();
    return new ChangedDocumentView(
        revision.document().id(),
        revision.number(),
        revision.document().kind(),
        revision.document().title(),
        revision.document().scope().product(),
        revision.document().scope().audience(),
        change.fate(),
        change.time(),
        signature == null ? null : signature.author(),
        signature == null ? null : signature.note(),
        change.entries().stream().map(ChangedEntriesView::view).toList());
  }

  private static ChangedEntryView view(EntryDifference entry) {
    return new ChangedEntryView(
        entry.entry().anchor(),
        entry.entry().question(),
        entry.fate(),
        entry.fields().stream().map(ChangedEntriesView::view).toList());
  }

  private static ChangedFieldView view(FieldDifference field) {
    return new ChangedFieldView(
        field.field(),
        DiffChunk.older(field.pieces()),
        DiffChunk.newer(field.pieces()),
        field.pieces().stream().map(DiffView.PieceView::of).toList());
  }
}
