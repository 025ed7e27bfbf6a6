package yingda.document;

import org.jspecify.annotations.Nullable;

/**
 * For which product, which of its versions and which readers a document is written.
 *
 * @param product null if it is not about one product
 * @param versions the versions of that product it applies to
 */
public record Scope(@Nullable String product, VersionRange versions, Audience audience) {
  /** About no product in particular, for everyone. */
  public static final Scope GENERAL = new Scope(null, VersionRange.ALL, Audience.PUBLIC);

  /**
   * @throws RejectedException if it has versions without a product
   */
  public Scope {
    if (product == null && !versions.equals(VersionRange.ALL)) {
      throw Refusal.invalid("version-without-product").with("value", versions).at("versions");
    }
    if (product != null) {
      Rules.word("product", product);
    }
  }

  /** Whether a reader could be given what is written for this one and for the other. */
  public boolean meets(Scope other) {
    return ProductName.same(product, other.product)
        && versions.overlaps(other.versions)
        && audience == other.audience;
  }
}
