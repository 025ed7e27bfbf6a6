package yingda.http;

import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.access.AccessKey;
import yingda.app.KeyAdministration;
import yingda.app.KeyAdministration.NewKey;
import yingda.app.KeyRequest;
import yingda.app.Operation;
import yingda.document.Refusal;

/** Keys: who may come in. */
final class KeyRoutes {
  private static final int BODY = 16 * 1024;
  private static final Parameter<Long> ID =
      Parameter.path("id", "The number of a key.", (text, clock) -> id(text));

  private final KeyAdministration keys;

  KeyRoutes(Services served) {
    this.keys = served.app().keys();
  }

  /**
   * What {@code POST /v1/keys} takes.
   *
   * @param role bot, agent, writer, reviewer or admin
   * @param products it may ask about, for bots and agents; all by default
   * @param channels it may ask for, for bots and agents; all by default
   * @param origins whose pages may use it in a browser, for bots; none by default
   * @param confirmedOnly whether it shows only what was published or confirmed within its review
   *     period, for bots; false by default
   * @param expires from when on it lets nobody in; never by default
   */
  record KeyForm(
      String name,
      String role,
      @Nullable List<String> products,
      @Nullable List<String> channels,
      @Nullable List<String> origins,
      @Nullable Boolean confirmedOnly,
      @Nullable Instant expires) {
    KeyRequest toRequest() {
      return new KeyRequest(
          name,
          role,
          set(products),
          set(channels),
          set(origins),
          Boolean.TRUE.equals(confirmedOnly),
          expires);
    }

    private static Set<String> set(@Nullable List<String> texts) {
      return texts == null ? Set.of() : new HashSet<>(texts);
    }
  }

  /**
   * A key as JSON, never with what its holder sends.
   *
   * @param isPerson whether an identity provider let its holder in, and nobody can send it
   * @param state valid, expired or revoked
   * @param lastUsed to the minute, null if never
   */
  private record KeyView(
      long id,
      String name,
      String role,
      List<String> products,
      List<String> channels,
      List<String> origins,
      boolean confirmedOnly,
      boolean isPerson,
      String state,
      Instant created,
      String createdBy,
      @Nullable Instant expires,
      @Nullable Instant revoked,
      @Nullable Instant lastUsed) {

    static KeyView of(AccessKey key, Instant now) {
      AccessKey.Grant grant = key.grant();
      AccessKey.State state = key.state();
      String word = state.revoked() != null ? "revoked" : key.isValid(now) ? "valid" : "expired";
      return new KeyView(
          key.id(),
          grant.name(),
          grant.role(),
          grant.products().stream().sorted().toList(),
          grant.channels().stream().sorted().toList(),
          grant.origins().stream().sorted().toList(),
          grant.confirmedOnly(),
          key.person() != null,
          word,
          state.created(),
          state.createdBy(),
          state.expires(),
          state.revoked(),
          state.lastUsed());
    }
  }

  /** All keys, as JSON. */
  private record KeysView(List<KeyView> keys) {}

  /**
   * A key that was made, as JSON.
   *
   * @param secret what its holder sends, shown this once
   */
  private record NewKeyView(String secret, KeyView key) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/keys", "All keys there ever were.")
            .does(Operation.MANAGE_KEYS)
            .answers(KeysView.class, this::list),
        Endpoint.post("/v1/keys", "Makes a key, which is shown this once.")
            .does(Operation.MANAGE_KEYS)
            .reads(KeyForm.class, BODY)
            .with(HttpStatus.CREATED)
            .answers(NewKeyView.class, this::create),
        Endpoint.delete("/v1/keys/{id}", "Lets nobody in by a key any more.")
            .does(Operation.MANAGE_KEYS)
            .takes(ID)
            .answers(KeyView.class, this::revoke));
  }

  private KeysView list(Call call) {
    return new KeysView(
        keys.list(call.caller()).stream().map(key -> KeyView.of(key, call.now())).toList());
  }

  private NewKeyView create(Call call) {
    NewKey made = keys.create(call.caller(), call.body(KeyForm.class).toRequest(), call.trace());
    call.header("Cache-Control", "no-store");
    return new NewKeyView(made.secret().text(), KeyView.of(made.key(), call.now()));
  }

  private KeyView revoke(Call call) {
    return KeyView.of(keys.revoke(call.caller(), call.get(ID), call.trace()), call.now());
  }

  private static long id(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw Refusal.invalid("not-a-key-number").at("key " + text);
    }
    return Long.parseLong(text);
  }
}
