package yingda.http;

import java.util.List;
import yingda.app.Operation;
import yingda.app.ProductCatalog;
import yingda.app.ProductCatalog.Product;
import yingda.document.ProductVersion;

/** Which products there are: what a question can name. */
final class ProductRoutes {
  private final ProductCatalog catalog;

  ProductRoutes(Services served) {
    this.catalog = served.app().products();
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
            .does(Operation.LIST_PRODUCTS)
            .takes(Parameters.CHANNEL)
            .answers(ProductsView.class, this::list));
  }

  private ProductsView list(Call call) {
    return new ProductsView(
        catalog.list(call.caller(), call.find(Parameters.CHANNEL)).stream()
            .map(ProductRoutes::view)
            .toList());
  }

  private static ProductView view(Product product) {
    return new ProductView(
        product.name(), product.versions().stream().map(ProductVersion::toString).toList());
  }
}
