package yingda.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.access.AccessStore;
import yingda.access.AuditEvent;
import yingda.document.Audience;
import yingda.document.DocumentStore;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.usage.UsageStore;
import yingda.webhooks.Delivery;
import yingda.webhooks.DeliveryListing;
import yingda.webhooks.Webhook;
import yingda.webhooks.WebhookEvent;
import yingda.webhooks.WebhookFigures;
import yingda.webhooks.WebhookSecret;
import yingda.webhooks.WebhookService;
import yingda.webhooks.WebhookStore;

/** Who is told what happens here. Safe for concurrent use. */
public final class WebhookAdministration {
  /** How long a secret that was replaced still counts. */
  private static final Duration FORMER = Duration.ofDays(1);

  private static final int MOST_URL = 2_000;

  private final WebhookService service;
  private final WebhookStore store;
  private final DocumentStore documents;
  private final UsageStore usage;
  private final AccessStore access;
  private final Clock clock;

  public WebhookAdministration(
      WebhookService service,
      DocumentStore documents,
      UsageStore usage,
      AccessStore access,
      Clock clock) {
    this.service = service;
    this.store = service.store();
    this.documents = documents;
    this.usage = usage;
    this.access = access;
    this.clock = clock;
  }

  /**
   * A webhook with what its messages are signed with.
   *
   * @param secret for its receiver; nobody is told again
   */
  public record NewSecret(Webhook webhook, WebhookSecret secret) {}

  /** All webhooks, by number. */
  public List<Webhook> list(Caller caller) {
    caller.need(Operation.MANAGE_WEBHOOKS);
    return store.webhooks();
  }

  /**
   * Makes a webhook, which is told what happens from now on.
   *
   * @param trace the number of the request, empty for none
   * @throws RejectedException if address, event or product are none, or there are too many
   */
  public NewSecret create(Caller caller, WebhookRequest request, String trace) {
    caller.need(Operation.MANAGE_WEBHOOKS);
    Webhook.Target target = target(request);
    WebhookSecret secret = WebhookSecret.random();
    Webhook.Begin begin = begin();
    Webhook made = store.add(target, begin, secret, new Webhook.Made(begin.time(), caller.id()));
    if (Boolean.FALSE.equals(request.active())) {
      made = store.change(made.id(), target, Webhook.State.STOPPED, begin);
    }
    record(caller, "create-webhook", made, trace);
    return new NewSecret(made, secret);
  }

  /**
   * Says where it is told what from now on, and whether.
   *
   * @param trace the number of the request, empty for none
   * @throws RejectedException as {@link #create}, NOT_FOUND if there is no such webhook
   */
  public Webhook change(Caller caller, long id, WebhookRequest request, String trace) {
    caller.need(Operation.MANAGE_WEBHOOKS);
    Webhook before = find(id);
    boolean isActive = !Boolean.FALSE.equals(request.active());
    boolean resumes = isActive && before.state() != Webhook.State.ACTIVE;
    Webhook changed =
        store.change(
            id,
            target(request),
            isActive ? Webhook.State.ACTIVE : Webhook.State.STOPPED,
            resumes ? begin() : before.begin());
    record(caller, "change-webhook", changed, trace);
    service.wake();
    return changed;
  }

  /**
   * Signs with another secret from now on; the one before counts for a day.
   *
   * @param trace the number of the request, empty for none
   * @throws RejectedException NOT_FOUND if there is no such webhook
   */
  public NewSecret rotate(Caller caller, long id, String trace) {
    caller.need(Operation.MANAGE_WEBHOOKS);
    WebhookSecret secret = WebhookSecret.random();
    Webhook changed = store.rotate(id, secret, clock.instant().plus(FORMER));
    record(caller, "rotate-webhook-secret", changed, trace);
    return new NewSecret(changed, secret);
  }

  /**
   * Forgets a webhook and what is on its way to it.
   *
   * @param trace the number of the request, empty for none
   * @throws RejectedException NOT_FOUND if there is no such webhook
   */
  public Webhook remove(Caller caller, long id, String trace) {
    caller.need(Operation.MANAGE_WEBHOOKS);
    Webhook removed = store.remove(id);
    record(caller, "remove-webhook", removed, trace);
    return removed;
  }

  /**
   * Deliveries of a webhook, newest first.
   *
   * @throws RejectedException NOT_FOUND if there is no such webhook
   */
  public List<Delivery> deliveries(Caller caller, DeliveryListing listing) {
    caller.need(Operation.MANAGE_WEBHOOKS);
    return store.deliveries(
        new DeliveryListing(
            find(listing.webhook()).id(), listing.state(), listing.before(), listing.limit()));
  }

  /**
   * Sends a delivery again, under the same id.
   *
   * @param trace the number of the request, empty for none
   * @throws RejectedException NOT_FOUND if there is no such delivery
   */
  public Delivery replay(Caller caller, long id, long number, String trace) {
    caller.need(Operation.MANAGE_WEBHOOKS);
    Webhook webhook = find(id);
    Delivery again = store.replay(id, number, clock.instant());
    record(caller, "replay-delivery", webhook, trace);
    service.wake();
    return again;
  }

  /**
   * Sends a message that tells of nothing.
   *
   * @param trace the number of the request, empty for none
   * @throws RejectedException NOT_FOUND if there is no such webhook
   */
  public Delivery test(Caller caller, long id, String trace) {
    caller.need(Operation.MANAGE_WEBHOOKS);
    Webhook webhook = find(id);
    Delivery sent = service.test(webhook);
    record(caller, "test-webhook", webhook, trace);
    return sent;
  }

  /** How deliveries do. */
  public WebhookFigures figures(Caller caller) {
    caller.need(Operation.PROBE);
    return store.figures();
  }

  private Webhook find(long id) {
    return store.webhooks().stream()
        .filter(webhook -> webhook.id() == id)
        .findFirst()
        .orElseThrow(() -> Refusal.of(Reason.NOT_FOUND, "unknown-webhook").at("webhook " + id));
  }

  private Webhook.Begin begin() {
    return new Webhook.Begin(clock.instant(), documents.lastSequence(), usage.lastGap());
  }

  private Webhook.Target target(WebhookRequest request) {
    checkUrl(request.url());
    Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
    request.events().stream().sorted().forEach(word -> events.add(WebhookEvent.of("events", word)));
    return new Webhook.Target(
        request.url(),
        events.isEmpty() ? Set.copyOf(WebhookEvent.choice()) : events,
        product(request.product()),
        request.audience() == null ? Audience.PUBLIC : Audience.of("audience", request.audience()));
  }

  /** Where it leads is looked at whenever something is sent. */
  private void checkUrl(String url) {
    URI address = address(url);
    if (address == null) {
      throw Refusal.invalid("not-a-webhook-url").with("value", url).at("url");
    }
    if (address.getScheme().equals("http") && !service.isToPrivate()) {
      throw Refusal.invalid("webhook-in-clear").with("value", url).at("url");
    }
  }

  private static @Nullable URI address(String url) {
    try {
      URI address = new URI(url);
      boolean isWeb = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      boolean isWhole =
          address.getHost() != null
              && address.getUserInfo() == null
              && address.getFragment() == null;
      return isWeb && isWhole && url.length() <= MOST_URL ? address : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private @Nullable String product(@Nullable String product) {
    return product == null ? null : new ProductSpelling(documents).needed("product", product);
  }

  /** Without the path, which may be as good as a secret. */
  private void record(Caller caller, String action, Webhook webhook, String trace) {
    String host = URI.create(webhook.target().url()).getHost();
    String subject = "webhook " + webhook.id() + " " + host;
    Instant now = clock.instant();
    access.record(List.of(caller.did(action, subject, AuditEvent.DONE, trace, now)));
  }
}
