package yingda.knowledge;

import yingda.document.RejectedException;
import yingda.sql.Stores;

/**
 * Where a store is that several machines share, such as {@code
 * postgresql://user:password@host:5432/database}. As a text it has no password. Safe for concurrent
 * use.
 */
public final class StoreAddress {
  private final Stores stores;

  private StoreAddress(Stores stores) {
    this.stores = stores;
  }

  /**
   * @throws RejectedException INVALID if it is no address of a store that is known
   */
  public static StoreAddress of(String text) {
    return new StoreAddress(Backends.server(text));
  }

  Stores stores() {
    return stores;
  }

  @Override
  public String toString() {
    return stores.toString();
  }
}
