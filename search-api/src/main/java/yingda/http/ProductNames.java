package yingda.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Language;
import yingda.document.ProductName;
import yingda.document.ProductVersion;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
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
  record Warning(String field, String code, String message) {
    static Warning of(RejectedException told, Language language) {
      return new Warning(told.subject(), told.refusal().code(), told.refusal().text(language));
    }
  }

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
  List<Warning> warnings(SearchScope reader, Language language) {
    String named = reader.product();
    if (named == null) {
      return List.of();
    }
    List<ProductScope> found = served.searcher().products(reader);
    if (found.isEmpty()) {
      return List.of(Warning.of(noProduct(named, reader).at("product"), language));
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
    return List.of(Warning.of(unknown.at("version"), language));
  }

  private Refusal noProduct(String named, SearchScope reader) {
    SearchScope any = new SearchScope(reader.audience(), reader.at(), null, null, reader.asOf());
    List<String> names = new ArrayList<>();
    served.searcher().products(any).stream()
        .limit(MOST_NAMED)
        .forEach(product -> names.add(product.name()));
    Refusal unknown =
        names.isEmpty()
            ? Refusal.of(Reason.NOT_FOUND, "no-products")
            : Refusal.of(Reason.NOT_FOUND, "unknown-product").with("known", names);
    return unknown.with("value", named);
  }
}
