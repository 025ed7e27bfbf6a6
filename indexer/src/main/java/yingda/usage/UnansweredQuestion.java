package yingda.usage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.search.Question;

/**
 * What customers ask and the knowledge base does not answer: wordings alike, counted together.
 *
 * @param product only what was asked about it is counted here; null for none
 * @param wordings without personal data, most asked first; never empty
 * @param asked how often a question was left without an answer
 * @param reported how often somebody handed one over
 * @param before what customers said before one of these was handed over, each oldest first, the
 *     newest handover first
 * @param notes of those who handed over, newest first
 * @param documentId what answers it by now, if somebody said so
 * @param reason why nothing ever will, if somebody said so
 */
public record UnansweredQuestion(
    long id,
    @Nullable String product,
    GapState state,
    List<String> wordings,
    long asked,
    long reported,
    List<List<String>> before,
    List<String> notes,
    Instant firstSeen,
    Instant lastSeen,
    @Nullable String documentId,
    @Nullable String reason) {

  /** Longest wording made from several, in UTF-16 units. */
  private static final int MOST_WORDING = 200;

  public UnansweredQuestion {
    wordings = List.copyOf(wordings);
    before = before.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
  }

  /** What was said before it lately, oldest first; empty if nobody knows. */
  public List<String> saidBefore() {
    return before.isEmpty() ? List.of() : before.getFirst();
  }

  /** The same for whoever asks one of its wordings anew; empty where that stands by itself. */
  public List<Question> saidBefore(Question wording) {
    return wording.mayGoOn() ? saidBefore().stream().map(Question::new).toList() : List.of();
  }

  /**
   * The wordings as an entry may have them: what goes on with what was said stands behind that, as
   * it is understood so only.
   */
  public List<String> wholeWordings() {
    String said = String.join(" ", saidBefore());
    return wordings.stream().map(wording -> whole(said, wording)).distinct().toList();
  }

  private static String whole(String said, String wording) {
    boolean isPart = !said.isEmpty() && new Question(wording).mayGoOn();
    return isPart && said.length() + wording.length() < MOST_WORDING
        ? said + " " + wording
        : wording;
  }

  /** What whoever asked it may know of it: not what others asked, nor what was said of them. */
  public UnansweredQuestion alone(String question) {
    return new UnansweredQuestion(
        id,
        product,
        GapState.OPEN,
        List.of(PersonalData.masked(question)),
        0,
        1,
        List.of(),
        List.of(),
        lastSeen,
        lastSeen,
        null,
        null);
  }
}
