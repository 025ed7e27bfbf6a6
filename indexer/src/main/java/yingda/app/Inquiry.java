package yingda.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.search.Question;

/**
 * A question that wants a reply.
 *
 * @param context what the customer said before, oldest first
 * @param conversation by which earlier questions of the caller are known, null for none
 * @param limit at most so many replies
 * @param queryId names the question if whoever asks has named it, else null
 */
public record Inquiry(
    Question question,
    List<Question> context,
    ScopeRequest scope,
    @Nullable String conversation,
    int limit,
    @Nullable String queryId) {
  public Inquiry {
    context = List.copyOf(context);
  }

  /** One by itself. */
  public Inquiry(Question question, ScopeRequest scope, int limit) {
    this(question, List.of(), scope, null, limit, null);
  }
}
