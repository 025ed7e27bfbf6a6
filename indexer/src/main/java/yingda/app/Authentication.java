package yingda.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import yingda.access.AccessKey;
import yingda.access.AccessStore;
import yingda.document.StoreCircuitBreaker;
import yingda.document.UnavailableException;

/**
 * Who sends a request. The keys and sessions are kept at hand, and read again as soon as there is
 * another version of them: a key that is revoked, by whichever process, lets nobody in from the
 * next request on. Where they are on a server that does not answer, questions go on being answered
 * to those who were let in by what was read last. Safe for concurrent use.
 */
public final class Authentication {
  /**
   * How long what was read last counts where the store can't be reached. A server that is restarted
   * or replaced by its standby is back within; a key that is revoked meanwhile, at another node or
   * by hand, is good for questions here for no longer.
   */
  static final Duration REMEMBERED = Duration.ofMinutes(5);

  /** To be asked about more finely is not worth it. */
  private static final long CONFIRMED_EVERY = Duration.ofSeconds(1).toNanos();

  private final AccessStore store;
  private final @Nullable String issuer;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final StoreCircuitBreaker breaker = new StoreCircuitBreaker();
  private volatile Checked last;

  /**
   * @param issuer the identity provider whose people come in, null for none
   */
  public Authentication(AccessStore store, @Nullable String issuer, Clock clock) {
    this(store, issuer, clock, System::nanoTime);
  }

  Authentication(AccessStore store, @Nullable String issuer, Clock clock, LongSupplier nanoTime) {
    this.store = store;
    this.issuer = issuer;
    this.clock = clock;
    this.nanoTime = nanoTime;
    long began = nanoTime.getAsLong();
    this.last = new Checked(Keyring.read(store, store.version(), issuer, clock), began, false);
  }

  /**
   * A key with what was made of it once.
   *
   * @param caller whom it lets in while it is valid; empty if nobody ever
   */
  public record Holder(AccessKey key, Optional<Caller> caller) {}

  /**
   * Keys and sessions.
   *
   * @param away why they may not be those there are now, null if they are
   */
  public record Known(Keyring keyring, @Nullable UnavailableException away) {
    /** The same caller, who is held to what may be answered while the store is away. */
    public Caller held(Caller caller) {
      return away == null ? caller : caller.unchecked(away);
    }
  }

  /**
   * What was read.
   *
   * @param time when it was still that of the store, by the clock of nanoseconds
   * @param isOutdated whether there is another version, which could not be read
   */
  private record Checked(Keyring keyring, long time, boolean isOutdated) {
    boolean isOf(long version) {
      return keyring.version() == version;
    }
  }

  /** Whether anybody was let in last by {@link Keyring#isOpen}: this needs no store that works. */
  public boolean wasOpen() {
    return last.keyring().isOpen();
  }

  /**
   * The keys and sessions there are now, whichever process made or ended them.
   *
   * @throws UnavailableException if the store fails
   */
  public Keyring now() {
    return breaker.askAnyway(this::read);
  }

  /**
   * The same or, where the store can't be reached, those there were less than {@link #REMEMBERED}
   * ago; nobody waits for it long. Only for what may be answered without it.
   *
   * @throws UnavailableException if the store fails otherwise, or for longer, or is known to have
   *     others
   */
  public Known known() {
    try {
      return new Known(breaker.ask(this::read), null);
    } catch (UnavailableException away) {
      Checked known = last;
      if (!away.isUnreachable() || !isRemembered(known)) {
        throw away;
      }
      return new Known(known.keyring(), away);
    }
  }

  /**
   * When the store was last reached, to the second, as long as questions are answered without it;
   * empty once they no longer are.
   */
  Optional<Instant> lastReached() {
    Checked known = last;
    return isRemembered(known) ? Optional.of(clock.instant().minus(age(known))) : Optional.empty();
  }

  private boolean isRemembered(Checked known) {
    return !known.isOutdated() && age(known).compareTo(REMEMBERED) < 0;
  }

  private Duration age(Checked known) {
    return Duration.ofNanos(nanoTime.getAsLong() - known.time());
  }

  private Keyring read() {
    long began = nanoTime.getAsLong();
    long version = store.version();
    Checked known = last;
    if (!known.isOf(version)) {
      return readAnew();
    }
    if (known.isOutdated() || began - known.time() >= CONFIRMED_EVERY) {
      confirm(known.keyring(), began);
    }
    return known.keyring();
  }

  private synchronized void confirm(Keyring keyring, long time) {
    if (last.keyring() == keyring && time - last.time() > 0) {
      last = new Checked(keyring, time, false);
    }
  }

  /** One at a time, so that what is read later is what is kept. */
  private synchronized Keyring readAnew() {
    Checked known = last;
    last = new Checked(known.keyring(), known.time(), true);
    long began = nanoTime.getAsLong();
    long version = store.version();
    Keyring now =
        known.isOf(version) ? known.keyring() : Keyring.read(store, version, issuer, clock);
    last = new Checked(now, began, false);
    return now;
  }
}
