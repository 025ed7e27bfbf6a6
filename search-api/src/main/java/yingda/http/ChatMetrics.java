package yingda.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;
import yingda.chat.Chat;
import yingda.chat.ChatFigures;
import yingda.chat.ConnectionState;

/** How a chat platform does, and what became of its messages, for Prometheus. */
record ChatMetrics(Chat chat, String platform) {
  void bindTo(MeterRegistry registry) {
    gauge(registry, "connected", "Whether messages come in.", ChatMetrics::isOpen);
    gauge(
        registry,
        "reconnects",
        "How often the connection was opened again.",
        ConnectionState::reconnects);
    gauge(
        registry,
        "last.frame.seconds",
        "When anything came in, in seconds since 1970.",
        ChatMetrics::lastFrame);
    countIn(registry);
  }

  /** The messages alone, of a platform that needs no connection. */
  void countIn(MeterRegistry registry) {
    ChatFigures figures = chat.figures(platform);
    count(registry, "answered", figures.answered());
    count(registry, "repeated", figures.repeated());
    count(registry, "failed", figures.failed());
  }

  private static double isOpen(ConnectionState state) {
    return state.isOpen() ? 1 : 0;
  }

  private static double lastFrame(ConnectionState state) {
    return state.lastFrame() == null ? 0 : state.lastFrame().getEpochSecond();
  }

  private void gauge(
      MeterRegistry registry, String name, String what, ToDoubleFunction<ConnectionState> figure) {
    Gauge unused =
        Gauge.builder(
                "yingda.chat." + name,
                chat,
                asked -> figure.applyAsDouble(asked.connection(platform)))
            .description(what)
            .tag("platform", platform)
            .register(registry);
  }

  private void count(MeterRegistry registry, String outcome, LongAdder count) {
    FunctionCounter unused =
        FunctionCounter.builder("yingda.chat.messages", count, LongAdder::sum)
            .description("Messages of chat platforms by what became of them.")
            .tag("platform", platform)
            .tag("outcome", outcome)
            .register(registry);
  }
}
