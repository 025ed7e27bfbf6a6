package yingda.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Audience;
import yingda.knowledge.DataDirectory;
import yingda.testing.MovableClock;
import yingda.testing.WebhookReceiver;
import yingda.testing.WebhookReceiver.Heard;

/** What a receiver gets, whatever it does. */
class WebhookSenderTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /** Enough for whoever answers at once, on a busy machine. */
  private static final Duration SHORT = Duration.ofSeconds(2);

  @TempDir private Path data;

  /** The independent verifier compares with the real time. */
  private final MovableClock clock = new MovableClock(Instant.now());

  private final Semaphore answered = new Semaphore(0);
  private WebhookStore store;
  private WebhookReceiver receiver;
  private WebhookClient client;
  private WebhookSender sender;

  @BeforeEach
  void open() throws IOException {
    store = new DataDirectory(data).openWebhooks();
    receiver = WebhookReceiver.open();
    client = new WebhookClient(AddressGuard.of(true), true, TIMEOUT);
    sender = sender(client);
  }

  private WebhookSender sender(WebhookClient client) {
    return new WebhookSender(store, client, new RetrySchedule(new Random(1)), answered::release);
  }

  @AfterEach
  void close() {
    client.close();
    receiver.close();
    store.close();
  }

  private Webhook hook(String url) {
    return store.add(
        new Webhook.Target(url, Set.of(WebhookEvent.PUBLISHED), null, Audience.PUBLIC),
        new Webhook.Begin(clock.instant(), 0, 0),
        WebhookSecret.random(),
        new Webhook.Made(clock.instant(), "李雷"));
  }

  private Delivery message(Webhook hook, String body) {
    return store.add(hook.id(), WebhookMessage.of(WebhookEvent.PUBLISHED, clock.instant(), body));
  }

  /** Sends what is due, and waits for so many answers. */
  private void send(int answers) throws InterruptedException {
    sender.send(clock.instant());
    assertThat(answered.tryAcquire(answers, 30, TimeUnit.SECONDS)).isTrue();
    sender.record(clock.instant());
  }

  private Delivery only(Webhook hook) {
    List<Delivery> all = store.deliveries(new DeliveryListing(hook.id(), null, Long.MAX_VALUE, 10));
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static void verify(WebhookSecret secret, Heard heard) throws Exception {
    Map<String, List<String>> headers =
        heard.headers().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue())));
    new com.standardwebhooks.Webhook(secret.text()).verify(heard.body(), headers);
  }

  @Test
  void anIndependentReceiverKnowsThatAMessageIsOurs() throws Exception {
    Webhook hook = hook(receiver.url());
    Delivery sent = message(hook, "{\"type\":\"document.published\",\"title\":\"退货\"}");
    send(1);
    Heard heard = receiver.heard().getFirst();
    assertThat(heard.id()).isEqualTo(sent.message().id());
    assertThat(heard.body()).isEqualTo(sent.message().body());
    assertThat(heard.headers()).containsEntry("content-type", "application/json");
    verify(hook.keys().secret(), heard);
    assertThatThrownBy(() -> verify(WebhookSecret.random(), heard))
        .isInstanceOf(WebhookVerificationException.class);
    Delivery.Progress done = only(hook).progress();
    assertThat(done.state()).isEqualTo(Delivery.State.DELIVERED);
    assertThat(done.answer()).isEqualTo(new ReceiverAnswer(ReceiverAnswer.Kind.HEARD, 204));
  }

  @Test
  void whileASecretIsReplacedBothCount() throws Exception {
    Webhook hook = hook(receiver.url());
    WebhookSecret former = hook.keys().secret();
    WebhookSecret next = WebhookSecret.random();
    var unused = store.rotate(hook.id(), next, clock.instant().plusSeconds(3_600));
    var first = message(hook, "{}");
    send(1);
    clock.move(Duration.ofHours(1));
    var second = message(hook, "{}");
    send(1);
    assertThat(first.number()).isLessThan(second.number());
    Heard both = receiver.heard().getFirst();
    assertThatCode(() -> verify(next, both)).doesNotThrowAnyException();
    assertThatCode(() -> verify(former, both)).doesNotThrowAnyException();
    assertThat(receiver.heard().getLast().headers().get("webhook-signature")).doesNotContain(" ");
  }

  @Test
  void itIsSentAgainByTheScheduleUntilItIsGivenUp() throws Exception {
    Webhook hook = hook(receiver.url());
    receiver.does(exchange -> WebhookReceiver.answer(exchange, 500));
    Delivery sent = message(hook, "{}");
    List<Duration> waits = new ArrayList<>();
    while (only(hook).progress().state() == Delivery.State.PENDING) {
      send(1);
      Optional<Instant> next = Optional.ofNullable(only(hook).progress().next());
      next.ifPresent(
          at -> {
            waits.add(Duration.between(clock.instant(), at));
            clock.move(waits.getLast().minusMillis(1));
            sender.send(clock.instant());
            clock.move(Duration.ofMillis(1));
          });
    }
    assertThat(waits).hasSize(9);
    List<Duration> least =
        List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    for (int i = 0; i < least.size(); i++) {
      long most = least.get(i).toMillis() * 11 / 10;
      assertThat(waits.get(i).toMillis()).isBetween(least.get(i).toMillis(), most);
    }
    assertThat(receiver.heard()).hasSize(10).allMatch(one -> one.id().equals(sent.message().id()));
    Set<String> times =
        receiver.heard().stream()
            .map(one -> one.headers().getOrDefault("webhook-timestamp", ""))
            .collect(Collectors.toSet());
    assertThat(times).hasSize(10);
    assertThat(only(hook).progress().state()).isEqualTo(Delivery.State.FAILED);
    assertThat(store.figures().failed()).isEqualTo(1);
    var unused = store.replay(hook.id(), sent.number(), clock.instant());
    receiver.does(exchange -> WebhookReceiver.answer(exchange, 200));
    send(1);
    assertThat(only(hook).progress().state()).isEqualTo(Delivery.State.DELIVERED);
    assertThat(receiver.heard().getLast().id()).isEqualTo(sent.message().id());
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    try (WebhookReceiver inner = WebhookReceiver.open()) {
      Webhook hook = hook(receiver.url());
      receiver.does(
          exchange -> {
            exchange.getResponseHeaders().set("Location", inner.url());
            WebhookReceiver.answer(exchange, 307);
          });
      var unused = message(hook, "{}");
      send(1);
      assertThat(inner.heard()).isEmpty();
      assertThat(only(hook).progress().answer())
          .isEqualTo(new ReceiverAnswer(ReceiverAnswer.Kind.REFUSED, 307));
    }
  }

  @Test
  void whoeverIsGoneIsSentNothingAnyMore() throws Exception {
    Webhook hook = hook(receiver.url());
    receiver.does(exchange -> WebhookReceiver.answer(exchange, 410));
    var unused = message(hook, "{}");
    send(1);
    assertThat(store.webhooks().getFirst().state()).isEqualTo(Webhook.State.GONE);
    assertThat(only(hook).progress().state()).isEqualTo(Delivery.State.FAILED);
    var another = message(hook, "{}");
    sender.send(clock.instant());
    assertThat(store.due(hook.id(), clock.instant(), 9))
        .extracting(Delivery::number)
        .containsExactly(another.number());
    assertThat(receiver.heard()).hasSize(1);
  }

  @Test
  void oneThatHangsHoldsUpNoOther() throws Exception {
    client.close();
    client = new WebhookClient(AddressGuard.of(true), true, SHORT);
    sender = sender(client);
    receiver.does(WebhookReceiver::hang);
    Webhook hanging = hook(receiver.url());
    try (WebhookReceiver quick = WebhookReceiver.open()) {
      Webhook prompt = hook(quick.url());
      for (int i = 0; i < 20; i++) {
        var unused = message(hanging, "{}");
      }
      var unused = message(prompt, "{}");
      send(1);
      assertThat(only(prompt).progress().state()).isEqualTo(Delivery.State.DELIVERED);
      assertThat(answered.tryAcquire(WebhookSender.AT_ONCE, 30, TimeUnit.SECONDS)).isTrue();
      sender.record(clock.instant());
      assertThat(receiver.heard()).hasSize(WebhookSender.AT_ONCE);
      List<Delivery> tried = store.deliveries(new DeliveryListing(hanging.id(), null, 5 + 0L, 9));
      assertThat(tried)
          .allMatch(
              one ->
                  ReceiverAnswer.none(ReceiverAnswer.Kind.TIMEOUT).equals(one.progress().answer()));
    }
  }

  @Test
  void nothingIsSentToThisMachineUnlessTheOperatorAllowsIt() throws Exception {
    client.close();
    client = new WebhookClient(AddressGuard.of(false), true, TIMEOUT);
    sender = sender(client);
    for (String host :
        List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433")) {
      Webhook hook = hook("http://" + host + ":" + receiver.port() + "/");
      var unused = message(hook, "{}");
      send(1);
      assertThat(only(hook).progress().answer())
          .as(host)
          .isEqualTo(ReceiverAnswer.none(ReceiverAnswer.Kind.FORBIDDEN_ADDRESS));
    }
    assertThat(receiver.heard()).isEmpty();
  }

  /** It was made while the operator allowed private receivers. */
  @Test
  void nothingIsSentInClearWhereThatIsNotAllowedAnyMore() throws Exception {
    client.close();
    client = new WebhookClient(AddressGuard.of(true), false, TIMEOUT);
    sender = sender(client);
    Webhook hook = hook(receiver.url());
    var unused = message(hook, "{}");
    send(1);
    assertThat(only(hook).progress().answer())
        .isEqualTo(ReceiverAnswer.none(ReceiverAnswer.Kind.FORBIDDEN_ADDRESS));
    assertThat(receiver.heard()).isEmpty();
  }

  /** Here 127.0.0.2 stands for an address of the world. */
  @Test
  void aNameThatLeadsInwardsTheNextTimeIsRefusedThen() throws Exception {
    client.close();
    List<String> leads = new ArrayList<>(List.of("127.0.0.2", "127.0.0.1"));
    AddressGuard guard =
        new AddressGuard(
            name -> new InetAddress[] {InetAddress.getByName(leads.removeFirst())},
            address -> address.getHostAddress().equals("127.0.0.2"));
    client = new WebhookClient(guard, true, TIMEOUT);
    sender = sender(client);
    try (WebhookReceiver world = WebhookReceiver.at(InetAddress.getByName("127.0.0.2"), 0);
        WebhookReceiver inner =
            WebhookReceiver.at(InetAddress.getLoopbackAddress(), world.port())) {
      world.does(
          exchange -> {
            exchange.getResponseHeaders().set("Connection", "close");
            WebhookReceiver.answer(exchange, 503);
          });
      Webhook hook = hook("http://rebinding.example:" + world.port() + "/");
      var unused = message(hook, "{}");
      send(1);
      assertThat(world.heard()).hasSize(1);
      clock.move(Duration.ofMinutes(1));
      send(1);
      assertThat(only(hook).progress().answer())
          .isEqualTo(ReceiverAnswer.none(ReceiverAnswer.Kind.FORBIDDEN_ADDRESS));
      assertThat(inner.heard()).isEmpty();
    }
  }

  @Test
  void whoeverIsNotThereIsTriedAgain() throws Exception {
    receiver.close();
    Webhook hook = hook(receiver.url());
    var unused = message(hook, "{}");
    send(1);
    assertThat(only(hook).progress().answer())
        .isEqualTo(ReceiverAnswer.none(ReceiverAnswer.Kind.UNREACHABLE));
    try (WebhookReceiver back = WebhookReceiver.at(receiver.port())) {
      clock.move(Duration.ofSeconds(6));
      send(1);
      assertThat(back.heard()).hasSize(1);
    }
  }
}
