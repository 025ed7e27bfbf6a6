package yingda.importing;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import yingda.document.ProductName;
import yingda.document.ProductVersion;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.VersionRange;

/**
 * The product, and the version of it, that a whole folder is about.
 *
 * @param product null if the folder is about none in particular
 * @param version null if it is about all of them
 */
public record FolderEdition(@Nullable String product, @Nullable ProductVersion version) {
  /** No product in particular. */
  public static final FolderEdition NONE = new FolderEdition(null, null);

  /**
   * @throws RejectedException if it has a version without a product
   */
  public FolderEdition {
    if (product == null && version != null) {
      throw Refusal.invalid("version-without-product").with("value", version).at("version");
    }
  }

  /** The same, of the product as it is spelled in a store already. */
  FolderEdition spelledAs(Collection<String> known) {
    return product == null
        ? this
        : new FolderEdition(ProductName.spelledAs(known, product), version);
  }

  /** The id of what a folder calls {@code path}: {@code tidb/faq/sql@8.5} for {@code faq/sql}. */
  String id(String path) {
    return path(path) + suffix();
  }

  /** The id without version: what all editions share. An empty path is the product itself. */
  String path(String path) {
    if (product == null) {
      return path;
    }
    return path.isEmpty() ? product : product + "/" + path;
  }

  /** What ids of this edition end with. */
  String suffix() {
    return version == null ? "" : "@" + version;
  }

  VersionRange versions() {
    return version == null ? VersionRange.ALL : VersionRange.startingWith(version);
  }
}
