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

  /** What the colleague who takes over reads. */
  public String summary() {
    return new HandoverSummary(question, context, product, version, used, false, note).text();
  }
}
