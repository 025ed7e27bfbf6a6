package yingda.checks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.text.Analysis;
import yingda.text.DiceSimilarity;
import yingda.text.SentenceWords;

/**
 * A clause that says how much, how long or when.
 *
 * @param start offset in the answer
 * @param end offset behind it
 * @param words those besides the amounts
 */
record Statement(int start, int end, List<String> words, Map<String, Set<String>> amounts) {
  private static final Pattern CLAUSE = Pattern.compile("[^。！？!?；;，,\\n]+");

  /** Two clauses that have less in common speak of different things. */
  private static final double ALIKE = 0.75;

  private static final int LEAST_CHARACTERS = 4;

  /** In the order of the answer. */
  static List<Statement> in(String answer, Analysis analysis) {
    List<Statement> statements = new ArrayList<>();
    Matcher clause = CLAUSE.matcher(analysis.normalizer().normalize(PlainProse.of(answer)));
    while (clause.find()) {
      Map<String, Set<String>> amounts = Amounts.of(clause.group());
      if (!amounts.isEmpty()) {
        List<String> words = SentenceWords.of(Amounts.without(clause.group()), analysis);
        statements.add(new Statement(clause.start(), clause.end(), words, amounts));
      }
    }
    return statements;
  }

  /** The unit of which both name values but none in common, while they say the same; or null. */
  @Nullable String contradicts(Statement other) {
    if (String.join("", words).strip().length() < LEAST_CHARACTERS
        || DiceSimilarity.of(words, other.words) < ALIKE) {
      return null;
    }
    return amounts.keySet().stream()
        .filter(other.amounts::containsKey)
        .filter(unit -> Collections.disjoint(values(unit), other.values(unit)))
        .findFirst()
        .orElse(null);
  }

  /** The values with this unit, such as 7 天、15 天. */
  String shown(String unit) {
    return String.join("、", values(unit));
  }

  private Set<String> values(String unit) {
    return amounts.getOrDefault(unit, Set.of());
  }
}
