package yingda.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.document.EnumWord;
import yingda.document.RejectedException;

/**
 * One event on its way to one webhook.
 *
 * @param number in the order they were made
 * @param webhook its number
 * @param message what it tells
 * @param progress how far it is
 */
public record Delivery(long number, long webhook, WebhookMessage message, Progress progress) {

  /** Whether it was heard. */
  public enum State implements EnumWord {
    PENDING("pending"),
    DELIVERED("delivered"),
    /** Nobody tries any more. */
    FAILED("failed");

    private final String word;

    State(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    /**
     * @throws RejectedException if there is no such state
     */
    public static State of(String subject, String word) {
      return EnumWord.of(State.class, "unknown-state", subject, word);
    }
  }

  /**
   * How far it is.
   *
   * @param attempts how often it was sent since it was made or replayed
   * @param next when it is sent, null if it is not sent any more
   * @param last when it was sent last, null if never
   * @param answer what came of that, null if it never was
   */
  public record Progress(
      State state,
      int attempts,
      @Nullable Instant next,
      @Nullable Instant last,
      @Nullable ReceiverAnswer answer) {}
}
