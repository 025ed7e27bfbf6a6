package yingda.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.search.Question;
import yingda.usage.GapReport;
import yingda.usage.GapState;

/**
 * What {@code POST /v1/gaps} takes.
 *
 * @param used what the replies that were sent answer: they are named in the summary
 */
record GapForm(
    String question,
    List<String> context,
    @Nullable String product,
    @Nullable String version,
    @Nullable String used,
    @Nullable String note) {

  /**
   * What {@code PUT /v1/gaps/{id}} takes.
   *
   * @param reason why nothing will ever answer it: asked again, it stays closed
   * @param author who marks it; may be left out where everybody may
   */
  record Mark(
      GapState state,
      @Nullable String documentId,
      @Nullable String reason,
      @Nullable String author) {}

  /**
   * What {@code POST /v1/gaps/recheck} takes.
   *
   * @param author who closes what is answered; may be left out where everybody may
   */
  record Recheck(@Nullable String author) {}

  GapReport toReport() {
    return new GapReport(
        Question.of("question", question),
        Conversation.turns(context),
        product,
        version,
        used,
        note);
  }
}
