package yingda.http;

import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.app.Operation;
import yingda.app.ServiceHealth;
import yingda.app.ServiceHealth.Health;
import yingda.document.Explained;

/** Whether the process lives, and whether it answers from a complete index. */
final class HealthRoutes {
  private final ServiceHealth health;

  HealthRoutes(Services served) {
    this.health = served.app().health();
  }

  /**
   * How far the index is, as JSON.
   *
   * @param lagMillis for how long the next change has been waiting
   * @param incomplete how many entries can be found by their words, but not by their meaning yet;
   *     null if none
   * @param problem what keeps the service from being ready, in words; null if nothing does
   * @param warning what should be mended though answers go on; null if nothing
   * @param storeAwaySince when the store was last reached; null unless it is away, while questions
   *     are answered without it
   */
  private record HealthView(
      String status,
      long sequence,
      long applied,
      long lagMillis,
      @Nullable Integer incomplete,
      @Nullable String problem,
      @Nullable String warning,
      @Nullable Instant storeAwaySince) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/health/live", "Whether the process lives.")
            .does(Operation.PROBE)
            .answers(LiveView.class, call -> new LiveView("up")),
        Endpoint.get("/health/ready", "Whether it answers questions from a complete index.")
            .does(Operation.PROBE)
            .with(HttpStatus.OK, HttpStatus.SERVICE_UNAVAILABLE)
            .answers(HealthView.class, this::ready));
  }

  /** That the process answers, as JSON. */
  private record LiveView(String status) {}

  private HealthView ready(Call call) {
    Health found = health.probe(call.caller());
    call.status(found.status().isAnswering() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    return new HealthView(
        found.status().word(),
        found.sequence(),
        found.applied(),
        found.lag().toMillis(),
        found.incomplete() == 0 ? null : found.incomplete(),
        text(found.problem(), call),
        text(found.warning(), call),
        found.awaySince());
  }

  private static @Nullable String text(@Nullable RuntimeException failure, Call call) {
    return failure == null ? null : Explained.text(failure, call.language());
  }
}
