package yingda.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.app.CommentTracking;
import yingda.app.Operation;
import yingda.usage.CommentListing;
import yingda.usage.CommentState;
import yingda.usage.ReplyComment;

/** What agents say of replies in words. */
final class CommentRoutes {
  private static final int BODY = 4 * 1024;
  private static final Parameter<CommentState> STATE =
      Parameters.words(
          "state", "In this state.", CommentState.values(), text -> CommentState.of("state", text));
  private static final Parameter<Integer> OFFSET = Parameters.offset(100_000);
  private static final Parameter<Integer> LIMIT = Parameters.limit(50, 200);

  private final CommentTracking tracking;

  CommentRoutes(Services served) {
    this.tracking = served.app().comments();
  }

  /**
   * A page of comments, as JSON.
   *
   * @param next the {@code offset} of the next page, absent on the last
   */
  private record CommentsView(List<CommentView> comments, @Nullable Integer next) {}

  /**
   * What {@code PUT /v1/feedback/comments} takes.
   *
   * @param author who deals with it; may be left out where everybody may
   */
  private record SettleForm(
      String queryId,
      String documentId,
      String anchor,
      CommentState state,
      @Nullable String author) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/feedback/comments", "What was said of replies in words, newest first.")
            .does(Operation.READ_COMMENTS)
            .takes(STATE, Parameters.DOCUMENT, Parameters.OWNER, OFFSET, LIMIT)
            .answers(CommentsView.class, this::list),
        Endpoint.put("/v1/feedback/comments", "Says that a comment is dealt with, or waits again.")
            .does(Operation.SETTLE_COMMENT)
            .reads(SettleForm.class, BODY)
            .answers(CommentView.class, this::settle));
  }

  private CommentsView list(Call call) {
    String document = call.find(Parameters.DOCUMENT);
    int offset = call.get(OFFSET);
    int limit = call.get(LIMIT);
    List<ReplyComment> comments =
        tracking.list(
            call.caller(),
            new CommentListing(
                call.find(STATE), document == null ? null : List.of(document), offset, limit),
            call.find(Parameters.OWNER));
    call.shown().said(comments.size());
    Integer next = comments.size() < limit ? null : Integer.valueOf(offset + limit);
    return new CommentsView(comments.stream().map(CommentView::of).toList(), next);
  }

  private CommentView settle(Call call) {
    SettleForm form = call.body(SettleForm.class);
    return CommentView.of(
        tracking.settle(
            call.caller().named(form.author()),
            new ReplyComment.Place(form.queryId(), form.documentId(), form.anchor()),
            form.state()));
  }
}
