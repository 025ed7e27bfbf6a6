package yingda.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.ProductName;
import yingda.document.ProductVersion;
import yingda.search.ProductScope;
import yingda.search.SearchScope;

/** The products that requests name. */
final class ProductNames {
  /** Most that a warning names. */
  private static final int MOST_NAMED = 20;

  private final Services served;

  ProductNames(Services served) {
    this.served = served;
  }

  /** What is not as whoever asks may think, though it was answered. */
  record Warning(String field, String message) {}

  /** One spelling of a product for all, so that it is counted once; null if none is named. */
  @Nullable String spelled(@Nullable String given) {
    return given == null || given.isBlank()
        ? null
        : served.store().products().stream()
            .filter(name -> ProductName.same(name, given))
            .findFirst()
            .orElse(given.strip());
  }

  /**
   * What a reader named that nothing they may see is about: it is no error, since what is about no
   * product is still answered, but it must not hide the rest unsaid.
   */
  List<Warning> warnings(SearchScope reader) {
    String named = reader.product();
    if (named == null) {
      return List.of();
    }
    List<ProductScope> found = served.searcher().products(reader);
    if (found.isEmpty()) {
      return List.of(new Warning("product", "\"" + named + "\"" + noProduct(reader)));
    }
    ProductVersion version = reader.version();
    ProductScope product = found.getFirst();
    if (version == null
        || product.versions().stream().anyMatch(versions -> versions.contains(version))) {
      return List.of();
    }
    return List.of(
        new Warning(
            "version",
            "\"" + version + "\" is a version of " + product.name() + " nothing is known about"));
  }

  private String noProduct(SearchScope reader) {
    SearchScope any = new SearchScope(reader.audience(), reader.at(), null, null, reader.asOf());
    List<String> names = new ArrayList<>();
    served.searcher().products(any).stream()
        .limit(MOST_NAMED)
        .forEach(product -> names.add(product.name()));
    return names.isEmpty()
        ? " is a product nothing is known about, as about any other"
        : " is a product nothing is known about, name one of " + String.join(", ", names);
  }
}
