package yingda.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import yingda.lucene.index.IndexTerms;
import yingda.ranking.RankingParameters;
import yingda.ranking.SynonymExpansion;
import yingda.text.Token;

/**
 * Terms of a question and their alternatives in one field: the best counts, never their sum.
 *
 * @param own with what each counts
 */
record SynonymQuery(String field, Map<Term, Float> own, List<SynonymExpansion> alternatives) {
  private static final double DISCOUNT = RankingParameters.DEFAULT.retrieval().synonym();

  /**
   * Nothing, what is own, or a choice: what the index has. A choice is as strong as its strongest
   * term, so that it is looked for no sooner than that would be.
   */
  List<WeightedClause> clauses(IndexTerms index) throws IOException {
    List<WeightedClause> clauses = new ArrayList<>();
    double counts = 0;
    double strongest = 0;
    for (Map.Entry<Term, Float> term : own.entrySet()) {
      double strength = term.getValue() * index.rarity(term.getKey());
      counts += strength;
      strongest = Math.max(strongest, strength);
      if (index.frequency(term.getKey()) > 0) {
        clauses.add(WeightedClause.of(term.getKey(), term.getValue(), index));
      }
    }
    List<Query> choices = new ArrayList<>();
    for (SynonymExpansion alternative : alternatives) {
      double rarity = rarity(alternative, index);
      if (rarity > 0) {
        float boost = (float) ((alternative.same() ? 1 : DISCOUNT) * counts / rarity);
        choices.add(new BoostQuery(QuotedPhrases.phrase(field, alternative.tokens()), boost));
      }
    }
    if (choices.isEmpty()) {
      return clauses;
    }
    choices.add(WeightedClause.sum(clauses));
    return List.of(new WeightedClause(new DisjunctionMaxQuery(choices, 0), strongest));
  }

  /** 0 if the index lacks any of it. */
  private double rarity(SynonymExpansion alternative, IndexTerms index) throws IOException {
    double rarity = 0;
    for (Token token : alternative.tokens()) {
      Term term = new Term(field, token.text());
      if (index.frequency(term) == 0) {
        return 0;
      }
      rarity += index.rarity(term);
    }
    return rarity;
  }
}
