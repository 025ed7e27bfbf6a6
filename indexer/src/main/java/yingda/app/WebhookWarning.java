package yingda.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.webhooks.WebhookFigures;

/** Says that receivers of webhooks do not hear. */
final class WebhookWarning {
  /** By then a receiver was tried five times. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private WebhookWarning() {}

  static Optional<RejectedException> of(WebhookFigures figures, Instant now) {
    if (figures.gone() > 0) {
      return Optional.of(
          Refusal.of(Reason.UNAVAILABLE, "webhook-gone")
              .with("count", figures.gone())
              .at("webhooks"));
    }
    Instant oldest = figures.oldest();
    return oldest == null || oldest.isAfter(now.minus(PATIENCE))
        ? Optional.empty()
        : Optional.of(
            Refusal.of(Reason.UNAVAILABLE, "webhooks-wait")
                .with("count", figures.pending())
                .with("since", oldest)
                .at("webhooks"));
  }
}
