package yingda.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.document.Markup;
import yingda.search.Decision;
import yingda.search.Highlight;
import yingda.search.Hit;
import yingda.search.OtherVersion;
import yingda.search.Replies;
import yingda.search.Reply;

/** Replies as JSON. */
record RepliesView(
    String queryId,
    Decision decision,
    List<ReplyView> replies,
    List<NearView> clarify,
    long sequence) {

  /**
   * @param answer plain text, to be sent as it is; the offsets of its highlights are UTF-16 units
   * @param html the same answer for a page
   */
  record ReplyView(
      String documentId,
      String anchor,
      int revision,
      Kind kind,
      String title,
      List<String> path,
      @Nullable String product,
      String versions,
      Audience audience,
      String question,
      String matched,
      String answer,
      String html,
      double confidence,
      HighlightsView highlights,
      Instant updatedAt,
      List<OtherVersion> otherVersions) {}

  /** A question to ask back with, or the versions among which to choose. */
  record NearView(
      String documentId,
      String anchor,
      String question,
      String versions,
      List<OtherVersion> otherVersions) {}

  static RepliesView of(Replies replies, Markup markup) {
    return new RepliesView(
        replies.queryId(),
        replies.decision(),
        replies.replies().stream().map(reply -> view(reply, markup)).toList(),
        replies.clarify().stream().map(RepliesView::near).toList(),
        replies.sequence());
  }

  private static ReplyView view(Reply reply, Markup markup) {
    Hit hit = reply.hit();
    boolean variant = !reply.answer().equals(hit.answer());
    String answer = variant ? markup.plain(reply.answer()) : hit.text();
    List<Highlight> inAnswer = variant ? List.of() : hit.textHighlights();
    return new ReplyView(
        hit.documentId(),
        hit.anchor(),
        hit.revision(),
        hit.kind(),
        hit.title(),
        hit.path(),
        hit.product(),
        hit.versions(),
        hit.audience(),
        hit.question(),
        hit.matched(),
        answer,
        markup.html(reply.answer()),
        Math.round(reply.confidence() * 1000) / 1000.0,
        new HighlightsView(hit.questionHighlights(), inAnswer),
        hit.updatedAt(),
        hit.otherVersions());
  }

  private static NearView near(Hit hit) {
    return new NearView(
        hit.documentId(), hit.anchor(), hit.question(), hit.versions(), hit.otherVersions());
  }
}
