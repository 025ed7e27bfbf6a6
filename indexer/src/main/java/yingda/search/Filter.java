package yingda.search;

import org.jspecify.annotations.Nullable;
import yingda.document.Kind;

/**
 * What a reader wants to see less of. Null stands for any.
 *
 * @param tag only documents with this tag
 * @param owner only documents of this owner
 */
public record Filter(@Nullable Kind kind, @Nullable String tag, @Nullable String owner) {
  /** Everything. */
  public static final Filter NONE = new Filter(null, null, null);
}
