package yingda.lucene;

import static java.util.Comparator.comparingDouble;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/** Terms, any of which may match, each with what it counts. For one search. */
final class WeightedTerms {
  private final Map<Term, Float> boosts = new LinkedHashMap<>();

  /** Adds terms that are not there yet. */
  void add(String field, Collection<String> texts, float boost) {
    texts.forEach(text -> boosts.putIfAbsent(new Term(field, text), boost));
  }

  /** All of them. */
  Query all(IndexTerms index) throws IOException {
    return any(index, boosts.keySet());
  }

  /**
   * Those that count most by weight and rarity: enough to find what all would rank high, for a
   * fraction of the work that the frequent ones make.
   *
   * @param most how many
   */
  Query strongest(IndexTerms index, int most) throws IOException {
    Map<Term, Double> strengths = new LinkedHashMap<>();
    for (Map.Entry<Term, Float> boost : boosts.entrySet()) {
      Term term = boost.getKey();
      int frequency = index.frequency(term);
      if (frequency > 0) {
        double rarity = Rarity.inverse(frequency, index.documents(term.field()));
        strengths.put(term, boost.getValue() * rarity);
      }
    }
    List<Term> terms = new ArrayList<>(strengths.keySet());
    terms.sort(comparingDouble((Term term) -> strengths.getOrDefault(term, 0.0)).reversed());
    return any(index, terms.subList(0, Math.min(most, terms.size())));
  }

  private Query any(IndexTerms index, Collection<Term> terms) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Term term : terms) {
      if (index.frequency(term) > 0) {
        float boost = boosts.getOrDefault(term, 1f);
        query.add(new BoostQuery(index.query(term), boost), Occur.SHOULD);
      }
    }
    return query.build();
  }
}
