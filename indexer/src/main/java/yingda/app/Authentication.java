package yingda.app;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yingda.access.AccessKey;
import yingda.access.AccessStore;
import yingda.access.Person;
import yingda.access.Secret;
import yingda.access.SecretHash;
import yingda.access.Session;

/**
 * Who sends a request. The keys and sessions are kept at hand, and read again as soon as there is
 * another version of them: a key that is revoked, by whichever process, lets nobody in from the
 * next request on. Safe for concurrent use.
 */
public final class Authentication {
  private final AccessStore store;
  private final @Nullable String issuer;
  private final Clock clock;
  private volatile Known known;

  /**
   * @param issuer the identity provider whose people come in, null for none
   */
  public Authentication(AccessStore store, @Nullable String issuer, Clock clock) {
    this.store = store;
    this.issuer = issuer;
    this.clock = clock;
    this.known = read(store.version());
  }

  /**
   * A key with what was made of it once.
   *
   * @param caller whom it lets in while it is valid; empty if nobody ever
   */
  public record Holder(AccessKey key, Optional<Caller> caller) {}

  /** What was read of a version. */
  private record Known(
      long version,
      boolean isOpen,
      Map<SecretHash, Holder> keys,
      Map<SecretHash, Session> sessions,
      Map<Long, Holder> holders) {}

  /**
   * Whether there never was a key, nor an identity provider. Once there was one it stays closed,
   * also when it is revoked: whoever lost the last makes another on the machine itself.
   */
  public boolean isOpen() {
    return known().isOpen();
  }

  /** The same as it was when anybody was let in last: who asks this needs no store that works. */
  public boolean wasOpen() {
    return known.isOpen();
  }

  /** Whether pages of an origin may use some key that is valid now. */
  public boolean isOrigin(String origin) {
    return known().holders().values().stream()
        .filter(this::isValid)
        .anyMatch(holder -> holder.key().grant().origins().contains(origin));
  }

  /** Who holds a key; empty if it is none, or not valid now. */
  public Optional<Holder> byKey(Secret secret) {
    return Optional.ofNullable(known().keys().get(secret.hash())).filter(this::isValid);
  }

  /** Who holds the newest valid key of a name, for programs of this process that show none. */
  public Optional<Holder> byName(String name) {
    return known().holders().values().stream()
        .filter(holder -> holder.key().person() == null && holder.key().name().equals(name))
        .filter(this::isValid)
        .max(Comparator.comparingLong(holder -> holder.key().id()));
  }

  /** Who signed in; empty if there is no such session, or it or its key is not valid now. */
  public Optional<Holder> bySession(Secret secret) {
    Known now = known();
    return Optional.ofNullable(now.sessions().get(secret.hash()))
        .filter(session -> session.isValid(clock.instant()))
        .map(session -> now.holders().get(session.key()))
        .filter(this::isValid);
  }

  private boolean isValid(Holder holder) {
    Person person = holder.key().person();
    return holder.key().isValid(clock.instant())
        && (person == null || person.issuer().equals(issuer));
  }

  private Known known() {
    long version = store.version();
    Known last = known;
    if (last.version() != version) {
      last = read(version);
      known = last;
    }
    return last;
  }

  /** What is read behind the version is of it or a later one, which is then read once more. */
  private Known read(long version) {
    List<AccessKey> all = store.keys();
    Map<Long, Holder> holders =
        all.stream().collect(Collectors.toMap(AccessKey::id, Authentication::holder));
    Map<SecretHash, Holder> keys = new HashMap<>();
    store
        .hashes()
        .forEach(
            (hash, id) -> {
              Holder holder = holders.get(id);
              if (holder != null) {
                keys.put(hash, holder);
              }
            });
    Map<SecretHash, Session> sessions =
        store.sessions().stream().collect(Collectors.toMap(Session::hash, session -> session));
    return new Known(version, all.isEmpty() && issuer == null, keys, sessions, holders);
  }

  private static Holder holder(AccessKey key) {
    return new Holder(key, Callers.of(key));
  }
}
