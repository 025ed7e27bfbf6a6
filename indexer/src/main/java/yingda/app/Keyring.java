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
import yingda.app.Authentication.Holder;

/**
 * The keys and sessions of one version of the store. Whoever asks much at once asks one of these:
 * it reads nothing. Expiry counts at each question. Safe for concurrent use.
 */
public final class Keyring {
  private final long version;
  private final boolean isOpen;
  private final Map<SecretHash, Holder> keys;
  private final Map<SecretHash, Session> sessions;
  private final Map<Long, Holder> holders;
  private final @Nullable String issuer;
  private final Clock clock;

  private Keyring(
      long version,
      Map<Long, Holder> holders,
      Map<SecretHash, Holder> keys,
      Map<SecretHash, Session> sessions,
      @Nullable String issuer,
      Clock clock) {
    this.version = version;
    this.isOpen = holders.isEmpty() && issuer == null;
    this.holders = holders;
    this.keys = keys;
    this.sessions = sessions;
    this.issuer = issuer;
    this.clock = clock;
  }

  /** What is read behind the version is of it or a later one, which is then read once more. */
  static Keyring read(AccessStore store, long version, @Nullable String issuer, Clock clock) {
    List<AccessKey> all = store.keys();
    Map<Long, Holder> holders =
        all.stream().collect(Collectors.toMap(AccessKey::id, Keyring::holder));
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
    return new Keyring(version, holders, keys, sessions, issuer, clock);
  }

  private static Holder holder(AccessKey key) {
    return new Holder(key, Callers.of(key));
  }

  /** That of the store. */
  long version() {
    return version;
  }

  /**
   * Whether there never was a key, nor an identity provider. Once there was one it stays closed,
   * also when it is revoked: whoever lost the last makes another on the machine itself.
   */
  public boolean isOpen() {
    return isOpen;
  }

  /** Whether pages of an origin may use some key that is valid now. */
  public boolean isOrigin(String origin) {
    return holders.values().stream()
        .filter(this::isValid)
        .anyMatch(holder -> holder.key().grant().origins().contains(origin));
  }

  /** Who holds a key; empty if it is none, or not valid now. */
  public Optional<Holder> byKey(Secret secret) {
    return Optional.ofNullable(keys.get(secret.hash())).filter(this::isValid);
  }

  /** Who holds the newest valid key of a name, for programs of this process that show none. */
  public Optional<Holder> byName(String name) {
    return holders.values().stream()
        .filter(holder -> holder.key().person() == null && holder.key().name().equals(name))
        .filter(this::isValid)
        .max(Comparator.comparingLong(holder -> holder.key().id()));
  }

  /** Who signed in; empty if there is no such session, or it or its key is not valid now. */
  public Optional<Holder> bySession(Secret secret) {
    return Optional.ofNullable(sessions.get(secret.hash()))
        .filter(session -> session.isValid(clock.instant()))
        .map(session -> holders.get(session.key()))
        .filter(this::isValid);
  }

  private boolean isValid(Holder holder) {
    Person person = holder.key().person();
    return holder.key().isValid(clock.instant())
        && (person == null || person.issuer().equals(issuer));
  }
}
