package yingda.lucene.search;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import yingda.lucene.index.IndexTerms;
import yingda.ranking.SynonymExpansion;

/** Terms, any of which may match, each with what it counts. For one search. */
final class WeightedTerms {
  private final Map<Term, Float> boosts = new LinkedHashMap<>();
  private final List<SynonymQuery> choices = new ArrayList<>();

  /** Adds terms that are not there yet. */
  void add(String field, Collection<String> texts, float boost) {
    texts.forEach(text -> boosts.putIfAbsent(new Term(field, text), boost));
  }

  /** Lets something else match in the place of terms that are there, and of their characters. */
  void addChoices(String field, List<SynonymExpansion> alternatives) {
    alternatives.stream()
        .collect(groupingBy(SynonymExpansion::own, LinkedHashMap::new, toList()))
        .forEach((own, others) -> addChoice(field, own, others));
  }

  private void addChoice(String field, Collection<String> texts, List<SynonymExpansion> others) {
    Map<Term, Float> own = new LinkedHashMap<>();
    for (String text : texts) {
      move(new Term(field, text), own);
      text.codePoints()
          .forEach(character -> move(new Term(field, Character.toString(character)), own));
    }
    if (!own.isEmpty()) {
      choices.add(new SynonymQuery(field, own, others));
    }
  }

  private void move(Term term, Map<Term, Float> to) {
    Float boost = boosts.remove(term);
    if (boost != null) {
      to.put(term, boost);
    }
  }

  /**
   * Those that count most by weight and rarity: enough to find what all would rank high, for a
   * fraction of the work that the frequent ones make.
   *
   * @param most how many
   */
  Query strongest(IndexTerms index, int most) throws IOException {
    List<WeightedClause> clauses = all(index);
    clauses.sort(comparingDouble(WeightedClause::strength).reversed());
    return WeightedClause.sum(clauses.subList(0, Math.min(most, clauses.size())));
  }

  /** All of them that the index has. */
  List<WeightedClause> all(IndexTerms index) throws IOException {
    List<WeightedClause> clauses = new ArrayList<>();
    for (Map.Entry<Term, Float> term : boosts.entrySet()) {
      if (index.frequency(term.getKey()) > 0) {
        clauses.add(WeightedClause.of(term.getKey(), term.getValue(), index));
      }
    }
    for (SynonymQuery choice : choices) {
      clauses.addAll(choice.clauses(index));
    }
    return clauses;
  }
}
