package yingda.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.Kind;
import yingda.document.Lifecycle;
import yingda.document.Period;
import yingda.document.Revision;
import yingda.http.DocumentView.PeriodView;
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
   * @param planned what readers will see, by start, also beneath newer work on it
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
      @Nullable Instant from,
      List<PeriodView> planned) {}

  /**
   * @param planned what is planned, by document
   * @param now tells what is scheduled from what has come
   */
  static DocumentsView of(
      List<Revision> page, int limit, Map<String, List<Period>> planned, Instant now) {
    String next = page.size() < limit ? null : page.getLast().document().id();
    List<DocumentLine> lines =
        page.stream()
            .map(line -> line(line, planned.getOrDefault(line.document().id(), List.of()), now))
            .toList();
    return new DocumentsView(lines, next);
  }

  private static DocumentLine line(Revision revision, List<Period> planned, Instant now) {
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
        from != null && from.isAfter(now) ? from : null,
        planned.stream().map(PeriodView::of).toList());
  }
}
