package yingda.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.Kind;
import yingda.document.Lifecycle;
import yingda.document.Revision;
import yingda.json.ApprovalForm;

/**
 * A page of a listing, as JSON.
 *
 * @param next the {@code after} of the next page, absent on the last
 */
record DocumentsView(List<DocumentLine> documents, @Nullable String next) {

  /**
   * A document without its entries.
   *
   * @param change how its newest revision came about
   * @param author who wrote that, and {@code note} why
   * @param approval who approved, returned or submitted it; absent if its author did it all
   * @param from when it comes in force; absent if it is, or is not to be
   */
  record DocumentLine(
      String id,
      Kind kind,
      String title,
      @Nullable String product,
      String versions,
      Audience audience,
      @Nullable String owner,
      List<String> tags,
      @Nullable Instant effective,
      @Nullable Instant expires,
      int entries,
      int revision,
      Lifecycle state,
      Instant updatedAt,
      ChangeKind change,
      String author,
      String note,
      @Nullable ApprovalForm approval,
      @Nullable Instant from) {}

  /**
   * @param now tells what is scheduled from what has come
   */
  static DocumentsView of(List<Revision> page, int limit, Instant now) {
    String next = page.size() < limit ? null : page.getLast().document().id();
    return new DocumentsView(page.stream().map(revision -> line(revision, now)).toList(), next);
  }

  private static DocumentLine line(Revision revision, Instant now) {
    Document document = revision.document();
    Instant from = revision.from();
    return new DocumentLine(
        document.id(),
        document.kind(),
        document.title(),
        document.scope().product(),
        document.scope().versions().toString(),
        document.scope().audience(),
        document.upkeep().owner(),
        document.tags(),
        document.validity().effective(),
        document.validity().expires(),
        document.entries().size(),
        revision.number(),
        revision.stateAt(now),
        revision.time(),
        revision.kind(),
        revision.signature().author(),
        revision.signature().note(),
        ApprovalForm.of(revision.approval(), revision.time()),
        from != null && from.isAfter(now) ? from : null);
  }
}
