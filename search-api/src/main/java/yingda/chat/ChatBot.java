package yingda.chat;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.UnavailableException;
import yingda.usage.MessageInbox;
import yingda.usage.ReceivedMessage;

/**
 * Answers messages, whichever platform they come from: each once, those of a dialogue in their
 * order. What was taken is kept until it is answered, also over the end of the process. Safe for
 * concurrent use.
 */
final class ChatBot implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger(ChatBot.class.getName());

  /** Messages that are known again when they are repeated. */
  private static final int MOST_KNOWN = 10_000;

  /** Messages that wait for their answer; more are not taken. */
  private static final int MOST_WAITING = 1_000;

  private static final int LONGEST_NAME = 300;
  private static final int ATTEMPTS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** A later answer has nothing to do with what the customer does by then. */
  private static final Duration TIMELY = Duration.ofMinutes(30);

  /** After so long a store that was away is asked again what waits. */
  private static final Duration RESUME = Duration.ofSeconds(5);

  private static final int SLOWEST = 10;

  private final ChatAnswers answers;
  private final HandoverDesk desk;
  private final Pacing pacing;
  private final MessageInbox inbox;
  private final Clock clock;
  private final Map<String, Replier> repliers = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** The oldest first. */
  private final LinkedHashSet<String> known = new LinkedHashSet<>();

  /** What waits in each dialogue; one that has an entry is being worked on. */
  private final Map<String, Deque<Runnable>> dialogues = new HashMap<>();

  private int waiting;
  private final Map<String, ChatFigures> figures = new HashMap<>();

  ChatBot(ChatAnswers answers, HandoverDesk desk, Pacing pacing, MessageInbox inbox, Clock clock) {
    this.answers = answers;
    this.desk = desk;
    this.pacing = pacing;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Answers go to a platform by this. */
  void answerBy(Replier replier) {
    repliers.put(replier.name(), replier);
  }

  /** How many messages came of a platform, and what became of them. */
  synchronized ChatFigures figures(String platform) {
    return figures.computeIfAbsent(platform, name -> new ChatFigures());
  }

  /**
   * Takes a message, durably; it is answered later.
   *
   * @param address where its answer goes, as its {@link Replier} reads it
   * @return whether it is, or was before; not if too many wait, or it cannot be kept
   * @throws RejectedException if it is no message of anybody
   */
  synchronized boolean take(ChatMessage message, String address) {
    String id = key(message.platform(), message.id());
    if (message.id().isBlank() || id.length() + message.dialogue().length() > LONGEST_NAME) {
      throw Refusal.invalid("chat-no-message").at("id");
    }
    if (known.contains(id)) {
      figures(message.platform()).repeated().increment();
      return true;
    }
    if (waiting >= MOST_WAITING || threads.isShutdown()) {
      return notTaken(message, "too many messages wait");
    }
    ReceivedMessage received = message.received(address, clock.instant());
    try {
      if (!inbox.keep(received)) {
        know(id);
        figures(message.platform()).repeated().increment();
        return true;
      }
    } catch (UnavailableException failed) {
      return notTaken(message, "a message cannot be kept: " + failed.getMessage());
    }
    know(id);
    await(received);
    return true;
  }

  private boolean notTaken(ChatMessage message, String why) {
    figures(message.platform()).failed().increment();
    LOGGER.log(Level.WARNING, message.platform() + ": " + why);
    return false;
  }

  private static String key(String platform, String id) {
    return platform + ":" + id;
  }

  private void know(String id) {
    known.add(id);
    if (known.size() > MOST_KNOWN) {
      known.removeFirst();
    }
  }

  /** Goes on with what an earlier process took and did not answer, as soon as it can be read. */
  void resume() {
    try {
      takeUp();
    } catch (UnavailableException failed) {
      LOGGER.log(Level.WARNING, "What waits for an answer cannot be read: " + failed.getMessage());
      CompletableFuture.delayedExecutor(RESUME.toSeconds(), TimeUnit.SECONDS, threads)
          .execute(this::resume);
    }
  }

  private synchronized void takeUp() {
    for (ReceivedMessage kept : inbox.unsettled()) {
      String id = key(kept.platform(), kept.id());
      if (!known.contains(id) && repliers.containsKey(kept.platform())) {
        know(id);
        await(kept);
      }
    }
  }

  private void await(ReceivedMessage received) {
    String dialogue = ChatMessage.of(received).dialogue();
    waiting++;
    Deque<Runnable> queue = dialogues.get(dialogue);
    boolean isFirst = queue == null;
    if (queue == null) {
      queue = new ArrayDeque<>();
      dialogues.put(dialogue, queue);
    }
    queue.add(() -> answer(received));
    if (isFirst) {
      threads.execute(() -> work(dialogue));
    }
  }

  /** Answers what waits in a dialogue. */
  private void work(String dialogue) {
    for (Runnable next = next(dialogue); next != null; next = next(dialogue)) {
      try {
        next.run();
      } finally {
        done();
      }
    }
  }

  private synchronized void done() {
    waiting--;
  }

  private synchronized @Nullable Runnable next(String dialogue) {
    Deque<Runnable> queue = dialogues.get(dialogue);
    Runnable next = queue == null ? null : queue.poll();
    if (next == null) {
      dialogues.remove(dialogue);
    }
    return next;
  }

  private void answer(ReceivedMessage received) {
    ChatFigures counts = figures(received.platform());
    try {
      if (isAnswered(received)) {
        counts.answered().increment();
      } else {
        counts.failed().increment();
        desk.tellOfUnsettled(ChatMessage.of(received));
      }
      inbox.settle(received);
    } catch (RuntimeException failed) {
      counts.failed().increment();
      LOGGER.log(Level.ERROR, received.platform() + ": a message was not answered", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt(); // the next process goes on
    }
  }

  /**
   * Answers in time and at most once.
   *
   * @return not if colleagues must look after the customer
   * @throws InterruptedException if this process ends first
   */
  private boolean isAnswered(ReceivedMessage received) throws InterruptedException {
    Replier replier = repliers.get(received.platform());
    String sent = received.answer();
    if (replier == null || (sent != null && !replier.isRepeatable())) {
      LOGGER.log(Level.WARNING, received.platform() + ": whether an answer was sent is not known");
      return false;
    }
    boolean isTimely = isTimely(received);
    String text = sent == null ? words(received, isTimely) : sent;
    if (sent == null) {
      inbox.answering(received, text);
    }
    try {
      send(replier, received, text);
      return isTimely || sent != null;
    } catch (IOException failed) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      LOGGER.log(
          Level.WARNING,
          received.platform() + ": an answer was not sent: " + ChatFailure.problem(failed));
      return false;
    }
  }

  private boolean isTimely(ReceivedMessage received) {
    return received.time().plus(TIMELY).isAfter(clock.instant());
  }

  private String words(ReceivedMessage received, boolean isTimely) throws InterruptedException {
    return isTimely
        ? ReplyWords.bounded(answers.to(ChatMessage.of(received)))
        : ReplyWords.words("chat-missed");
  }

  private void send(Replier replier, ReceivedMessage received, String text)
      throws IOException, InterruptedException {
    int failures = 0;
    for (int attempt = 1; ; attempt++) {
      try {
        replier.send(ChatMessage.of(received), received.address(), text);
        return;
      } catch (NotConnectedException between) {
        if (attempt > ATTEMPTS && !isTimely(received)) {
          throw between;
        }
      } catch (IOException failed) {
        failures++;
        if (failures == ATTEMPTS) {
          throw failed;
        }
      }
      if (threads.isShutdown()) {
        throw new InterruptedException();
      }
      Thread.sleep(pacing.first().multipliedBy(Math.min(attempt, SLOWEST)));
    }
  }

  /** Takes no more, and lets what is under way end for a while. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
