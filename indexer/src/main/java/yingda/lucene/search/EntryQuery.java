package yingda.lucene.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import yingda.lucene.index.IndexFields;
import yingda.ranking.AnalyzedQuery;
import yingda.ranking.RankingParameters;
import yingda.ranking.SynonymExpansion;

/**
 * The query over entries. The best wording of an entry counts, together with its headings and, for
 * less, its answer: an FAQ is found by its question, a manual section by its text, with one
 * ranking.
 *
 * <p>Every term is optional. Words weigh as they are, their parts and characters less: they find
 * what was cut otherwise. The weights were chosen on real questions.
 */
final class EntryQuery {
  static final BitSetProducer ENTRIES =
      new QueryBitSetProducer(new TermQuery(new Term(IndexFields.TYPE, IndexFields.ENTRY)));

  private static final RankingParameters.Boost BOOST = RankingParameters.DEFAULT.boost();

  private final AnalyzedQuery asked;

  EntryQuery(AnalyzedQuery asked) {
    this.asked = asked;
  }

  /** What an entry must meet at least to be counted as matching; scores nothing. */
  Query matching() {
    return new BooleanQuery.Builder()
        .add(bestWording(leastCharacters(IndexFields.WORDS)), Occur.SHOULD)
        .add(leastCharacters(IndexFields.BODY), Occur.SHOULD)
        .add(leastCharacters(IndexFields.HEADINGS), Occur.SHOULD)
        .build();
  }

  static Query bestWording(Query wording) {
    return new BestWordingQuery(wording);
  }

  /** What scores a wording. */
  WeightedTerms wording() {
    WeightedTerms terms = new WeightedTerms();
    terms.add(IndexFields.EXACT, List.of(asked.exact()), BOOST.exact());
    terms.add(IndexFields.CODES, asked.codes(), BOOST.code());
    addWords(terms, IndexFields.WORDS, 1);
    terms.addChoices(IndexFields.WORDS, asked.alternatives());
    terms.add(IndexFields.BIGRAMS, asked.bigrams(), BOOST.bigram());
    return terms;
  }

  /** What scores the headings and the answer of an entry: characters say little in a long text. */
  WeightedTerms text() {
    WeightedTerms terms = new WeightedTerms();
    addWords(terms, IndexFields.HEADINGS, BOOST.heading());
    terms.addChoices(IndexFields.HEADINGS, asked.telling());
    terms.add(IndexFields.BODY_CODES, asked.codes(), BOOST.code());
    terms.add(IndexFields.BODY, asked.words(), 1);
    terms.add(IndexFields.BODY, asked.parts(), BOOST.part());
    terms.addChoices(IndexFields.BODY, asked.telling());
    terms.add(IndexFields.BODY_BIGRAMS, asked.bigrams(), BOOST.answerBigram());
    return terms;
  }

  private void addWords(WeightedTerms terms, String field, float boost) {
    terms.add(field, asked.words(), boost);
    terms.add(field, asked.parts(), BOOST.part() * boost);
    terms.add(field, asked.characters(), BOOST.character() * boost);
  }

  private Query leastCharacters(String field) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    asked.characters().forEach(text -> query.add(character(field, text), Occur.SHOULD));
    double share = RankingParameters.DEFAULT.retrieval().matchingCharacters();
    int least = (int) Math.ceil(share * asked.characters().size());
    return query.setMinimumNumberShouldMatch(Math.max(1, least)).build();
  }

  /** Or what may stand for the word it belongs to. */
  private Query character(String field, String text) {
    List<SynonymExpansion> alternatives =
        asked.telling().stream().filter(other -> other.isFor(text)).toList();
    if (alternatives.isEmpty()) {
      return term(field, text);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(term(field, text), Occur.SHOULD);
    for (SynonymExpansion alternative : alternatives) {
      query.add(QuotedPhrases.phrase(field, alternative.tokens()), Occur.SHOULD);
    }
    return query.build();
  }

  static TermQuery term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}
