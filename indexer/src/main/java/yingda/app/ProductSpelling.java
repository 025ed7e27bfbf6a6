package yingda.app;

import org.jspecify.annotations.Nullable;
import yingda.document.DocumentStore;
import yingda.document.ProductName;

/** One spelling of a product for all, so that it is counted once. */
record ProductSpelling(DocumentStore store) {
  /** As documents spell it; null if none is named. */
  @Nullable String of(@Nullable String given) {
    return given == null || given.isBlank()
        ? null
        : store.products().stream()
            .filter(name -> ProductName.same(name, given))
            .findFirst()
            .orElse(given.strip());
  }
}
