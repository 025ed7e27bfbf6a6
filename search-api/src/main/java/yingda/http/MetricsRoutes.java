package yingda.http;

import java.util.List;
import yingda.app.Operation;

/** Figures of the service, for machines. */
final class MetricsRoutes {
  private final Metrics metrics;

  MetricsRoutes(Metrics metrics) {
    this.metrics = metrics;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/metrics", "Figures of the service, for Prometheus.")
            .does(Operation.READ_METRICS)
            .sends("text/plain", this::send));
  }

  private void send(Call call) {
    call.context().contentType(Metrics.MEDIA_TYPE).result(metrics.text());
  }
}
