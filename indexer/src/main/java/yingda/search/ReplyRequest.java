package yingda.search;

import java.util.List;

/**
 * A customer's question that wants a reply.
 *
 * @param context what the customer said before, oldest first
 * @param channel where the reply will be sent, such as {@code agent} or {@code wechat}
 * @param limit at most so many replies
 */
public record ReplyRequest(
    Question question, List<Question> context, SearchScope reader, String channel, int limit) {

  public ReplyRequest {
    context = List.copyOf(context);
  }

  /** The same for another question. */
  ReplyRequest asking(Question other, List<Question> before) {
    return new ReplyRequest(other, before, reader, channel, limit);
  }
}
