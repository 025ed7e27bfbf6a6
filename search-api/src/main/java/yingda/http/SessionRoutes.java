package yingda.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import yingda.access.Secret;
import yingda.app.Access;
import yingda.app.Caller;
import yingda.app.Callers;
import yingda.app.Operation;
import yingda.app.Permission;
import yingda.app.ProviderSignIn;
import yingda.app.Role;
import yingda.app.SigningIn;
import yingda.app.SigningIn.FirstAdmin;
import yingda.app.SigningIn.SignedIn;

/** How people come in by a browser, and who is in. */
final class SessionRoutes {
  private static final int BODY = 16 * 1024;

  private final SigningIn signingIn;
  private final Access access;

  SessionRoutes(Services served) {
    this.access = served.access();
    this.signingIn = access.signingIn();
  }

  /** A key, as it was typed. */
  record SignInForm(String key) {}

  /**
   * What the first admin comes in with.
   *
   * @param code of the link that the first start printed
   * @param name stands under what the admin writes
   */
  record FirstAdminForm(String code, String name) {}

  /**
   * Who asks, as JSON.
   *
   * @param name null if nobody is in
   * @param role the one of the key, null if there is none
   * @param permissions what it may do
   * @param products it may ask about; empty for all
   * @param isOpen whether there are no keys: whoever is on this machine may do all
   * @param provider whether people come in by an identity provider: ready or unreachable; null if
   *     they do not
   * @param ends when the session ends, null if there is none
   */
  record SessionView(
      @Nullable String name,
      @Nullable String role,
      List<String> permissions,
      List<String> products,
      boolean isOpen,
      @Nullable String provider,
      @Nullable Instant ends) {}

  /**
   * The first admin, as JSON.
   *
   * @param key is shown this once
   */
  private record FirstAdminView(String key, SessionView session) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/session", "Who asks, and what they may do.")
            .does(Operation.SIGN_IN)
            .answers(SessionView.class, call -> view(call.caller(), null)),
        Endpoint.post("/v1/session", "Signs in a browser with a key.")
            .does(Operation.SIGN_IN)
            .reads(SignInForm.class, BODY)
            .with(HttpStatus.CREATED)
            .answers(SessionView.class, this::signIn),
        Endpoint.delete("/v1/session", "Signs out.")
            .does(Operation.SIGN_IN)
            .answers(SessionView.class, this::signOut),
        Endpoint.post("/v1/first-admin", "Makes the first key, by the link of the first start.")
            .does(Operation.SIGN_IN)
            .reads(FirstAdminForm.class, BODY)
            .with(HttpStatus.CREATED)
            .answers(FirstAdminView.class, this::beFirst));
  }

  private SessionView signIn(Call call) {
    SignedIn in =
        signingIn.signIn(
            call.body(SignInForm.class).key(), former(call).orElse(null), call.trace());
    keep(call, in);
    return view(in.caller(), in.ends());
  }

  private SessionView signOut(Call call) {
    former(call).ifPresent(secret -> signingIn.signOut(secret, call.trace()));
    call.context().removeCookie(Credentials.COOKIE, "/");
    return view(access.authentication().now().isOpen() ? Callers.LOCAL : Callers.NOBODY, null);
  }

  private FirstAdminView beFirst(Call call) {
    FirstAdminForm form = call.body(FirstAdminForm.class);
    FirstAdmin first = signingIn.beFirst(form.code(), form.name(), call.trace());
    SignedIn in = first.signedIn();
    keep(call, in);
    return new FirstAdminView(first.made().secret().text(), view(in.caller(), in.ends()));
  }

  static Optional<Secret> former(Call call) {
    return Optional.ofNullable(call.context().cookie(Credentials.COOKIE)).flatMap(Secret::of);
  }

  /** No script reads it, and no other site sends it but by a link. */
  static void keep(Call call, SignedIn in) {
    Context context = call.context();
    Cookie cookie = new Cookie(Credentials.COOKIE, in.secret().text(), "/");
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    cookie.setSecure(context.scheme().equals("https"));
    cookie.setMaxAge((int) Duration.between(call.now(), in.ends()).toSeconds());
    context.cookie(cookie);
  }

  private SessionView view(Caller caller, @Nullable Instant ends) {
    boolean isKnown = caller.key() != null;
    List<String> permissions = new ArrayList<>();
    for (Permission permission : Permission.values()) {
      if (permission != Permission.NONE && caller.may(permission)) {
        permissions.add(permission.word());
      }
    }
    return new SessionView(
        isKnown ? caller.id() : null,
        isKnown ? caller.roles().stream().findFirst().map(Role::word).orElse(null) : null,
        permissions,
        List.copyOf(new TreeSet<>(caller.products())),
        access.authentication().now().isOpen(),
        provider(access.people()),
        ends);
  }

  private static @Nullable String provider(@Nullable ProviderSignIn people) {
    if (people == null) {
      return null;
    }
    return people.problem() == null ? "ready" : "unreachable";
  }
}
