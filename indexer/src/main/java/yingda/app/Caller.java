package yingda.app;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import yingda.access.AuditEvent;
import yingda.document.Audience;
import yingda.document.ChangeFilter;
import yingda.document.ProductName;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Signature;
import yingda.document.Term;
import yingda.document.UnavailableException;

/**
 * On whose behalf something is done.
 *
 * @param id the name that stands under what it writes; empty where nobody is named
 * @param roles what it is here for
 * @param audience what it may see at most
 * @param products the products it may ask about; empty for all
 * @param channels the channels it may ask for; empty for all
 * @param confirmedOnly whether it sees only what was published or confirmed within its review
 *     period
 * @param key the number of the key that let it in, null where there are none
 * @param away why it could not be looked up whether it still may come in, null if it was
 */
public record Caller(
    String id,
    Set<Role> roles,
    Audience audience,
    Set<String> products,
    Set<String> channels,
    boolean confirmedOnly,
    @Nullable Long key,
    @Nullable UnavailableException away) {
  private static final String AGENT = "agent";

  public Caller {
    roles = Set.copyOf(roles);
    products = Set.copyOf(products);
    channels = Set.copyOf(channels);
  }

  /** One that may ask for every channel, and came by no key. */
  public Caller(String id, Set<Role> roles, Audience audience, Set<String> products) {
    this(id, roles, audience, products, Set.of(), false, null, null);
  }

  /** Whether one of its roles carries a permission. */
  public boolean may(Permission permission) {
    return permission == Permission.NONE || roles.stream().anyMatch(role -> role.may(permission));
  }

  /** The same while it can't be looked up whether it still may come in. */
  Caller unchecked(UnavailableException why) {
    return new Caller(id, roles, audience, products, channels, confirmedOnly, key, why);
  }

  /**
   * @throws RejectedException FORBIDDEN if no role of it carries what the operation needs
   * @throws UnavailableException if that takes more than was known of it a moment ago
   */
  public void need(Operation operation) {
    if (away != null && !operation.isFromMemory()) {
      throw away;
    }
    Permission permission = operation.permission();
    if (!may(permission)) {
      throw Refusal.of(Reason.FORBIDDEN, "caller-may-not")
          .with("caller", id)
          .with("roles", roles.stream().map(Role::word).sorted().toList())
          .with("action", permission.term())
          .with("needed", Role.allOf(permission))
          .at("caller");
    }
    if (!products.isEmpty() && !operation.isWithinProducts()) {
      throw Refusal.of(Reason.FORBIDDEN, "bound-to-products")
          .with("caller", id)
          .with("products", new TreeSet<>(products))
          .at("caller");
    }
  }

  /** Its name; null where nobody is named. */
  @Nullable String nameOrNull() {
    return id.isBlank() ? null : id;
  }

  /**
   * The same who goes by a name, where nobody is known by key. Who is, signs with the name of the
   * key.
   *
   * @throws RejectedException FORBIDDEN if a key says another name than its own
   */
  public Caller named(@Nullable String name) {
    if (key == null) {
      return new Caller(
          name == null ? "" : name, roles, audience, products, channels, confirmedOnly, null, away);
    }
    if (name != null && !name.isBlank() && !name.strip().equals(id)) {
      throw Refusal.of(Reason.FORBIDDEN, "signs-as-itself")
          .with("caller", id)
          .with("value", name)
          .at("author");
    }
    return this;
  }

  /**
   * The same who signs what it writes.
   *
   * @param name null if none is said, which only a key need not
   * @throws RejectedException if nobody is named, or a key says another name than its own
   */
  public Caller signing(@Nullable String name) {
    if (key == null && name == null) {
      throw Refusal.invalid("field-missing").with("expected", Term.of("quoted-text")).at("author");
    }
    return named(name);
  }

  /**
   * What is kept of something it did.
   *
   * @param trace the number of the request, empty for none
   */
  AuditEvent did(String action, String subject, String outcome, String trace, Instant time) {
    return new AuditEvent(0, time, id, key, action, subject, outcome, trace);
  }

  /** Its signature under what it writes. */
  public Signature signs(String note) {
    return new Signature(id, note);
  }

  /**
   * What it sees through a channel, as far as it may ask for that: only agents are shown what is
   * internal, as whoever names no channel might be a customer, and no channel shows more than the
   * caller may see.
   *
   * @throws RejectedException FORBIDDEN if it may not ask for that
   */
  public Audience through(@Nullable String channel) {
    return isAgent(channel(channel)) ? audience : Audience.PUBLIC;
  }

  /**
   * The channel it asks for, as far as it may.
   *
   * @param channel null for none, which is its only one if it has but one
   * @throws RejectedException FORBIDDEN if it may not ask for that
   */
  public @Nullable String channel(@Nullable String channel) {
    if (channel == null && channels.size() == 1) {
      return channels.iterator().next();
    }
    boolean isOther = !channels.isEmpty() && (channel == null || !channels.contains(channel));
    if (isOther) {
      throw Refusal.of(Reason.FORBIDDEN, "other-channels")
          .with("caller", id)
          .with("channels", new TreeSet<>(channels))
          .at("channel");
    }
    if (key != null && isAgent(channel) && audience == Audience.PUBLIC) {
      throw Refusal.of(Reason.FORBIDDEN, "not-an-agent").with("caller", id).at("channel");
    }
    return channel;
  }

  /**
   * The channel through which a program sees what its key lets it see, null where it is for
   * customers: the key says for whom it is, so the request need not.
   */
  public @Nullable String ownChannel() {
    boolean isForStaff = key != null && audience == Audience.INTERNAL && channels.isEmpty();
    return isForStaff ? AGENT : null;
  }

  /** Whether it may see what is about a product; null for about none. */
  public boolean sees(@Nullable String product) {
    return products.isEmpty()
        || product == null
        || products.stream().anyMatch(own -> ProductName.same(own, product));
  }

  /** What it may see of the log. */
  ChangeFilter within(ChangeFilter filter) {
    return products.isEmpty() ? filter : filter.about(about(filter.subject().product()));
  }

  /**
   * The product it asks about, as far as it may.
   *
   * @param product null for all, which is its only one if it has but one
   * @throws RejectedException FORBIDDEN if it may not ask about that
   */
  public @Nullable String about(@Nullable String product) {
    if (products.isEmpty()) {
      return product;
    }
    if (product == null && products.size() == 1) {
      return products.iterator().next();
    }
    if (product == null || !sees(product)) {
      throw Refusal.of(Reason.FORBIDDEN, "other-products")
          .with("caller", id)
          .with("products", new TreeSet<>(products))
          .at("product");
    }
    return product;
  }

  /** Whether a channel is the one of agents. */
  public static boolean isAgent(@Nullable String channel) {
    return AGENT.equals(channel);
  }
}
