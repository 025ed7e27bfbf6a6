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

  /** A quantity, and the clause in which it stands, without numbers and units. */
  private record Claim(Quantity quantity, String clause) {}

  /** By what is measured. */
  private final Map<String, List<Claim>> claims = new HashMap<>();

  /**
   * @param answers of all entries, whether they are asked about or not, without markup
   */
  Claims(List<String> answers) {
    for (String answer : answers) {
      for (Quantity quantity : Quantity.in(answer)) {
        claims
            .computeIfAbsent(quantity.measure(), none -> new ArrayList<>())
            .add(
                new Claim(quantity, StatedAmount.clause(answer, quantity.start(), quantity.end())));
      }
    }
  }

  /**
   * Whether an entry states so much, in any unit, near the same words.
   *
   * @param amount of the statement
   * @param other the number instead
   */
  boolean state(String statement, StatedAmount amount, String other) {
    Quantity quantity = amount.quantity(other);
    if (quantity == null) {
      return false;
    }
    Set<String> pairs = pairs(amount.clause(statement));
    return claims.getOrDefault(quantity.measure(), List.of()).stream()
        .filter(claim -> quantity.isSame(claim.quantity()))
        .anyMatch(claim -> hasAlike(pairs, claim.clause()));
  }

  private static boolean hasAlike(Set<String> pairs, String clause) {
    return pairs.stream().filter(clause::contains).limit(ALIKE).count() == ALIKE;
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
