package yingda.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.document.Markup;
import yingda.search.Decision;
import yingda.search.Handover;
import yingda.search.Highlight;
import yingda.search.Hit;
import yingda.search.QuestionPart;
import yingda.search.Reason;
import yingda.search.Replies;
import yingda.search.Reply;

/** Replies as JSON. */
record RepliesView(
    String queryId,
    Decision decision,
    List<ReplyView> replies,
    List<NearView> clarify,
    boolean contextUsed,
    long sequence,
    @Nullable Reason reason,
    @Nullable Handover handover,
    List<String> questions,
    List<PartView> parts,
    List<Warning> warnings) {

  /**
   * One of several questions in a message.
   *
   * @param documentId and {@code anchor}: which of the replies answers it; absent if none does
   * @param clarify what to ask back with, if it is not sure
   */
  record PartView(
      String question,
      Decision decision,
      @Nullable String documentId,
      @Nullable String anchor,
      List<NearView> clarify) {
    static PartView of(QuestionPart part) {
      Reply reply = part.reply();
      return new PartView(
          part.question(),
          part.decision(),
          reply == null ? null : reply.hit().documentId(),
          reply == null ? null : reply.hit().anchor(),
          part.clarify().stream().map(hit -> near(hit, part.clarify())).toList());
    }
  }

  /**
   * @param answer plain text, to be sent as it is but for its variables; the offsets of its
   *     highlights are UTF-16 units
   * @param html the same answer for a page
   * @param variables names of what is to be filled in before the answer is sent, {@code 客户称呼} for
   *     {@code {客户称呼}}, in the order they appear
   * @param channels the variants for channels, by name; for agents only, who choose where to send
   *     it
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
      List<String> variables,
      Map<String, VariantView> channels,
      double confidence,
      HighlightsView highlights,
      Instant updatedAt,
      List<OtherVersionView> otherVersions) {}

  /** An answer as plain text and for a page. */
  record VariantView(String answer, String html) {}

  /**
   * A question to ask back with, or the versions among which to choose.
   *
   * @param audience who may be asked this; a script's heading is for agents, whatever its audience
   * @param query what to ask to get this one: behind its title where another has the same question
   */
  record NearView(
      String documentId,
      String anchor,
      Kind kind,
      Audience audience,
      String title,
      @Nullable String product,
      String question,
      String query,
      String versions,
      List<OtherVersionView> otherVersions) {}

  /**
   * @param forAgent whether the channels are told, too, and links between documents are kept
   */
  static RepliesView of(Replies replies, Markup markup, boolean forAgent, List<Warning> warnings) {
    return new RepliesView(
        replies.queryId(),
        replies.decision(),
        replies.replies().stream().map(reply -> view(reply, markup, forAgent)).toList(),
        replies.clarify().stream().map(hit -> near(hit, replies.clarify())).toList(),
        replies.contextUsed(),
        replies.sequence(),
        replies.reason(),
        replies.handover(),
        replies.questions().stream().map(QuestionPart::question).toList(),
        replies.questions().stream().map(PartView::of).toList(),
        warnings);
  }

  private static ReplyView view(Reply reply, Markup markup, boolean forAgent) {
    Hit hit = reply.hit();
    boolean variant = !reply.answer().equals(hit.answer());
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
        reply.text(),
        forAgent ? markup.html(reply.answer()) : markup.htmlToSend(reply.answer()),
        reply.variables(),
        forAgent ? channels(hit.channelAnswers(), markup) : Map.of(),
        Math.round(reply.confidence() * 1000) / 1000.0,
        HighlightsView.of(hit.questionHighlights(), inAnswer),
        hit.updatedAt(),
        OtherVersionView.of(hit.otherVersions()));
  }

  private static Map<String, VariantView> channels(Map<String, String> answers, Markup markup) {
    Map<String, VariantView> views = new TreeMap<>();
    answers.forEach(
        (channel, answer) ->
            views.put(channel, new VariantView(markup.plain(answer), markup.html(answer))));
    return views;
  }

  private static NearView near(Hit hit, List<Hit> all) {
    long equal = all.stream().filter(one -> one.question().equals(hit.question())).count();
    return new NearView(
        hit.documentId(),
        hit.anchor(),
        hit.kind(),
        hit.audience(),
        hit.title(),
        hit.product(),
        hit.question(),
        equal > 1 ? hit.title() + " " + hit.question() : hit.question(),
        hit.versions(),
        OtherVersionView.of(hit.otherVersions()));
  }
}
