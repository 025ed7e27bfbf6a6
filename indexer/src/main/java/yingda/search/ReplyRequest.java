package yingda.search;

import java.util.List;
import java.util.Set;

/**
 * A customer's question that wants a reply.
 *
 * @param context what the customer said before, oldest first
 * @param channel where the reply will be sent, such as {@code agent} or {@code wechat}
 * @param refused where replies stand that are not to be offered again
 * @param limit at most so many replies
 */
public record ReplyRequest(
    Question question,
    List<Question> context,
    SearchScope reader,
    String channel,
    Set<String> refused,
    int limit) {

  public ReplyRequest {
    context = List.copyOf(context);
    refused = Set.copyOf(refused);
  }

  /** One that may be offered all. */
  public ReplyRequest(
      Question question, List<Question> context, SearchScope reader, String channel, int limit) {
    this(question, context, reader, channel, Set.of(), limit);
  }

  /** The same for another question. */
  ReplyRequest asking(Question other, List<Question> before) {
    return new ReplyRequest(other, before, reader, channel, refused, limit);
  }
}
