package yingda.app;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.checks.Finding;
import yingda.document.Document;
import yingda.document.Lifecycle;
import yingda.document.RejectedException;
import yingda.tuning.DraftPreview;
import yingda.tuning.DraftPreviews;
import yingda.tuning.RegressionCheck;

/** What a document would do if it were published. Writes nothing. Safe for concurrent use. */
public final class PublicationPreview {
  private final RegressionCheck golden;
  private final DraftPreviews previews;

  public PublicationPreview(RegressionCheck golden, DraftPreviews previews) {
    this.golden = golden;
    this.previews = previews;
  }

  /**
   * Which golden questions would get another first answer.
   *
   * @param wanted retired if it is to be published no longer, else it is published
   * @param at from when on, null for now
   */
  public List<Finding> regressions(
      Caller caller, Document document, @Nullable Lifecycle wanted, @Nullable Instant at) {
    caller.need(Operation.CHECK);
    return wanted == Lifecycle.RETIRED
        ? golden.ifRetired(document.id())
        : golden.ifPublished(document, at);
  }

  /**
   * Which of some questions it would answer.
   *
   * @throws RejectedException if there are too many questions, or none; IN_USE while as many are
   *     tried out as may be
   */
  public DraftPreview tryOut(Caller caller, Document document, List<String> questions) {
    caller.need(Operation.TRY_OUT);
    return previews.of(document, questions);
  }
}
