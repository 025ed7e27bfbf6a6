package yingda.app;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.ProductName;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Signature;

/**
 * On whose behalf something is done.
 *
 * @param id the name that stands under what it writes; empty where nobody is named
 * @param roles what it is here for
 * @param audience what it may see at most
 * @param products the products it may ask about; empty for all
 */
public record Caller(String id, Set<Role> roles, Audience audience, Set<String> products) {
  private static final String AGENT = "agent";

  public Caller {
    roles = Set.copyOf(roles);
    products = Set.copyOf(products);
  }

  /** Whether one of its roles carries a permission. */
  public boolean may(Permission permission) {
    return permission == Permission.NONE || roles.stream().anyMatch(role -> role.may(permission));
  }

  /**
   * @throws RejectedException FORBIDDEN if no role of it carries what the operation needs
   */
  public void need(Operation operation) {
    Permission permission = operation.permission();
    if (!may(permission)) {
      throw Refusal.of(Reason.FORBIDDEN, "caller-may-not")
          .with("caller", id)
          .with("action", permission.term())
          .at("caller");
    }
  }

  /** The same who goes by a name, for a service that knows nobody by key. */
  public Caller named(@Nullable String name) {
    return new Caller(name == null ? "" : name, roles, audience, products);
  }

  /** Its signature under what it writes. */
  public Signature signs(String note) {
    return new Signature(id, note);
  }

  /**
   * What it sees through a channel: only agents are shown what is internal, as whoever names no
   * channel might be a customer, and no channel shows more than the caller may see.
   */
  public Audience through(@Nullable String channel) {
    return isAgent(channel) ? audience : Audience.PUBLIC;
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
    if (product == null || products.stream().noneMatch(own -> ProductName.same(own, product))) {
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
