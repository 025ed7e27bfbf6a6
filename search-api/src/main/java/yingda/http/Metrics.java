package yingda.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import yingda.app.AccessJournal;
import yingda.app.Callers;
import yingda.app.ServiceHealth;
import yingda.app.ServiceHealth.Health;
import yingda.app.UsageReporting;
import yingda.app.WebhookAdministration;
import yingda.chat.Chat;

/**
 * Figures of requests, of the index and of the process, for Prometheus. Requests count by the
 * template of their route: no id and no word of anybody stands in them. Safe for concurrent use.
 */
final class Metrics {
  static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  /** What no route answers: pages, pictures and what is not there. */
  private static final String OTHER = "other";

  private static final Set<HandlerType> METHODS =
      Set.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.DELETE);

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(1)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Metrics(ServiceHealth health, WebhookAdministration webhooks) {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    ofHealth("yingda.log.sequence", "The last change there is.", health, Health::sequence);
    ofHealth(
        "yingda.index.sequence", "The last change that can be found.", health, Health::applied);
    ofHealth(
        "yingda.index.incomplete",
        "Entries that are not found by their meaning yet.",
        health,
        Health::incomplete);
    gauge(
        "yingda.webhooks.pending",
        "Deliveries that wait.",
        webhooks,
        asked -> asked.figures(Callers.NOBODY).pending());
    gauge(
        "yingda.webhooks.failed",
        "Deliveries that were given up.",
        webhooks,
        asked -> asked.figures(Callers.NOBODY).failed());
  }

  /** Tells of what is written behind the answers, too. */
  void tell(UsageReporting usage, AccessJournal journal) {
    gauge(
        "yingda.questions.waiting",
        "Questions that are answered and not logged yet.",
        usage,
        asked -> asked.logging(Callers.NOBODY).waiting());
    counter(
        "yingda.questions.left.out",
        "Questions that were answered and never logged, as too many waited.",
        usage,
        asked -> asked.logging(Callers.NOBODY).leftOut());
    gauge(
        "yingda.audit.waiting",
        "What was done and is not in the audit yet.",
        journal,
        AccessJournal::waiting);
    counter(
        "yingda.audit.left.out",
        "What was done and is not in the audit, as too much waited.",
        journal,
        AccessJournal::leftOut);
  }

  /** Tells of chat platforms, too. */
  void tell(Chat chat) {
    chat.connections().forEach(state -> new ChatMetrics(chat, state.platform()).bindTo(registry));
    chat.callbacks().forEach(platform -> new ChatMetrics(chat, platform).countIn(registry));
  }

  private <T> void gauge(String name, String what, T asked, ToDoubleFunction<T> figure) {
    Gauge unused = Gauge.builder(name, asked, figure).description(what).register(registry);
  }

  private <T> void counter(String name, String what, T asked, ToDoubleFunction<T> figure) {
    FunctionCounter unused =
        FunctionCounter.builder(name, asked, figure).description(what).register(registry);
  }

  private void ofHealth(
      String name, String what, ServiceHealth health, ToDoubleFunction<Health> figure) {
    gauge(name, what, health, asked -> figure.applyAsDouble(asked.probe(Callers.NOBODY)));
  }

  /** The method, if it is one that some route has: any other is a word of whoever asks. */
  static String method(Context context) {
    HandlerType method = context.method();
    return METHODS.contains(method) ? method.name() : OTHER;
  }

  /** The template of the route that answered. */
  static String route(Context context) {
    Endpoint answered = context.endpoints().lastHttpEndpoint();
    return answered == null || !answered.path.startsWith("/")
        ? OTHER
        : answered.path.replace('<', '{').replace('>', '}');
  }

  /** Counts a request that was answered. */
  void count(Context context, Duration took) {
    Timer.builder("http.server.requests")
        .description("Requests by route.")
        .tag("method", method(context))
        .tag("route", route(context))
        .tag("status", String.valueOf(context.statusCode()))
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(took);
  }

  /** All of them, as Prometheus reads them. */
  String text() {
    return registry.scrape();
  }
}
