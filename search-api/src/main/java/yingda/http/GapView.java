package yingda.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.app.GapTracking.Listed;
import yingda.usage.GapState;
import yingda.usage.UnansweredQuestion;

/**
 * A gap as JSON.
 *
 * @param question the wording that was asked most
 * @param similar the others
 * @param wordings all of them as an entry may have them: what goes on with what was said stands
 *     behind that
 * @param before what customers said before one of these was handed over, the newest handover first
 * @param documentId what answers it by now
 * @param reason why nothing ever will
 * @param answeredInternally the document that answers it to agents only, where that was asked for
 */
record GapView(
    long id,
    String question,
    List<String> similar,
    List<String> wordings,
    @Nullable String product,
    GapState state,
    long asked,
    long reported,
    List<List<String>> before,
    List<String> notes,
    Instant firstSeen,
    Instant lastSeen,
    @Nullable String documentId,
    @Nullable String reason,
    @Nullable String answeredInternally) {

  static GapView of(Listed listed) {
    return of(listed.gap(), listed.answeredInternally());
  }

  static GapView of(UnansweredQuestion gap) {
    return of(gap, null);
  }

  private static GapView of(UnansweredQuestion gap, @Nullable String answeredInternally) {
    List<String> wordings = gap.wordings();
    return new GapView(
        gap.id(),
        wordings.getFirst(),
        wordings.subList(1, wordings.size()),
        gap.wholeWordings(),
        gap.product(),
        gap.state(),
        gap.asked(),
        gap.reported(),
        gap.before(),
        gap.notes(),
        gap.firstSeen(),
        gap.lastSeen(),
        gap.documentId(),
        gap.reason(),
        answeredInternally);
  }
}
