package yingda.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import yingda.access.AccessKey;
import yingda.access.AccessStore;
import yingda.access.AuditEvent;
import yingda.access.Secret;
import yingda.access.WebOrigin;
import yingda.document.DocumentStore;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Rejections;

/** Who may come in. Safe for concurrent use. */
public final class KeyAdministration {
  private final AccessStore access;
  private final DocumentStore documents;
  private final Clock clock;

  public KeyAdministration(AccessStore access, DocumentStore documents, Clock clock) {
    this.access = access;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * A key that was made.
   *
   * @param secret what its holder sends; kept nowhere, so this is the only time it is known
   */
  public record NewKey(AccessKey key, Secret secret) {}

  /**
   * Makes a key.
   *
   * @param trace the number of the request, empty for none
   * @throws RejectedException if the role or a product is not known, they do not go together, or a
   *     valid key has the name
   */
  public NewKey create(Caller caller, KeyRequest request, String trace) {
    caller.need(Operation.MANAGE_KEYS);
    Secret secret = Secret.random();
    AccessKey.Grant grant = grant(request);
    refuseTaken(grant.name());
    AccessKey key = access.add(secret.hash(), grant, state(caller, request.expires()));
    record(caller, "create-key", key, trace);
    return new NewKey(key, secret);
  }

  /** All keys there ever were, by number. */
  public List<AccessKey> list(Caller caller) {
    caller.need(Operation.MANAGE_KEYS);
    return access.keys();
  }

  /**
   * Lets nobody in by a key any more; done twice, it changes and records nothing.
   *
   * @param trace the number of the request, empty for none
   * @throws RejectedException NOT_FOUND if there is no such key
   */
  public AccessKey revoke(Caller caller, long id, String trace) {
    caller.need(Operation.MANAGE_KEYS);
    Optional<AccessKey> before =
        access.keys().stream()
            .filter(key -> key.id() == id && key.state().revoked() != null)
            .findFirst();
    if (before.isPresent()) {
      return before.get();
    }
    AccessKey key = access.revoke(id, caller.id(), clock.instant());
    record(caller, "revoke-key", key, trace);
    return key;
  }

  private void record(Caller caller, String action, AccessKey key, String trace) {
    String subject = "key " + key.id() + " " + key.grant().role() + " " + key.name();
    access.record(List.of(caller.did(action, subject, AuditEvent.DONE, trace, clock.instant())));
  }

  /** What is written is signed by name, so two who write must not have the same. */
  private void refuseTaken(String name) {
    Instant now = clock.instant();
    for (AccessKey key : access.keys()) {
      if (key.isValid(now) && key.name().equals(name)) {
        throw Refusal.of(Reason.IN_USE, "name-of-a-key")
            .with("value", name)
            .with("number", key.id())
            .at("name");
      }
    }
  }

  private AccessKey.State state(Caller caller, @Nullable Instant expires) {
    Instant now = clock.instant();
    if (expires != null && !expires.isAfter(now)) {
      throw Refusal.invalid("expired-already").with("value", expires).at("expires");
    }
    return new AccessKey.State(now, caller.id(), expires, null, null);
  }

  private AccessKey.Grant grant(KeyRequest request) {
    Role role = Role.of("role", request.role());
    Rejections wrong = new Rejections().word("name", request.name());
    ProductSpelling spelling = new ProductSpelling(documents);
    Set<String> products = new TreeSet<>();
    for (String product : request.products()) {
      wrong.check(() -> products.add(spelling.needed("products", product)));
    }
    wrong.check(() -> bindable(role, "products", request.products()));
    wrong.check(() -> bindable(role, "channels", request.channels()));
    request.channels().forEach(channel -> wrong.word("channels", channel));
    request.origins().forEach(origin -> wrong.check(() -> WebOrigin.check("origins", origin)));
    wrong.check(() -> onlyOfBots(role, "origins", !request.origins().isEmpty()));
    wrong.check(() -> onlyOfBots(role, "confirmedOnly", request.confirmedOnly()));
    wrong.end();
    return new AccessKey.Grant(
        request.name().strip(),
        role.word(),
        products,
        request.channels(),
        request.origins(),
        request.confirmedOnly());
  }

  private static void bindable(Role role, String field, Set<String> values) {
    if (!values.isEmpty() && !role.isBindable()) {
      throw Refusal.invalid("role-is-for-all").with("role", role.word()).at(field);
    }
  }

  /**
   * What a page holds, everybody holds who reads the page; and whoever reads documents sees what is
   * not confirmed.
   */
  private static void onlyOfBots(Role role, String field, boolean isWanted) {
    if (isWanted && role != Role.BOT) {
      throw Refusal.invalid(field.equals("origins") ? "origins-of-bots" : "confirmed-of-bots")
          .with("role", role.word())
          .at(field);
    }
  }
}
