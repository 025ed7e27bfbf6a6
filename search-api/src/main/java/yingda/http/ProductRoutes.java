package yingda.http;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import yingda.app.Permission;
import yingda.document.ProductVersion;
import yingda.document.Release;
import yingda.document.VersionRange;
import yingda.search.ProductScope;
import yingda.search.SearchScope;

/** Which products there are: what a question can name. */
final class ProductRoutes {
  private final Services served;

  ProductRoutes(Services served) {
    this.served = served;
  }

  /**
   * A product as JSON.
   *
   * @param versions that were released, or with which a document begins to apply; the newest first
   */
  private record ProductView(String product, List<String> versions) {}

  private record ProductsView(List<ProductView> products) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/products", "The products and versions that questions can name.")
            .needs(Permission.ASK)
            .takes(Parameters.CHANNEL)
            .answers(ProductsView.class, this::list));
  }

  private ProductsView list(Call call) {
    SearchScope reader = ReaderScope.through(call, call.find(Parameters.CHANNEL));
    return new ProductsView(served.searcher().products(reader).stream().map(this::view).toList());
  }

  private ProductView view(ProductScope product) {
    Set<ProductVersion> versions = new TreeSet<>();
    for (VersionRange range : product.versions()) {
      if (range.from() != null) {
        versions.add(range.from());
      }
    }
    served.store().releases(product.name()).stream().map(Release::version).forEach(versions::add);
    return new ProductView(
        product.name(),
        List.copyOf(versions).reversed().stream().map(ProductVersion::toString).toList());
  }
}
