package yingda.app;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.DocumentStore;
import yingda.document.ProductName;
import yingda.document.ProductVersion;
import yingda.document.Release;
import yingda.document.VersionRange;
import yingda.search.ProductScope;
import yingda.search.SearchScope;
import yingda.search.Searcher;

/** Which products there are: what a question can name. Safe for concurrent use. */
public final class ProductCatalog {
  private final DocumentStore store;
  private final Searcher searcher;
  private final Clock clock;

  public ProductCatalog(DocumentStore store, Searcher searcher, Clock clock) {
    this.store = store;
    this.searcher = searcher;
    this.clock = clock;
  }

  /**
   * A product.
   *
   * @param versions that were released, or with which a document begins to apply; the newest first
   */
  public record Product(String name, List<ProductVersion> versions) {}

  /** Those that a caller may see something of through a channel. */
  public List<Product> list(Caller caller, @Nullable String channel) {
    caller.need(Operation.LIST_PRODUCTS);
    return seen(caller, channel).map(this::product).toList();
  }

  /** Whether one of them has a name, however it is spelt. */
  public boolean has(Caller caller, @Nullable String channel, String name) {
    caller.need(Operation.LIST_PRODUCTS);
    return seen(caller, channel).anyMatch(product -> ProductName.same(product.name(), name));
  }

  private Stream<ProductScope> seen(Caller caller, @Nullable String channel) {
    SearchScope reader =
        SearchScope.of(caller.through(channel), clock.instant()).confirmed(caller.confirmedOnly());
    return searcher.products(reader).stream().filter(product -> caller.sees(product.name()));
  }

  private Product product(ProductScope product) {
    Set<ProductVersion> versions = new TreeSet<>();
    for (VersionRange range : product.versions()) {
      if (range.from() != null) {
        versions.add(range.from());
      }
    }
    store.releases(product.name()).stream().map(Release::version).forEach(versions::add);
    return new Product(product.name(), List.copyOf(versions).reversed());
  }
}
