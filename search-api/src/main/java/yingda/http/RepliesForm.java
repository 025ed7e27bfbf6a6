package yingda.http;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.ProductVersion;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Rejections;
import yingda.search.Question;

/**
 * What {@code POST /v1/replies} takes.
 *
 * @param conversation by which earlier questions of the same caller are known for half an hour, so
 *     that {@code context} need not say them
 * @param queryId names the question, if whoever asks may have to ask it again: whatever comes with
 *     the same id is the same question and counts once; null for a new one
 */
record RepliesForm(
    String query,
    List<String> context,
    @Nullable String product,
    @Nullable String version,
    @Nullable String channel,
    @Nullable Instant asOf,
    @Nullable Integer limit,
    @Nullable String conversation,
    @Nullable String queryId) {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /**
   * @param most replies that may be asked for
   * @throws RejectedException naming each field that breaks a rule
   */
  void check(int most) {
    new Rejections()
        .check(() -> Question.of("query", query))
        .check(() -> Conversation.turns(context))
        .check(this::productVersion)
        .check(() -> limitOr(most, most))
        .check(this::checkConversation)
        .check(this::checkQueryId)
        .end();
  }

  private void checkConversation() {
    if (conversation != null) {
      new Rejections().word("conversation", conversation).end();
    }
  }

  private void checkQueryId() {
    if (queryId != null && !UUID.matcher(queryId).matches()) {
      throw Refusal.invalid("not-a-uuid").with("value", queryId).at("queryId");
    }
  }

  @Nullable ProductVersion productVersion() {
    return version == null ? null : ProductVersion.of("version", version);
  }

  int limitOr(int otherwise, int most) {
    if (limit == null) {
      return otherwise;
    }
    if (limit < 1 || limit > most) {
      throw Refusal.invalid("out-of-range")
          .with("value", limit)
          .with("least", 1)
          .with("most", most)
          .at("limit");
    }
    return limit;
  }
}
