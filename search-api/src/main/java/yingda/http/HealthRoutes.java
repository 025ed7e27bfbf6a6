package yingda.http;

import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.app.Permission;
import yingda.document.UnavailableException;

/** Whether the process lives, and whether it answers from a complete index. */
final class HealthRoutes {
  /** Changes that may be waiting while the service still counts as up to date. */
  private static final long TOLERATED_LAG = 1_000;

  private static final String READY = "ready";

  private final Services served;

  HealthRoutes(Services served) {
    this.served = served;
  }

  /**
   * How far the index is, as JSON.
   *
   * @param problem what keeps the service from being ready, in words; null if nothing does
   * @param warning what should be mended though answers go on; null if nothing
   */
  private record HealthView(
      String status,
      long sequence,
      long applied,
      @Nullable String problem,
      @Nullable String warning) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/health/live", "Whether the process lives.")
            .needs(Permission.NONE)
            .answers(LiveView.class, call -> new LiveView("up")),
        Endpoint.get("/health/ready", "Whether it answers from a complete index.")
            .needs(Permission.NONE)
            .with(HttpStatus.OK, HttpStatus.SERVICE_UNAVAILABLE)
            .answers(HealthView.class, this::ready));
  }

  /** That the process answers, as JSON. */
  private record LiveView(String status) {}

  private HealthView ready(Call call) {
    HealthView health = health();
    boolean ready = health.status().equals(READY);
    call.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    return health;
  }

  private HealthView health() {
    long applied = served.progress().applied();
    try {
      return health(served.store().lastSequence(), applied);
    } catch (UnavailableException e) {
      return new HealthView("failing", 0, applied, e.getMessage(), null);
    }
  }

  private HealthView health(long sequence, long applied) {
    RuntimeException failure = served.progress().failure();
    if (failure != null) {
      return new HealthView("failing", sequence, applied, failure.getMessage(), null);
    }
    if (!served.progress().isWhole()) {
      return new HealthView(
          "rebuilding", sequence, applied, "the index is damaged and is made anew", null);
    }
    // It was asked first, so it can only be ahead of a store that was replaced.
    boolean ready = applied <= sequence && sequence - applied <= TOLERATED_LAG;
    return new HealthView(
        ready ? READY : "catching up", sequence, applied, null, served.progress().warning());
  }
}
