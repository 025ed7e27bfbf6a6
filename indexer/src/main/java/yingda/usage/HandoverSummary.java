package yingda.usage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.search.Question;

/**
 * What the colleague reads who takes over.
 *
 * @param question the customer's words
 * @param context what the customer said before, oldest first
 * @param used what the replies that were sent answer, null if none was
 * @param isReady whether a reply fits that only a person may send: a script, a text to fill in, or
 *     a suggestion
 * @param note what else there is to say, null if nothing
 */
public record HandoverSummary(
    Question question,
    List<Question> context,
    @Nullable String product,
    @Nullable String version,
    @Nullable String used,
    boolean isReady,
    @Nullable String note) {
  public HandoverSummary {
    context = List.copyOf(context);
  }

  /** What the colleague who takes over reads (转人工摘要), with all that the customer said. */
  public String text() {
    StringBuilder text = new StringBuilder("【转人工摘要】\n客户的问题：").append(question.text());
    if (!context.isEmpty()) {
      text.append("\n此前说过：");
      context.forEach(turn -> text.append("\n- ").append(turn.text()));
    }
    if (product != null || version != null) {
      text.append("\n产品：").append(joined(product, version));
    }
    text.append("\n知识库：").append(outcome());
    if (note != null && !note.isBlank()) {
      text.append("\n说明：").append(note.strip());
    }
    return text.toString();
  }

  private String outcome() {
    if (used != null && !used.isBlank()) {
      return "用过“" + used.strip() + "”的回复，没有解决";
    }
    return isReady ? "有合适的回复，要由同事填好或确认后发送" : "没有合适的答案";
  }

  private static String joined(@Nullable String product, @Nullable String version) {
    String name = product == null ? "" : product;
    return version == null ? name : (name + " " + version).strip();
  }
}
