package yingda.document;

import org.jspecify.annotations.Nullable;

/**
 * A change with what its document was like then, as far as reports need it.
 *
 * @param kind of the document
 */
public record LoggedChange(
    Change change, Kind kind, String title, @Nullable String product, @Nullable String owner) {}
