package yingda.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yingda.document.DocumentStore;
import yingda.document.ProductName;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** One spelling of a product for all, so that it is counted once. */
record ProductSpelling(DocumentStore store) {
  /** As documents spell it; null if none is named. */
  @Nullable String of(@Nullable String given) {
    return given == null || given.isBlank() ? null : known(given).orElse(given.strip());
  }

  /**
   * As documents spell it: what is misspelt would be of nothing.
   *
   * @param subject where it stands
   * @throws RejectedException INVALID if no document is about it
   */
  String needed(String subject, String given) {
    return known(given)
        .orElseThrow(
            () ->
                Refusal.invalid("not-a-product")
                    .with("value", given)
                    .with("known", store.products())
                    .at(subject));
  }

  /** As documents spell it; empty if none is about it. */
  Optional<String> known(String given) {
    return store.products().stream().filter(name -> ProductName.same(name, given)).findFirst();
  }
}
