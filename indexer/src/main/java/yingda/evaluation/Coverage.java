package yingda.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.search.Decision;

/**
 * How many questions can be answered without asking a person, if so many of the answers have to be
 * right.
 *
 * @param share of the questions with an answer that are answered
 * @param precision the share of right ones among all answers given, to questions without an answer
 *     too; null if none was given
 */
public record Coverage(double share, @Nullable Double precision) {
  /** The coverage of the decisions that were made. */
  static Coverage ofAnswers(List<QueryResult> trials) {
    List<QueryResult> answered =
        trials.stream().filter(trial -> trial.decision() == Decision.ANSWER).toList();
    long answerable = trials.stream().filter(QueryResult::isAnswerable).count();
    long covered = answered.stream().filter(QueryResult::isAnswerable).count();
    long right = answered.stream().filter(QueryResult::isRight).count();
    return new Coverage(
        answerable == 0 ? 0 : (double) covered / answerable,
        answered.isEmpty() ? null : (double) right / answered.size());
  }
}
