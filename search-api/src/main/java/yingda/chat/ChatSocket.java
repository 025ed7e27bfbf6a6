package yingda.chat;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.document.Term;

/**
 * One connection to a platform, from its opening to its end. Frames that are too large or that
 * nobody understands are passed over; the log tells how large they were, and no word of them. Safe
 * for concurrent use.
 */
final class ChatSocket implements WebSocket.Listener {
  private static final Logger LOGGER = System.getLogger(ChatSocket.class.getName());

  /** Largest frame, in UTF-16 units; messages of people have a few thousand. */
  static final int MOST = 256 * 1024;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ChatProtocol protocol;
  private final Runnable heard;
  private final CompletableFuture<Ending> ended = new CompletableFuture<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final Object sending = new Object();
  private final StringBuilder begun = new StringBuilder();
  private int length;
  private volatile long lastFrame = System.nanoTime();
  private volatile @Nullable WebSocket socket;

  /**
   * @param heard is told of each sign of life
   */
  ChatSocket(ChatProtocol protocol, Runnable heard) {
    this.protocol = protocol;
    this.heard = heard;
  }

  /** What is to be done when it has ended. */
  enum Next {
    AGAIN,
    /** Another is opened before this one is closed. */
    BEFORE,
    NEVER
  }

  /** Why it ended. */
  record Ending(Next next, Term why) {}

  @Override
  public void onOpen(WebSocket opened) {
    socket = opened;
    opened.request(1);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    sign();
    length += part.length();
    if (length <= MOST) {
      begun.append(part);
    } else {
      begun.setLength(0);
    }
    if (last) {
      String frame = begun.toString();
      int size = length;
      begun.setLength(0);
      length = 0;
      take(frame, size);
    }
    from.request(1);
    return null;
  }

  private void take(String frame, int size) {
    if (size > MOST) {
      LOGGER.log(
          Level.WARNING, protocol.name() + ": a frame of " + size + " characters is too large");
      return;
    }
    try {
      protocol.take(this, frame);
    } catch (RejectedException unreadable) {
      String rule = unreadable.refusal().code();
      LOGGER.log(
          Level.WARNING,
          protocol.name() + ": a frame of " + size + " characters is not understood: " + rule);
    } catch (IOException failed) {
      end(Next.AGAIN, ChatFailure.problem(failed));
    } catch (RuntimeException failed) {
      LOGGER.log(Level.ERROR, protocol.name() + ": a frame can't be taken", failed);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
    sign();
    if (last) {
      LOGGER.log(Level.WARNING, protocol.name() + ": a frame of bytes is not understood");
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
    sign();
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
    sign();
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    end(Next.AGAIN, Term.of("chat-closed", status));
    return null;
  }

  /** No close need follow. */
  @Override
  public void onError(WebSocket from, Throwable error) {
    end(Next.AGAIN, ChatFailure.problem(error));
  }

  private void sign() {
    lastFrame = System.nanoTime();
    unanswered.set(0);
    heard.run();
  }

  /**
   * Sends a frame, behind those that are being sent.
   *
   * @throws IOException if it cannot be
   */
  void send(String frame) throws IOException {
    send(open -> open.sendText(frame, true));
  }

  /** Asks for a pong. */
  void sendPing() throws IOException {
    send(open -> open.sendPing(ByteBuffer.allocate(0)));
  }

  private interface Outgoing {
    CompletableFuture<WebSocket> over(WebSocket open);
  }

  private void send(Outgoing frame) throws IOException {
    synchronized (sending) {
      WebSocket open = socket;
      if (open == null || open.isOutputClosed()) {
        throw new ChatFailure(Term.of("chat-closed", 0));
      }
      try {
        var unused = frame.over(open).get(PATIENCE.toMillis(), MILLISECONDS);
      } catch (ExecutionException | TimeoutException failed) {
        throw new IOException("a frame was not sent", failed);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IOException("a frame was not sent", interrupted);
      }
    }
  }

  /**
   * Asks the other end for a sign of life, and counts whether it gives one. The client of the JDK
   * may overlook that the other end has gone while it was sending; this finds out.
   */
  void askForLife() {
    unanswered.incrementAndGet();
    try {
      protocol.ping(this);
    } catch (IOException failed) {
      end(Next.AGAIN, ChatFailure.problem(failed));
    }
  }

  /** Whether it looks open and is dead. */
  boolean isDead(Pacing pacing) {
    boolean isSilent = System.nanoTime() - lastFrame >= pacing.silence().toNanos();
    return isSilent || unanswered.get() >= 2;
  }

  /** Says that it has ended; only the first to say so is heard. */
  void end(Next next, Term why) {
    if (ended.complete(new Ending(next, why)) && next != Next.BEFORE) {
      close();
    }
  }

  CompletableFuture<Ending> ended() {
    return ended;
  }

  /** Lets go of it, whatever becomes of what was being sent. */
  void close() {
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
  }
}
