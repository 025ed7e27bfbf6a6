package yingda.chat;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import yingda.chat.ChatSocket.Ending;
import yingda.chat.ChatSocket.Next;
import yingda.document.Term;

/**
 * Keeps a connection to a platform: one that is lost, or looks open and is dead, is opened again,
 * after a pause that doubles. Safe for concurrent use.
 */
final class LongConnection implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger(LongConnection.class.getName());

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final ChatProtocol protocol;
  private final HttpClient client;
  private final Pacing pacing;
  private final Clock clock;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicReference<ConnectionState> state;
  private final Thread thread;

  /** Those that are open: two while one follows the other. */
  private @Nullable ChatSocket current;

  private @Nullable ChatSocket former;
  private int failures;

  LongConnection(ChatProtocol protocol, HttpClient client, Pacing pacing, Clock clock) {
    this.protocol = protocol;
    this.client = client;
    this.pacing = pacing;
    this.clock = clock;
    this.state = new AtomicReference<>(ConnectionState.before(protocol.name()));
    this.thread = Thread.ofVirtual().name("chat-" + protocol.name()).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  ConnectionState state() {
    return state.get();
  }

  private void run() {
    try {
      boolean goesOn = true;
      while (goesOn && closing.getCount() > 0) {
        goesOn = once();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } finally {
      letGo(former);
      letGo(current);
    }
  }

  /**
   * Connects, stays as long as it lasts, and waits before the next.
   *
   * @return whether there is a next
   */
  private boolean once() throws InterruptedException {
    long began = System.nanoTime();
    Ending ending = stay();
    Duration lasted = Duration.ofNanos(System.nanoTime() - began);
    if (ending.next() == Next.NEVER) {
      say(Level.ERROR, ending.why());
      state.updateAndGet(known -> known.lost(ending.why(), true));
      return false;
    }
    boolean isSteady = lasted.compareTo(pacing.silence()) >= 0;
    failures = isSteady ? 1 : failures + 1;
    if (ending.next() == Next.BEFORE) {
      former = current;
      current = null;
      if (lasted.compareTo(pacing.first()) >= 0) {
        failures = 0;
        return true;
      }
    } else {
      say(Level.WARNING, ending.why());
      state.updateAndGet(known -> known.lost(ending.why(), false));
    }
    boolean unused =
        closing.await(pacing.pause(failures, ThreadLocalRandom.current()).toMillis(), MILLISECONDS);
    return true;
  }

  private void say(Level level, Term why) {
    if (closing.getCount() > 0) {
      LOGGER.log(level, protocol.name() + ": not connected: " + why);
    }
  }

  private Ending stay() throws InterruptedException {
    try {
      ChatSocket socket = open();
      current = socket;
      letGo(former);
      former = null;
      state.updateAndGet(known -> known.opened(clock.instant()));
      LOGGER.log(Level.INFO, protocol.name() + ": connected");
      return attend(socket);
    } catch (IOException failed) {
      return new Ending(Next.AGAIN, ChatFailure.problem(failed));
    }
  }

  /** What the other end said first is why, not that nothing can be sent any more. */
  private void begin(ChatSocket socket) throws IOException {
    try {
      protocol.begin(socket);
    } catch (IOException failed) {
      if (!socket.ended().isDone()) {
        throw failed;
      }
    }
  }

  private ChatSocket open() throws IOException, InterruptedException {
    ChatSocket socket =
        new ChatSocket(protocol, () -> state.updateAndGet(known -> known.heard(clock.instant())));
    try {
      var unused =
          client
              .newWebSocketBuilder()
              .connectTimeout(PATIENCE)
              .buildAsync(protocol.address(), socket)
              .get(PATIENCE.toMillis(), MILLISECONDS);
      begin(socket);
      return socket;
    } catch (ExecutionException refused) {
      throw new IOException(refused.getCause());
    } catch (TimeoutException late) {
      socket.end(Next.AGAIN, Term.of("chat-silent"));
      throw new ChatFailure(Term.of("chat-silent"), late);
    }
  }

  /** Until it ends. */
  private Ending attend(ChatSocket socket) throws InterruptedException {
    while (true) {
      try {
        return socket.ended().get(pacing.ping().toMillis(), MILLISECONDS);
      } catch (TimeoutException quiet) {
        if (socket.isDead(pacing)) {
          socket.end(Next.AGAIN, Term.of("chat-silent"));
        } else {
          socket.askForLife();
        }
      } catch (ExecutionException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private static void letGo(@Nullable ChatSocket socket) {
    if (socket != null) {
      socket.close();
    }
  }

  /** Takes no more messages. */
  @Override
  public void close() {
    closing.countDown();
    thread.interrupt();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
