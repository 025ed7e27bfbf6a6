package yingda.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation was about up to now.
 *
 * @param turns oldest first
 * @param unhelpful where those replies stand that were of no help
 */
public record EarlierTurns(List<Turn> turns, Set<String> unhelpful) {
  /** A conversation that begins. */
  public static final EarlierTurns NONE = new EarlierTurns(List.of(), Set.of());

  /** As many as requests may bring. */
  private static final int MOST = 20;

  /**
   * A question with what became of it.
   *
   * @param answer where the reply stands that was its answer, null if it had none
   */
  record Turn(String queryId, Question question, @Nullable String answer) {}

  public EarlierTurns {
    turns = List.copyOf(turns);
    unhelpful = Set.copyOf(unhelpful);
  }

  /** The same before a question that is asked once more, as a request that was sent again. */
  public EarlierTurns before(@Nullable String queryId) {
    return new EarlierTurns(
        turns.stream().filter(turn -> !turn.queryId().equals(queryId)).toList(), unhelpful);
  }

  /** What the customer said. */
  public List<Question> questions() {
    return turns.stream().map(Turn::question).toList();
  }

  /**
   * What is not to be offered to a question: what was of no help, and what was the answer when the
   * same was asked before.
   */
  public Set<String> refused(Question question) {
    Set<String> refused = new HashSet<>(unhelpful);
    for (Turn turn : turns) {
      if (turn.answer() != null && words(turn.question()).equals(words(question))) {
        refused.add(turn.answer());
      }
    }
    return refused;
  }

  /** Without what only stands around it, and signs. */
  private static String words(Question question) {
    return PlainQuestion.of(question)
        .text()
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** With one more question. */
  public EarlierTurns with(Question question, Replies replies) {
    List<Turn> next = new ArrayList<>(before(replies.queryId()).turns());
    boolean isAnswered = replies.decision() == Decision.ANSWER;
    next.add(new Turn(replies.queryId(), question, isAnswered ? replies.first() : null));
    return new EarlierTurns(next.subList(Math.max(0, next.size() - MOST), next.size()), unhelpful);
  }

  /** Whether a question was asked in it. */
  public boolean has(String queryId) {
    return turns.stream().anyMatch(turn -> turn.queryId().equals(queryId));
  }

  /** With what is said of a reply last. */
  public EarlierTurns judged(String address, boolean isHelpful) {
    Set<String> next = new HashSet<>(unhelpful);
    boolean unused = isHelpful ? next.remove(address) : next.add(address);
    return new EarlierTurns(turns, next);
  }

  /** How much it takes to keep it. */
  public int characters() {
    return turns.stream().mapToInt(turn -> turn.question().text().length()).sum();
  }
}
