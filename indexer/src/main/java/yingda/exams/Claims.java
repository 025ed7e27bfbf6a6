package yingda.exams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What all entries state in numbers: a number that one of them states of the same thing is no wrong
 * answer to a question about another. Immutable.
 */
final class Claims {
  /** Pairs of characters that two clauses about the same have in common. */
  private static final int ALIKE = 2;

  /** By amount, the clauses in which it stands, each without numbers and units. */
  private final Map<String, List<String>> clauses = new HashMap<>();

  Claims(List<ExamTopic> topics) {
    for (ExamTopic topic : topics) {
      for (StatedAmount amount : StatedAmount.in(topic.answer())) {
        clauses
            .computeIfAbsent(amount.key(amount.number()), none -> new ArrayList<>())
            .add(amount.clause(topic.answer()));
      }
    }
  }

  /**
   * Whether an entry states another number of the same unit near the same words.
   *
   * @param amount of the statement
   * @param other the number instead
   */
  boolean state(String statement, StatedAmount amount, String other) {
    Set<String> pairs = pairs(amount.clause(statement));
    return clauses.getOrDefault(amount.key(other), List.of()).stream()
        .anyMatch(clause -> pairs.stream().filter(clause::contains).limit(ALIKE).count() == ALIKE);
  }

  private static Set<String> pairs(String clause) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= clause.length(); i++) {
      String pair = clause.substring(i, i + 2);
      if (pair.codePoints().allMatch(Character::isIdeographic)) {
        pairs.add(pair);
      }
    }
    return pairs;
  }
}
