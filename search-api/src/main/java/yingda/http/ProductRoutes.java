package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import yingda.document.ProductVersion;
import yingda.document.Release;
import yingda.document.VersionRange;
import yingda.search.ProductScope;

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

  void addTo(RoutesConfig routes) {
    routes.get("/v1/products", this::list);
  }

  private void list(Context context) {
    QueryParameters parameters = new QueryParameters(context, Set.of("channel"));
    List<ProductScope> products = served.searcher().products(parameters.reader(served.clock()));
    Bodies.write(context, new ProductsView(products.stream().map(this::view).toList()));
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
