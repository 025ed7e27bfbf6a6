package yingda.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yingda.access.Secret;
import yingda.app.Authentication.Holder;
import yingda.app.Authentication.Known;
import yingda.app.Keyring;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.UnavailableException;

/**
 * What a request shows to be let in.
 *
 * @param authorization the header, null if there is none
 * @param session the cookie, null if there is none
 * @param origin the foreign page it comes from, null for a program or a page of ours
 */
record Credentials(
    @Nullable String authorization, @Nullable String session, @Nullable String origin) {
  static final String COOKIE = "yingda-session";

  private static final String BEARER = "Bearer ";

  static Credentials of(Context context) {
    String origin = context.header("Origin");
    boolean isOwn = origin == null || SameSite.isOwn(origin, context);
    return new Credentials(
        context.header("Authorization"), context.cookie(COOKIE), isOwn ? null : origin);
  }

  /** Whether it is a program with a key, which no foreign page can make a browser be. */
  boolean isByKey() {
    return authorization != null;
  }

  /**
   * The same by what is known, where that may not be all: who is not known may have come since.
   *
   * @throws UnavailableException if that can't be told
   */
  Optional<Holder> holder(Known known) {
    UnavailableException away = known.away();
    if (away == null) {
      return holder(known.keyring());
    }
    try {
      Optional<Holder> holder = holder(known.keyring());
      if (holder.isPresent() || session == null || known.keyring().isOpen()) {
        return holder;
      }
    } catch (RejectedException refused) {
      if (refused.reason() != Reason.UNAUTHENTICATED) {
        throw refused;
      }
    }
    throw away;
  }

  /**
   * Who shows it.
   *
   * @return empty if nothing is shown, or a session that ended
   * @throws RejectedException UNAUTHENTICATED if it is no key that is valid now: whoever shows one
   *     is not taken for somebody without
   */
  Optional<Holder> holder(Keyring keyring) {
    if (authorization == null) {
      return session == null ? Optional.empty() : Secret.of(session).flatMap(keyring::bySession);
    }
    Holder holder =
        bearer()
            .flatMap(keyring::byKey)
            .orElseThrow(() -> Refusal.of(Reason.UNAUTHENTICATED, "not-a-key").at("Authorization"));
    checkOrigin(holder);
    return Optional.of(holder);
  }

  private Optional<Secret> bearer() {
    return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Secret.of(authorization.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  /** A key that lies open in pages is good for these pages only, and every other for none. */
  private void checkOrigin(Holder holder) {
    var origins = holder.key().grant().origins();
    boolean isRight = origin == null ? origins.isEmpty() : origins.contains(origin);
    if (!isRight) {
      throw Refusal.of(Reason.FORBIDDEN, "key-of-other-pages")
          .with("value", origin == null ? "-" : origin)
          .at("Origin");
    }
  }
}
