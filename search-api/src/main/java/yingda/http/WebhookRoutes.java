package yingda.http;

import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.app.Operation;
import yingda.app.WebhookAdministration;
import yingda.app.WebhookAdministration.NewSecret;
import yingda.app.WebhookRequest;
import yingda.document.Refusal;
import yingda.webhooks.Delivery;
import yingda.webhooks.DeliveryListing;
import yingda.webhooks.ReceiverAnswer;
import yingda.webhooks.Webhook;
import yingda.webhooks.WebhookEvent;

/** Webhooks: who is told what happens. */
final class WebhookRoutes {
  private static final int BODY = 16 * 1024;
  private static final int MOST = 500;

  private static final Parameter<Long> ID =
      Parameter.path("id", "The number of a webhook.", (text, clock) -> number(text));
  private static final Parameter<Long> NUMBER =
      Parameter.path("number", "The number of a delivery.", (text, clock) -> number(text));
  private static final Parameter<Integer> LIMIT = Parameters.limit(50, MOST);
  private static final Parameter<Long> BEFORE =
      Parameters.number("before", "Goes back from this number.", 1, Long.MAX_VALUE)
          .or(Long.MAX_VALUE);
  private static final Parameter<Delivery.State> STATE =
      Parameters.words(
          "state",
          "In this state.",
          Delivery.State.values(),
          text -> Delivery.State.of("state", text));

  private final WebhookAdministration webhooks;

  WebhookRoutes(Services served) {
    this.webhooks = served.app().webhooks();
  }

  /**
   * What {@code POST} and {@code PUT} take.
   *
   * @param url where messages are sent, with https
   * @param events what of, such as document.published; all by default
   * @param product only what is about it or about none; all by default
   * @param audience public or internal; public by default, which is told neither of internal
   *     documents nor who wrote what and why nor what customers asked
   * @param active whether anything is sent; true by default
   */
  record WebhookForm(
      String url,
      @Nullable List<String> events,
      @Nullable String product,
      @Nullable String audience,
      @Nullable Boolean active) {
    WebhookRequest toRequest() {
      Set<String> words = events == null ? Set.of() : new HashSet<>(events);
      return new WebhookRequest(url, words, product, audience, active);
    }
  }

  /**
   * A webhook as JSON, never with its secret.
   *
   * @param state active, stopped, or gone if its receiver answered 410
   * @param formerSecretEnds until when the secret before counts, null if none does
   */
  private record WebhookView(
      long id,
      String url,
      List<String> events,
      @Nullable String product,
      String audience,
      String state,
      Instant created,
      String createdBy,
      @Nullable Instant formerSecretEnds) {
    static WebhookView of(Webhook webhook, Instant now) {
      Webhook.Target target = webhook.target();
      Instant ends = webhook.keys().formerEnds();
      return new WebhookView(
          webhook.id(),
          target.url(),
          target.events().stream().map(WebhookEvent::word).sorted().toList(),
          target.product(),
          target.audience().word(),
          webhook.state().word(),
          webhook.made().time(),
          webhook.made().by(),
          ends == null || ends.isBefore(now) ? null : ends);
    }
  }

  /** All webhooks, as JSON. */
  private record WebhooksView(List<WebhookView> webhooks) {}

  /**
   * A webhook with what its messages are signed with, as JSON.
   *
   * @param secret shown this once
   */
  private record WebhookSecretView(String secret, WebhookView webhook) {}

  /**
   * A delivery as JSON.
   *
   * @param id the webhook-id of the message
   * @param attempts how often it was sent
   * @param next when it is sent, null if it is not sent any more
   * @param last when it was sent last, null if never
   * @param answer what came of that: heard, refused, gone, timeout, unreachable or
   *     forbidden-address; null if it never was sent
   * @param status of HTTP, null if none came
   * @param message the JSON that is sent
   */
  private record DeliveryView(
      long number,
      String id,
      String event,
      Instant created,
      String state,
      int attempts,
      @Nullable Instant next,
      @Nullable Instant last,
      @Nullable String answer,
      @Nullable Integer status,
      String message) {
    static DeliveryView of(Delivery delivery) {
      Delivery.Progress progress = delivery.progress();
      ReceiverAnswer answer = progress.answer();
      return new DeliveryView(
          delivery.number(),
          delivery.message().id(),
          delivery.message().event().word(),
          delivery.message().created(),
          progress.state().word(),
          progress.attempts(),
          progress.next(),
          progress.last(),
          answer == null ? null : answer.kind().word(),
          answer == null || answer.status() == 0 ? null : answer.status(),
          delivery.message().body());
    }
  }

  /**
   * A page of deliveries, as JSON.
   *
   * @param next the {@code before} of the next page, absent on the last
   */
  private record DeliveriesView(List<DeliveryView> deliveries, @Nullable Long next) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/webhooks", "All webhooks.")
            .does(Operation.MANAGE_WEBHOOKS)
            .answers(WebhooksView.class, this::list),
        Endpoint.post("/v1/webhooks", "Makes a webhook; its secret is shown this once.")
            .does(Operation.MANAGE_WEBHOOKS)
            .reads(WebhookForm.class, BODY)
            .with(HttpStatus.CREATED)
            .answers(WebhookSecretView.class, this::create),
        Endpoint.put("/v1/webhooks/{id}", "Says where a webhook is told what, and whether.")
            .does(Operation.MANAGE_WEBHOOKS)
            .takes(ID)
            .reads(WebhookForm.class, BODY)
            .answers(WebhookView.class, this::change),
        Endpoint.delete("/v1/webhooks/{id}", "Forgets a webhook and its deliveries.")
            .does(Operation.MANAGE_WEBHOOKS)
            .takes(ID)
            .answers(WebhookView.class, this::remove),
        Endpoint.post(
                "/v1/webhooks/{id}/secret",
                "Signs with another secret, shown this once; the one before counts for a day.")
            .does(Operation.MANAGE_WEBHOOKS)
            .takes(ID)
            .answers(WebhookSecretView.class, this::rotate),
        Endpoint.post("/v1/webhooks/{id}/test", "Sends a message that tells of nothing.")
            .does(Operation.MANAGE_WEBHOOKS)
            .takes(ID)
            .with(HttpStatus.ACCEPTED)
            .answers(DeliveryView.class, this::test),
        Endpoint.get("/v1/webhooks/{id}/deliveries", "What was sent or waits, newest first.")
            .does(Operation.MANAGE_WEBHOOKS)
            .takes(ID, STATE, BEFORE, LIMIT)
            .answers(DeliveriesView.class, this::deliveries),
        Endpoint.post("/v1/webhooks/{id}/deliveries/{number}/replay", "Sends a delivery again.")
            .does(Operation.MANAGE_WEBHOOKS)
            .takes(ID, NUMBER)
            .with(HttpStatus.ACCEPTED)
            .answers(DeliveryView.class, this::replay));
  }

  private WebhooksView list(Call call) {
    return new WebhooksView(
        webhooks.list(call.caller()).stream()
            .map(webhook -> WebhookView.of(webhook, call.now()))
            .toList());
  }

  private WebhookSecretView create(Call call) {
    WebhookRequest wanted = call.body(WebhookForm.class).toRequest();
    return view(webhooks.create(call.caller(), wanted, call.trace()), call);
  }

  private static WebhookSecretView view(NewSecret made, Call call) {
    call.header("Cache-Control", "no-store");
    return new WebhookSecretView(made.secret().text(), WebhookView.of(made.webhook(), call.now()));
  }

  private WebhookView change(Call call) {
    WebhookRequest wanted = call.body(WebhookForm.class).toRequest();
    return WebhookView.of(
        webhooks.change(call.caller(), call.get(ID), wanted, call.trace()), call.now());
  }

  private WebhookView remove(Call call) {
    return WebhookView.of(webhooks.remove(call.caller(), call.get(ID), call.trace()), call.now());
  }

  private WebhookSecretView rotate(Call call) {
    return view(webhooks.rotate(call.caller(), call.get(ID), call.trace()), call);
  }

  private DeliveryView test(Call call) {
    return DeliveryView.of(webhooks.test(call.caller(), call.get(ID), call.trace()));
  }

  private DeliveriesView deliveries(Call call) {
    int limit = call.get(LIMIT);
    DeliveryListing listing =
        new DeliveryListing(call.get(ID), call.find(STATE), call.get(BEFORE), limit);
    List<DeliveryView> page =
        webhooks.deliveries(call.caller(), listing).stream().map(DeliveryView::of).toList();
    return new DeliveriesView(page, page.size() < limit ? null : page.getLast().number());
  }

  private DeliveryView replay(Call call) {
    return DeliveryView.of(
        webhooks.replay(call.caller(), call.get(ID), call.get(NUMBER), call.trace()));
  }

  private static long number(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw Refusal.invalid("not-a-webhook-number").at("webhook " + text);
    }
    return Long.parseLong(text);
  }
}
