package yingda.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import yingda.access.AccessKey;
import yingda.access.AccessStore;
import yingda.access.AuditEvent;
import yingda.access.Secret;
import yingda.access.SecretHash;
import yingda.access.Session;
import yingda.app.KeyAdministration.NewKey;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** How people come in by a browser. Safe for concurrent use. */
public final class SigningIn {
  /** A working day with its overtime. */
  private static final Duration LASTS = Duration.ofHours(12);

  private static final Duration CODE_LASTS = Duration.ofMinutes(10);

  private final AccessStore store;
  private final Authentication authentication;
  private final Clock clock;
  private final AtomicReference<@Nullable Code> code = new AtomicReference<>();

  public SigningIn(AccessStore store, Authentication authentication, Clock clock) {
    this.store = store;
    this.authentication = authentication;
    this.clock = clock;
  }

  private record Code(SecretHash hash, Instant ends) {}

  /**
   * Somebody who is in.
   *
   * @param secret what the browser keeps and sends
   */
  public record SignedIn(Caller caller, Secret secret, Instant ends) {}

  /** The first admin, whose key is known only now. */
  public record FirstAdmin(NewKey made, SignedIn signedIn) {}

  /**
   * Begins a session.
   *
   * @param key as it was typed
   * @param former the session the browser had, which ends
   * @param trace the number of the request
   * @throws RejectedException UNAUTHENTICATED if it is no key that is valid now
   */
  public SignedIn signIn(String key, @Nullable Secret former, String trace) {
    return Secret.of(key.strip())
        .flatMap(secret -> authentication.now().byKey(secret))
        .flatMap(
            holder -> holder.caller().map(caller -> begin(caller, holder.key(), former, trace)))
        .orElseThrow(() -> Refusal.of(Reason.UNAUTHENTICATED, "not-a-key").at("key"));
  }

  /**
   * Ends a session, wherever else its secret may be.
   *
   * @param trace the number of the request
   */
  public void signOut(Secret secret, String trace) {
    Optional<Caller> caller =
        authentication.now().bySession(secret).flatMap(Authentication.Holder::caller);
    store.end(secret.hash());
    caller.ifPresent(one -> record(one, "sign-out", trace));
  }

  /** Makes the code that the first admin comes in with; once, and for ten minutes. */
  public Secret firstCode() {
    Secret secret = Secret.random();
    code.set(new Code(secret.hash(), clock.instant().plus(CODE_LASTS)));
    return secret;
  }

  /**
   * Makes the first admin, if there is no key yet.
   *
   * @param trace the number of the request
   * @throws RejectedException UNAUTHENTICATED if it is not the code, or too late
   */
  public FirstAdmin beFirst(String given, String name, String trace) {
    AccessKey.Grant grant = new AccessKey.Grant(name.strip(), Role.ADMIN.word());
    Code expected = code.get();
    Secret sent = Secret.of(given.strip()).orElse(null);
    if (expected == null || sent == null || !isValid(expected, sent)) {
      throw Refusal.of(Reason.UNAUTHENTICATED, "not-the-code").at("code");
    }
    Secret secret = Secret.random();
    AccessKey.State state = new AccessKey.State(clock.instant(), grant.name(), null, null, null);
    AccessKey key = store.addFirst(secret.hash(), grant, state);
    code.set(null);
    Caller caller = Callers.of(key).orElseThrow();
    record(caller, "create-key", trace);
    return new FirstAdmin(new NewKey(key, secret), begin(caller, key, null, trace));
  }

  private boolean isValid(Code expected, Secret sent) {
    return clock.instant().isBefore(expected.ends())
        && MessageDigest.isEqual(bytes(expected.hash()), bytes(sent.hash()));
  }

  private static byte[] bytes(SecretHash hash) {
    return hash.hex().getBytes(StandardCharsets.US_ASCII);
  }

  SignedIn begin(Caller caller, AccessKey key, @Nullable Secret former, String trace) {
    Secret secret = Secret.random();
    Instant now = clock.instant();
    store.forgetSessions(now);
    Session session = new Session(secret.hash(), key.id(), now, now.plus(LASTS));
    store.begin(session, former == null ? null : former.hash());
    record(caller, "sign-in", trace);
    return new SignedIn(caller, secret, session.ends());
  }

  private void record(Caller caller, String action, String trace) {
    String subject = "key " + caller.key();
    store.record(List.of(caller.did(action, subject, AuditEvent.DONE, trace, clock.instant())));
  }
}
