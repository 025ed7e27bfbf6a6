package yingda.app;

import java.util.ArrayList;
import java.util.List;
import yingda.document.ProductVersion;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.search.ProductScope;
import yingda.search.SearchScope;
import yingda.search.Searcher;

/**
 * Says what a reader named that nothing they may see is about: it is no error, since what is about
 * no product is still answered, but it must not hide the rest unsaid.
 */
record ProductWarnings(Searcher searcher) {
  /** Most that a warning names. */
  private static final int MOST_NAMED = 20;

  List<RejectedException> of(Caller caller, SearchScope reader) {
    String named = reader.product();
    if (named == null) {
      return List.of();
    }
    List<ProductScope> found = searcher.products(reader);
    if (found.isEmpty()) {
      return List.of(noProduct(named, caller, reader).at("product"));
    }
    ProductVersion version = reader.version();
    ProductScope product = found.getFirst();
    if (version == null
        || product.versions().stream().anyMatch(versions -> versions.contains(version))) {
      return List.of();
    }
    Refusal unknown =
        Refusal.of(Reason.NOT_FOUND, "unknown-product-version")
            .with("value", version)
            .with("product", product.name());
    return List.of(unknown.at("version"));
  }

  private Refusal noProduct(String named, Caller caller, SearchScope reader) {
    List<String> names = new ArrayList<>();
    searcher.products(reader.ofAllProducts()).stream()
        .map(ProductScope::name)
        .filter(caller::sees)
        .limit(MOST_NAMED)
        .forEach(names::add);
    Refusal unknown =
        names.isEmpty()
            ? Refusal.of(Reason.NOT_FOUND, "no-products")
            : Refusal.of(Reason.NOT_FOUND, "unknown-product").with("known", names);
    return unknown.with("value", named);
  }
}
