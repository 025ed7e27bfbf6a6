package yingda.webhooks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yingda.document.RejectedException;

/**
 * Keeps webhooks and what is on its way to them. What a method returned from is durable. Safe for
 * concurrent use.
 */
public interface WebhookStore extends AutoCloseable {
  /** All webhooks, by number. */
  List<Webhook> webhooks();

  /**
   * Keeps a new one.
   *
   * @throws RejectedException IN_USE if there are too many
   */
  Webhook add(Webhook.Target target, Webhook.Begin begin, WebhookSecret secret, Webhook.Made made);

  /**
   * Says where it is told what from now on, and whether. What waits is sent there.
   *
   * @param begin what it is told of lies behind
   * @throws RejectedException NOT_FOUND if there is no such webhook
   */
  Webhook change(long id, Webhook.Target target, Webhook.State state, Webhook.Begin begin);

  /**
   * Signs with another secret from now on, and with the one before until an instant.
   *
   * @throws RejectedException NOT_FOUND if there is no such webhook
   */
  Webhook rotate(long id, WebhookSecret secret, Instant formerEnds);

  /**
   * Forgets a webhook with all its deliveries.
   *
   * @throws RejectedException NOT_FOUND if there is no such webhook
   */
  Webhook remove(long id);

  /** The present position, empty before anything was followed. */
  Optional<FollowerPosition> position();

  /** The last positions, the present one first. */
  List<FollowerPosition> positions();

  /**
   * Keeps deliveries together with how far the follower is. Of webhooks that are gone meanwhile
   * none is kept.
   *
   * @param before the position they were made from, empty for none
   * @return whether that still was the position; else nothing is kept
   */
  boolean advance(
      Optional<FollowerPosition> before,
      FollowerPosition after,
      Map<Long, List<WebhookMessage>> messages);

  /**
   * Keeps one delivery.
   *
   * @throws RejectedException NOT_FOUND if there is no such webhook
   */
  Delivery add(long webhook, WebhookMessage message);

  /**
   * What is to be sent to a webhook, first those that wait longest.
   *
   * @param limit at most so many
   */
  List<Delivery> due(long webhook, Instant now, int limit);

  /** Keeps what came of attempts, by number; those that are gone are passed over. */
  void record(Map<Long, Delivery.Progress> progress);

  /** Deliveries of a webhook, newest first. */
  List<Delivery> deliveries(DeliveryListing listing);

  /**
   * Sends a delivery again, from the first attempt on.
   *
   * @throws RejectedException NOT_FOUND if the webhook has none of that number
   */
  Delivery replay(long webhook, long number, Instant now);

  /** How deliveries do. */
  WebhookFigures figures();

  /** Forgets what was delivered or given up, and made before. */
  void forget(Instant before);

  /** Says that the receivers are gone. */
  void gone(Collection<Long> webhooks);

  @Override
  void close();
}
