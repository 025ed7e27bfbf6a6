package yingda.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.app.Operation;
import yingda.app.ProviderSignIn;
import yingda.app.ProviderSignIn.Arrived;
import yingda.app.ProviderSignIn.Begun;
import yingda.app.ProviderSignIn.Returned;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;

/** How people come in by an identity provider: a browser goes there, and comes back. */
final class ProviderRoutes {
  private static final String START = "/sign-in/oidc";
  private static final String CALLBACK = START + "/callback";
  private static final String COOKIE = "yingda-oidc-";

  /** Enough of a state to tell several pages of a browser apart, each of which has a cookie. */
  private static final int NAMED = 12;

  private static final Parameter<String> TO =
      text("to", "The page of this service that is wanted.").or("/");
  private static final Parameter<String> STATE = text("state", "By which the sign-in is known.");
  private static final Parameter<String> CODE = text("code", "What the provider gave.");
  private static final Parameter<String> ERROR = text("error", "Why the provider gave none.");
  private static final Parameter<String> ISSUER = text("iss", "The provider.");

  private final @Nullable ProviderSignIn people;

  ProviderRoutes(Services served) {
    this.people = served.access().people();
  }

  private static Parameter<String> text(String name, String description) {
    return Parameter.query(name, description, Map.of("type", "string"), (text, clock) -> text);
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(START, "Sends a browser to the identity provider.")
            .does(Operation.SIGN_IN)
            .takes(TO)
            .with(HttpStatus.FOUND)
            .sends("text/html", this::start),
        Endpoint.get(CALLBACK, "Signs in a browser that comes back from there.")
            .does(Operation.SIGN_IN)
            .takes(STATE, CODE, ERROR, ISSUER)
            .takesMore()
            .with(HttpStatus.FOUND)
            .sends("text/html", this::finish));
  }

  private void start(Call call) {
    Begun begun = people().begin(callback(call.context()), ownPath(call.get(TO)));
    Context context = call.context();
    Cookie cookie = new Cookie(name(begun.state()), begun.browser(), START);
    cookie.setHttpOnly(true);
    // Browsers send it when they come back from another site, which they do by a link.
    cookie.setSameSite(SameSite.LAX);
    cookie.setSecure(context.scheme().equals("https"));
    cookie.setMaxAge((int) ProviderSignIn.LASTS.toSeconds());
    context.cookie(cookie);
    leave(context, begun.address().toString());
  }

  private void finish(Call call) {
    Context context = call.context();
    String state = call.find(STATE);
    String browser = state == null ? null : context.cookie(name(state));
    if (state != null && browser != null) {
      context.removeCookie(name(state), START);
    }
    Returned returned =
        new Returned(state, call.find(CODE), call.find(ERROR), call.find(ISSUER), browser);
    Arrived arrived =
        people().finish(returned, SessionRoutes.former(call).orElse(null), call.trace());
    SessionRoutes.keep(call, arrived.signedIn());
    leave(context, arrived.back());
  }

  private ProviderSignIn people() {
    if (people == null) {
      throw Refusal.of(Reason.NOT_FOUND, "no-provider").alone();
    }
    return people;
  }

  /** No cache keeps it: each is for one browser, once. */
  private static void leave(Context context, String address) {
    context.header("Cache-Control", "no-store");
    context.header("Location", address);
  }

  private static String name(String state) {
    String word = state.replaceAll("[^A-Za-z0-9_-]", "");
    return COOKIE + word.substring(0, Math.min(NAMED, word.length()));
  }

  /** Under the name the browser asked for, which the provider has to know. */
  private static URI callback(Context context) {
    try {
      return new URI(context.scheme() + "://" + yingda.http.SameSite.asked(context) + CALLBACK);
    } catch (URISyntaxException e) {
      throw Refusal.invalid("malformed-request").with("problem", "Host").at("Host");
    }
  }

  /** Back to a page of ours, never to another site: a wrong address leads to the first page. */
  static String ownPath(String wanted) {
    try {
      URI address = new URI(wanted);
      boolean isOwn =
          address.getScheme() == null
              && address.getRawAuthority() == null
              && wanted.startsWith("/")
              && !wanted.startsWith("//");
      return isOwn ? address.toASCIIString() : "/";
    } catch (URISyntaxException e) {
      return "/";
    }
  }
}
