package yingda.app;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yingda.access.AccessKey;
import yingda.access.AccessStore;

/**
 * Who sends a request. The keys and sessions are kept at hand, and read again as soon as there is
 * another version of them: a key that is revoked, by whichever process, lets nobody in from the
 * next request on. Safe for concurrent use.
 */
public final class Authentication {
  private final AccessStore store;
  private final @Nullable String issuer;
  private final Clock clock;
  private volatile Keyring last;

  /**
   * @param issuer the identity provider whose people come in, null for none
   */
  public Authentication(AccessStore store, @Nullable String issuer, Clock clock) {
    this.store = store;
    this.issuer = issuer;
    this.clock = clock;
    this.last = Keyring.read(store, store.version(), issuer, clock);
  }

  /**
   * A key with what was made of it once.
   *
   * @param caller whom it lets in while it is valid; empty if nobody ever
   */
  public record Holder(AccessKey key, Optional<Caller> caller) {}

  /** Whether anybody was let in last by {@link Keyring#isOpen}: this needs no store that works. */
  public boolean wasOpen() {
    return last.isOpen();
  }

  /** The keys and sessions there are now, whichever process made or ended them. */
  public Keyring now() {
    long version = store.version();
    Keyring known = last;
    if (known.version() != version) {
      known = Keyring.read(store, version, issuer, clock);
      last = known;
    }
    return known;
  }
}
