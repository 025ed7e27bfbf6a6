package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Whether the process lives, and whether it answers from a complete index. */
final class HealthRoutes {
  /** Changes that may be waiting while the service still counts as up to date. */
  private static final long TOLERATED_LAG = 1_000;

  private final Served served;

  HealthRoutes(Served served) {
    this.served = served;
  }

  /** How far the index is, as JSON. */
  private record HealthView(String status, long sequence, long applied) {}

  void addTo(RoutesConfig routes) {
    routes.get("/health/live", context -> Bodies.write(context, new LiveView("up")));
    routes.get("/health/ready", this::ready);
  }

  /** That the process answers, as JSON. */
  private record LiveView(String status) {}

  private void ready(Context context) {
    long sequence = served.store().lastSequence();
    long applied = served.progress().applied();
    boolean ready = served.progress().failure() == null && sequence - applied <= TOLERATED_LAG;
    context.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    Bodies.write(context, new HealthView(ready ? "ready" : "catching up", sequence, applied));
  }
}
