package yingda.lucene.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import yingda.lucene.index.IndexFields;
import yingda.ranking.AnalyzedQuery;
import yingda.ranking.RankingParameters;
import yingda.text.Analysis;

/**
 * The query for type-ahead, over entries by their best wording: first the wordings that begin with
 * what is typed, then those that contain it, then those that have most of its characters; behind
 * all of these, those that sound like it.
 */
final class CompletionQuery {
  private static final RankingParameters.Completion NUMBERS =
      RankingParameters.DEFAULT.completion();

  private final AnalyzedQuery asked;
  private final Analysis analysis;

  CompletionQuery(AnalyzedQuery asked, Analysis analysis) {
    this.asked = asked;
    this.analysis = analysis;
  }

  Query query() {
    BooleanQuery.Builder wording =
        new BooleanQuery.Builder()
            .add(
                constant(
                    new PrefixQuery(new Term(IndexFields.EXACT, asked.exact())), NUMBERS.begins()),
                Occur.SHOULD)
            .add(mostCharacters(), Occur.SHOULD)
            .add(PhoneticQuery.of(asked, analysis), Occur.SHOULD);
    if (!asked.phrase().isEmpty()) {
      wording.add(
          constant(QuotedPhrases.phrase(IndexFields.BIGRAMS, asked.phrase()), NUMBERS.contains()),
          Occur.SHOULD);
    }
    return EntryQuery.bestWording(wording.build());
  }

  private Query mostCharacters() {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String character : asked.characters()) {
      query.add(EntryQuery.term(IndexFields.WORDS, character), Occur.SHOULD);
    }
    if (!asked.beginning().isEmpty()) {
      query.add(new PrefixQuery(new Term(IndexFields.WORDS, asked.beginning())), Occur.SHOULD);
    }
    return query.setMinimumNumberShouldMatch(least(asked.characters().size())).build();
  }

  /** How many of so many characters a wording must have. */
  static int least(int characters) {
    return Math.max(1, (int) Math.ceil(NUMBERS.leastCharacters() * characters));
  }

  private static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }
}
