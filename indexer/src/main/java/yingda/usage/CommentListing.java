package yingda.usage;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which comments on replies to list, newest first.
 *
 * @param state null for any
 * @param documentIds only on these, null for any
 * @param offset how many to pass over
 * @param limit at most so many
 */
public record CommentListing(
    @Nullable CommentState state, @Nullable Collection<String> documentIds, int offset, int limit) {
  public CommentListing {
    documentIds = documentIds == null ? null : List.copyOf(documentIds);
  }
}
