package yingda.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.access.AuditEvent;
import yingda.app.Access;
import yingda.app.Authentication;
import yingda.app.Authentication.Holder;
import yingda.app.Authentication.Known;
import yingda.app.Caller;
import yingda.app.Callers;
import yingda.app.Keyring;
import yingda.app.Operation;
import yingda.app.Permission;
import yingda.app.StaleException;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.UnavailableException;

/**
 * Lets requests in: tells on whose behalf each is, and keeps what they did. Where there never was a
 * key, whoever is on this machine may do all. Safe for concurrent use.
 */
final class Gate {
  /** What is kept where it goes well, beside all that changes something. */
  private static final Set<Operation> ASKED = Set.of(Operation.ASK, Operation.SIGN_IN);

  /** What says by itself what it has done. */
  private static final Set<Operation> KEPT_ELSEWHERE =
      Set.of(Operation.MANAGE_KEYS, Operation.ERASE_WORDS);

  /** Where it is not told why: the service failed, or whoever asked broke off. */
  private static final String FAILED = "failed";

  private static final Set<Reason> REFUSED =
      Set.of(Reason.UNAUTHENTICATED, Reason.FORBIDDEN, Reason.TOO_MANY);

  private static final String KEY = "yingda.key";

  private final Access access;
  private final KeyLimits limits;

  Gate(Access access, KeyLimits limits) {
    this.access = access;
    this.limits = limits;
  }

  /** Answers on behalf of somebody. */
  interface Answering {
    void answer(Entrance entrance) throws IOException;
  }

  /**
   * Who came in.
   *
   * @param credentials to look again later
   * @param shown what is kept of the answer
   */
  record Entrance(Caller caller, Credentials credentials, Shown shown) {}

  /**
   * Lets a request in, or not.
   *
   * @throws RejectedException UNAUTHENTICATED if it needs a key, FORBIDDEN if its caller may not
   */
  void pass(Context context, Operation operation, Answering answering) throws IOException {
    Credentials credentials = Credentials.of(context);
    Caller caller = Callers.NOBODY;
    Shown shown = new Shown();
    String outcome = FAILED;
    try {
      caller = caller(context, operation, credentials);
      caller.need(operation);
      answering.answer(new Entrance(caller, credentials, shown));
      outcome = AuditEvent.DONE;
    } catch (StaleException stale) {
      outcome = stale.rejection().refusal().code();
      throw stale;
    } catch (RejectedException refused) {
      outcome = refused.refusal().code();
      if (REFUSED.contains(refused.reason())) {
        caller = Callers.NOBODY;
        limits.keepRefusal(() -> refused(context, operation, credentials, refused));
      }
      throw refused;
    } finally {
      if (caller.key() != null && isKept(context, operation, shown.text(), outcome)) {
        keep(context, operation, caller, shown.text(), outcome);
      }
    }
  }

  private void refused(
      Context context, Operation operation, Credentials credentials, RejectedException refused) {
    Caller caller = shown(credentials).flatMap(Holder::caller).orElse(Callers.NOBODY);
    keep(context, operation, caller, "", refused.refusal().code());
  }

  /** Whoever it was, if that can be told. */
  private Optional<Holder> shown(Credentials credentials) {
    try {
      return credentials.holder(access.authentication().known());
    } catch (RejectedException | UnavailableException nobody) {
      return Optional.empty();
    }
  }

  private void keep(
      Context context, Operation operation, Caller caller, String seen, String outcome) {
    String subject = context.method() + " " + context.path() + (seen.isEmpty() ? "" : " " + seen);
    access.journal().record(caller, operation.word(), subject, outcome, RequestId.of(context));
  }

  private static boolean isKept(Context context, Operation operation, String seen, String outcome) {
    boolean isWrite = !context.method().name().equals("GET") && !ASKED.contains(operation);
    boolean isKeptElsewhere = KEPT_ELSEWHERE.contains(operation) && outcome.equals(AuditEvent.DONE);
    return !seen.isEmpty() || (isWrite && !isKeptElsewhere);
  }

  private Caller caller(Context context, Operation operation, Credentials credentials) {
    if (operation.permission() == Permission.NONE && operation != Operation.SIGN_IN) {
      return Callers.NOBODY; // who probes is answered whatever becomes of the store
    }
    Known known = known(operation);
    Optional<Holder> holder = credentials.holder(known);
    if (holder.isEmpty()) {
      return known.keyring().isOpen() ? known.held(Callers.LOCAL) : nobody(operation);
    }
    if (!credentials.isByKey()) {
      SameSite.check(context);
    }
    context.attribute(KEY, holder.get().key().id());
    access.journal().used(holder.get().key().id());
    limits.take(context, holder.get().key().id(), 1);
    return known.held(holder.get().caller().orElseThrow(Gate::unknownRole));
  }

  /** What goes on without the store is not refused for it. */
  private Known known(Operation operation) {
    Authentication authentication = access.authentication();
    return operation.isFromMemory()
        ? authentication.known()
        : new Known(authentication.now(), null);
  }

  /**
   * Counts what one request asks for beside the first, as so many requests.
   *
   * @throws RejectedException TOO_MANY if there were as many as may be in this minute
   */
  void countMore(Context context, Caller caller, int more) {
    if (caller.key() != null) {
      limits.take(context, caller.key(), more);
    }
  }

  /** The number of the key that a request came in by, null for none. */
  static @Nullable Long keyOf(Context context) {
    return context.attribute(KEY);
  }

  private static Caller nobody(Operation operation) {
    if (operation.permission() != Permission.NONE) {
      throw Refusal.of(Reason.UNAUTHENTICATED, "no-key").at("Authorization");
    }
    return Callers.NOBODY;
  }

  /** What a newer program made of a key is not known here: nobody comes in by it. */
  private static RejectedException unknownRole() {
    return Refusal.of(Reason.UNAUTHENTICATED, "not-a-key").at("Authorization");
  }

  /**
   * Who came in, if still: a key may be revoked while an answer goes on.
   *
   * @param keyring what lets in now
   * @throws RejectedException UNAUTHENTICATED if it may not come in any more
   */
  static Caller again(Entrance entrance, Keyring keyring) {
    if (entrance.caller().key() == null) {
      return keyring.isOpen() ? entrance.caller() : nobody(Operation.ASK);
    }
    return entrance
        .credentials()
        .holder(keyring)
        .flatMap(Holder::caller)
        .orElseThrow(Gate::unknownRole);
  }
}
