package yingda.webhooks;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.EnumWord;
import yingda.document.ProductName;
import yingda.document.Scope;

/**
 * A receiver of events.
 *
 * @param id its number
 * @param begin what it is told of lies behind
 * @param made when and by whom
 */
public record Webhook(long id, Target target, State state, Begin begin, Keys keys, Made made) {

  /**
   * Where it is told what.
   *
   * @param url {@code https}, or {@code http} to a private address
   * @param events what of
   * @param product only documents and gaps about it or about none; null for all
   * @param audience {@link Audience#INTERNAL} for documents of both kinds, with who wrote them and
   *     why; {@link Audience#PUBLIC} for what any reader may know
   */
  public record Target(
      String url, Set<WebhookEvent> events, @Nullable String product, Audience audience) {
    public Target {
      events = Set.copyOf(events);
    }
  }

  /** Whether anything is sent. What happens while nothing is, is not told later. */
  public enum State implements EnumWord {
    ACTIVE("active"),
    /** Somebody stopped it. */
    STOPPED("stopped"),
    /** The receiver answered that it is gone, by status 410. */
    GONE("gone");

    private final String word;

    State(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * When it was made, or set to work again.
   *
   * @param sequence the last change there was
   * @param gap the last gap there was
   */
  public record Begin(Instant time, long sequence, long gap) {}

  /** When it was made, and by whom. */
  public record Made(Instant time, String by) {}

  /**
   * What its messages are signed with.
   *
   * @param former one that was replaced and still counts, null if none does
   * @param formerEnds when that no longer counts, null without one
   */
  public record Keys(
      WebhookSecret secret, @Nullable WebhookSecret former, @Nullable Instant formerEnds) {
    /** The one there is. */
    public Keys(WebhookSecret secret) {
      this(secret, null, null);
    }
  }

  /** Whether it asks for events of a kind. */
  boolean wants(WebhookEvent event) {
    return state == State.ACTIVE && target.events().contains(event);
  }

  /** Whether it may be told of what has a scope. Nobody else decides that. */
  public boolean sees(Scope scope) {
    return target.audience().mayRead(scope.audience()) && isAbout(scope.product());
  }

  /** Whether what is about a product concerns it; null for about none. */
  boolean isAbout(@Nullable String product) {
    return target.product() == null
        || product == null
        || ProductName.same(target.product(), product);
  }

  /** Whether it is told who wrote what and why, and what customers asked. */
  boolean isForStaff() {
    return target.audience() == Audience.INTERNAL;
  }
}
