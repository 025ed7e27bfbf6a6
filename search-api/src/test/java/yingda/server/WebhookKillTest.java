package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.ReviewPolicy;
import yingda.document.Scope;
import yingda.document.Signature;
import yingda.document.Validity;
import yingda.knowledge.DataDirectory;
import yingda.search.Question;
import yingda.server.WebhookProcess.FileClock;
import yingda.testing.Awaiting;
import yingda.testing.WebhookReceiver;
import yingda.testing.WebhookReceiver.Heard;
import yingda.usage.GapReport;
import yingda.usage.UsageStore;
import yingda.webhooks.DeliveryListing;
import yingda.webhooks.Webhook;
import yingda.webhooks.WebhookEvent;
import yingda.webhooks.WebhookSecret;
import yingda.webhooks.WebhookStore;

/**
 * A receiver that fails, hangs, redirects inwards, dies and comes back gets each event at least
 * once, though what sends them is killed again and again.
 */
class WebhookKillTest {
  private static final Signature SIGNATURE = new Signature("王芳", "改一改");
  private static final Pattern EVENT =
      Pattern.compile("\"type\":\"([^\"]+)\".*?(?:\"documentId\":\"([^\"]+)\"|\"gap\":1)");

  @TempDir private Path folder;
  private FileClock clock;
  private DocumentStore log;
  private UsageStore usage;
  private WebhookStore webhooks;

  /** What was acknowledged: types with the ids of documents. */
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void open() {
    DataDirectory directory = new DataDirectory(folder.resolve("data"));
    clock = new FileClock(folder.resolve("clock"));
    log = directory.openStore(clock);
    usage = directory.openUsage();
    webhooks = directory.openWebhooks();
  }

  @AfterEach
  void close() {
    webhooks.close();
    usage.close();
    log.close();
  }

  private WebhookProcess service() throws IOException {
    return WebhookProcess.start(folder.resolve("data"), folder.resolve("clock"));
  }

  private Webhook hook(String url) {
    Instant now = clock.instant();
    return webhooks.add(
        new Webhook.Target(url, Set.copyOf(WebhookEvent.choice()), null, Audience.INTERNAL),
        new Webhook.Begin(now, log.lastSequence(), usage.lastGap()),
        WebhookSecret.random(),
        new Webhook.Made(now, "李雷"));
  }

  private void publish(String id, Validity validity, ReviewPolicy upkeep) {
    List<Entry> entries = List.of(Entry.of("how", "怎么退货？", "寄回来。"));
    Document document =
        new Document(id, Kind.FAQ, "退货", Scope.GENERAL, validity, upkeep, List.of(), entries);
    var unused = log.append(List.of(Edit.put(document, SIGNATURE)));
  }

  private void publish(String id) {
    publish(id, Validity.ALWAYS, ReviewPolicy.NONE);
  }

  private void acknowledge(WebhookReceiver receiver) {
    receiver.does(
        exchange -> {
          WebhookReceiver.answer(exchange, 204);
          receiver.heard().forEach(heard -> acknowledged.add(event(heard)));
        });
  }

  private static String event(Heard heard) {
    Matcher event = EVENT.matcher(heard.body());
    assertThat(event.find()).as(heard.body()).isTrue();
    return event.group(1) + (event.group(2) == null ? "" : " " + event.group(2));
  }

  private static void redirect(HttpExchange exchange, String to) {
    exchange.getResponseHeaders().set("Location", to);
    WebhookReceiver.answer(exchange, 307);
  }

  @Test
  void eachEventIsHeardAtLeastOnce() throws Exception {
    WebhookReceiver first = WebhookReceiver.open();
    Webhook hook = hook(first.url());
    try (WebhookReceiver inner = WebhookReceiver.open()) {
      first.does(exchange -> WebhookReceiver.answer(exchange, 500));
      publish("faq/fails");
      dieAfterAnotherAttempt(first, 0);

      first.does(WebhookReceiver::hang);
      publish("faq/hangs");
      dieAfterAnotherAttempt(first, 1);

      first.does(exchange -> redirect(exchange, inner.url()));
      Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
      publish("faq/expires", new Validity(null, tomorrow), ReviewPolicy.NONE);
      publish("faq/due", Validity.ALWAYS, new ReviewPolicy("售后组", Period.ofDays(1)));
      dieAfterAnotherAttempt(first, 2);
      assertThat(inner.heard()).isEmpty();
    }
    first.close();
    var retired = log.append(List.of(Edit.retire("faq/fails", SIGNATURE)));
    assertThat(retired).hasSize(1);
    GapReport gap = new GapReport(new Question("怎么注销账号"), List.of(), null, null, null, null);
    assertThat(usage.report(gap, clock.instant()).id()).isEqualTo(1);
    dieWhenNobodyIsThere(hook);

    clock.move(Duration.ofDays(2));
    try (WebhookReceiver back = WebhookReceiver.at(first.port());
        WebhookProcess service = service()) {
      acknowledge(back);
      Set<String> all =
          Set.of(
              "document.published faq/fails",
              "document.published faq/hangs",
              "document.published faq/expires",
              "document.published faq/due",
              "document.retired faq/fails",
              "document.expired faq/expires",
              "document.due faq/due",
              "gap.opened");
      Awaiting.until(
          "all events",
          () -> {
            moveOn();
            return acknowledged.containsAll(all);
          });
      assertThat(acknowledged).isEqualTo(all);
      Awaiting.until("their records", () -> webhooks.figures().pending() == 0);
      assertThat(webhooks.figures().failed()).isZero();
      for (Heard heard : back.heard()) {
        assertIsSignedNow(hook.keys().secret(), heard);
      }
      service.kill();
    }
  }

  /** Waits that are left over from earlier attempts. */
  private void moveOn() {
    try {
      clock.move(Duration.ofMinutes(1));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Killed as soon as the receiver has something in its hands. */
  private void dieAfterAnotherAttempt(WebhookReceiver receiver, int hours) throws Exception {
    clock.move(Duration.ofHours(hours));
    int before = receiver.heard().size();
    try (WebhookProcess service = service()) {
      Awaiting.until("another attempt", () -> receiver.heard().size() > before);
      service.kill();
    }
  }

  private void dieWhenNobodyIsThere(Webhook hook) throws Exception {
    clock.move(Duration.ofHours(3));
    try (WebhookProcess service = service()) {
      Awaiting.until(
          "an attempt in vain",
          () ->
              webhooks
                  .deliveries(new DeliveryListing(hook.id(), null, Long.MAX_VALUE, 100))
                  .stream()
                  .anyMatch(
                      one ->
                          one.message().event() == WebhookEvent.RETIRED
                              && one.progress().attempts() > 0));
      service.kill();
    }
  }

  /** By another's code, and at this attempt, which is days behind the event. */
  private void assertIsSignedNow(WebhookSecret secret, Heard heard) throws Exception {
    long timestamp = Long.parseLong(heard.headers().getOrDefault("webhook-timestamp", "0"));
    assertThat(heard.headers())
        .containsEntry(
            "webhook-signature",
            new com.standardwebhooks.Webhook(secret.text())
                .sign(heard.id(), timestamp, heard.body()));
    assertThat(Instant.ofEpochSecond(timestamp))
        .isBetween(clock.instant().minus(Duration.ofDays(1)), clock.instant());
  }
}
