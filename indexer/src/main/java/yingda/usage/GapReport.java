package yingda.usage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.search.Question;

/**
 * A question that somebody could not answer and hands over.
 *
 * @param question the customer's words
 * @param context what the customer said before, oldest first
 * @param used what the replies that were sent answer, null if none was
 * @param note of who hands over
 */
public record GapReport(
    Question question,
    List<Question> context,
    @Nullable String product,
    @Nullable String version,
    @Nullable String used,
    @Nullable String note) {
  /** Longest note, in UTF-16 units. */
  public static final int MOST_NOTE = 2_000;

  private static final int MOST_NAME = 500;

  /**
   * @throws RejectedException if a text is too long or no text, or nothing is asked
   */
  public GapReport {
    if (!Question.isAskable(question.text())) {
      throw Refusal.invalid("nothing-to-search").at("question");
    }
    context = List.copyOf(context);
    FreeText.check("product", product, MOST_NAME);
    FreeText.check("version", version, MOST_NAME);
    FreeText.check("used", used, MOST_NOTE);
    FreeText.check("note", note, MOST_NOTE);
  }

  /** The same without personal data. */
  GapReport masked() {
    return new GapReport(
        masked(question),
        context.stream().map(GapReport::masked).toList(),
        product,
        version,
        used,
        note == null ? null : PersonalData.masked(note));
  }

  private static Question masked(Question question) {
    return new Question(PersonalData.masked(question.text()));
  }

  /** What the colleague who takes over reads (转人工摘要), with all that the customer said. */
  public String summary() {
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
    return used == null || used.isBlank() ? "没有合适的答案" : "用过“" + used.strip() + "”的回复，没有解决";
  }

  private static String joined(@Nullable String product, @Nullable String version) {
    String name = product == null ? "" : product;
    return version == null ? name : (name + " " + version).strip();
  }
}
