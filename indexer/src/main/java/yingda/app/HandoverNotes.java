package yingda.app;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.ProductVersion;
import yingda.ranking.RankingParameters;
import yingda.search.Handover;
import yingda.search.Handover.Priority;
import yingda.search.Hit;
import yingda.search.Reason;
import yingda.search.Replies;
import yingda.search.Reply;
import yingda.search.ReplyRequest;
import yingda.usage.HandoverSummary;

/** Writes what a person is told who takes over from a bot, or should look at what is said to it. */
final class HandoverNotes {
  /** What is less likely tells nobody who should take over. */
  private static final double LIKELY = RankingParameters.DEFAULT.decision().clarifyConfidence();

  /** Something fits, and was not sent because that is for a person to do. */
  private static final Set<Reason> FOR_PERSON = EnumSet.of(Reason.SCRIPT, Reason.ONLY_SUGGESTED);

  private HandoverNotes() {}

  static Handover of(ReplyRequest request, Replies found, Priority soon) {
    Hit nearest =
        found.replies().stream()
            .limit(1)
            .filter(first -> first.confidence() >= LIKELY)
            .map(Reply::hit)
            .findFirst()
            .orElse(null);
    Reason reason = found.reason();
    boolean isReady = nearest != null && reason != null && FOR_PERSON.contains(reason);
    return new Handover(
        summary(request, nearest, isReady), nearest == null ? null : nearest.owner(), soon);
  }

  private static String summary(ReplyRequest request, @Nullable Hit nearest, boolean isReady) {
    ProductVersion version = request.reader().version();
    String note =
        nearest == null ? null : "最接近的是“" + nearest.question() + "”（" + nearest.address() + "）";
    return new HandoverSummary(
            request.question(),
            request.context(),
            request.reader().product(),
            version == null ? null : version.toString(),
            null,
            isReady,
            note)
        .text();
  }
}
