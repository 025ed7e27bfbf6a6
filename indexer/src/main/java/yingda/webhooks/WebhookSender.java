package yingda.webhooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Sends what is due, a few at once to each receiver, so that none holds up another. What came of it
 * is recorded by {@link #record}; until then it is not sent again by this process. Belongs to one
 * thread, but for the answers that come in.
 */
final class WebhookSender {
  /** Deliveries that may be on their way to one receiver. */
  static final int AT_ONCE = 4;

  private final WebhookStore store;
  private final WebhookClient client;
  private final RetrySchedule schedule;
  private final Runnable answered;

  /** By webhook, the numbers of what was sent and is not recorded. */
  private final Map<Long, Set<Long>> underWay = new HashMap<>();

  private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();

  private record Answered(Delivery delivery, ReceiverAnswer answer) {}

  /**
   * @param answered called on any thread when there is something to record
   */
  WebhookSender(
      WebhookStore store, WebhookClient client, RetrySchedule schedule, Runnable answered) {
    this.store = store;
    this.client = client;
    this.schedule = schedule;
    this.answered = answered;
  }

  /** Sends what is due. */
  void send(Instant now) {
    for (Webhook hook : store.webhooks()) {
      if (hook.state() == Webhook.State.ACTIVE) {
        send(hook, now);
      }
    }
  }

  private void send(Webhook hook, Instant now) {
    Set<Long> sent = underWay.computeIfAbsent(hook.id(), unused -> new HashSet<>());
    int free = AT_ONCE - sent.size();
    if (free <= 0) {
      return;
    }
    List<Delivery> due =
        store.due(hook.id(), now, AT_ONCE).stream()
            .filter(delivery -> !sent.contains(delivery.number()))
            .limit(free)
            .toList();
    for (Delivery delivery : due) {
      sent.add(delivery.number());
      var unused =
          client
              .send(hook, delivery.message(), now)
              .thenAccept(
                  answer -> {
                    answers.add(new Answered(delivery, answer));
                    answered.run();
                  });
    }
  }

  /** Records what came of what was sent, and ends webhooks whose receivers are gone. */
  void record(Instant now) {
    List<Answered> batch = new ArrayList<>(answers);
    if (batch.isEmpty()) {
      return;
    }
    Map<Long, Delivery.Progress> progress = new HashMap<>();
    Set<Long> gone = new HashSet<>();
    for (Answered one : batch) {
      progress.put(one.delivery().number(), progress(one, now));
      if (one.answer().kind() == ReceiverAnswer.Kind.GONE) {
        gone.add(one.delivery().webhook());
      }
    }
    store.record(progress);
    if (!gone.isEmpty()) {
      store.gone(gone);
    }
    for (Answered one : batch) {
      var unused = answers.poll();
      Set<Long> sent = underWay.get(one.delivery().webhook());
      if (sent != null) {
        sent.remove(one.delivery().number());
      }
    }
  }

  private Delivery.Progress progress(Answered one, Instant now) {
    int attempts = one.delivery().progress().attempts() + 1;
    if (one.answer().kind() == ReceiverAnswer.Kind.HEARD) {
      return new Delivery.Progress(Delivery.State.DELIVERED, attempts, null, now, one.answer());
    }
    Optional<Instant> next =
        one.answer().kind() == ReceiverAnswer.Kind.GONE
            ? Optional.empty()
            : schedule.next(attempts, now);
    return new Delivery.Progress(
        next.isPresent() ? Delivery.State.PENDING : Delivery.State.FAILED,
        attempts,
        next.orElse(null),
        now,
        one.answer());
  }
}
