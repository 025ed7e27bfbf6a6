package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.ChangeKind;
import yingda.document.Lifecycle;
import yingda.document.RejectedException;
import yingda.document.Revision;
import yingda.json.ApprovalForm;

/** The revisions of a document. */
final class HistoryRoutes {
  private static final int MOST_LISTED = 100;

  private final Services served;

  HistoryRoutes(Services served) {
    this.served = served;
  }

  /**
   * A page of a history, newest first, as JSON.
   *
   * @param next the {@code before} of the next page, absent on the last
   */
  private record HistoryView(List<Line> revisions, @Nullable Integer next) {}

  /**
   * A revision without its content.
   *
   * @param author who wrote it, and {@code note} why
   * @param starts from when on it was to be published, absent if it was not
   * @param approval who approved, returned or submitted it; absent if its author did it all
   */
  private record Line(
      int revision,
      Lifecycle state,
      ChangeKind change,
      long sequence,
      Instant time,
      String author,
      String note,
      @Nullable Instant starts,
      @Nullable ApprovalForm approval) {}

  void addTo(RoutesConfig routes) {
    routes.get("/v1/documents/<id>/revisions", this::list);
    routes.get("/v1/documents/<id>/revisions/{number}", this::read);
  }

  private void list(Context context) {
    QueryParameters parameters = new QueryParameters(context, Set.of("before", "limit"));
    String id = context.pathParam("id");
    int limit = parameters.limit(20, MOST_LISTED);
    List<Revision> page =
        served.store().history(id, parameters.revision("before", Integer.MAX_VALUE), limit);
    if (page.isEmpty()) {
      Revision unused = Documents.newest(served.store(), id);
    }
    Integer next = page.size() < limit ? null : (Integer) page.getLast().number();
    Bodies.write(context, new HistoryView(page.stream().map(HistoryRoutes::line).toList(), next));
  }

  private static Line line(Revision revision) {
    return new Line(
        revision.number(),
        revision.state(),
        revision.kind(),
        revision.sequence(),
        revision.time(),
        revision.signature().author(),
        revision.signature().note(),
        revision.starts(),
        ApprovalForm.of(revision.approval(), revision.time()));
  }

  private void read(Context context) {
    QueryParameters parameters = new QueryParameters(context, Set.of("html"));
    Revision revision =
        Documents.revision(
            served.store(), context.pathParam("id"), number(context.pathParam("number")));
    DocumentView view = DocumentView.of(revision);
    Bodies.write(
        context, parameters.flag("html") ? view.withHtml(revision, served.markup()) : view);
  }

  private static int number(String text) {
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw RejectedException.invalid(
          "revision", "\"" + text + "\" is no number of a revision, expected one such as 3");
    }
    return Integer.parseInt(text);
  }
}
