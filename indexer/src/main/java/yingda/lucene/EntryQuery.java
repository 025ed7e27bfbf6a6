package yingda.lucene;

import java.util.Collection;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;

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
      new QueryBitSetProducer(new TermQuery(new Term(Fields.TYPE, Fields.ENTRY)));

  private static final float PART = 0.5f;
  private static final float CODE = 2;
  private static final float EXACT = 10;
  private static final float HEADING = 0.2f;

  // Short wordings share characters where they share no word; in a long text any do.
  private static final float CHARACTER = 0.5f;
  private static final float BIGRAM = 0.5f;
  private static final float CHARACTER_OF_ANSWER = 0.1f;
  private static final float BIGRAM_OF_ANSWER = 1;

  /** Least share of the characters asked for that something counted as a match must have. */
  private static final double LEAST_CHARACTERS = 0.5;

  private final AskedTerms asked;

  EntryQuery(AskedTerms asked) {
    this.asked = asked;
  }

  /** What scores an entry: its best wording and its text. */
  Query scoring() {
    return new BooleanQuery.Builder()
        .add(bestWording(wording()), Occur.SHOULD)
        .add(text(), Occur.SHOULD)
        .build();
  }

  /** What an entry must meet at least to be counted as matching; scores nothing. */
  Query matching() {
    return new BooleanQuery.Builder()
        .add(bestWording(leastCharacters(Fields.WORDS)), Occur.SHOULD)
        .add(leastCharacters(Fields.BODY), Occur.SHOULD)
        .add(leastCharacters(Fields.HEADINGS), Occur.SHOULD)
        .build();
  }

  static Query bestWording(Query wording) {
    return new BestWording(wording);
  }

  /** What scores a wording. */
  Query wording() {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    addWords(query, Fields.WORDS, CHARACTER);
    addTerms(query, Fields.BIGRAMS, asked.bigrams(), BIGRAM);
    addTerms(query, Fields.CODES, asked.codes(), CODE);
    Query exact = new ConstantScoreQuery(term(Fields.EXACT, asked.exact()));
    query.add(new BoostQuery(exact, EXACT), Occur.SHOULD);
    return query.build();
  }

  /** What scores the headings and the answer of an entry. */
  Query text() {
    BooleanQuery.Builder headings = new BooleanQuery.Builder();
    addWords(headings, Fields.HEADINGS, CHARACTER);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new BoostQuery(headings.build(), HEADING), Occur.SHOULD);
    addWords(query, Fields.BODY, CHARACTER_OF_ANSWER);
    addTerms(query, Fields.BODY_BIGRAMS, asked.bigrams(), BIGRAM_OF_ANSWER);
    addTerms(query, Fields.BODY_CODES, asked.codes(), CODE);
    return query.build();
  }

  private void addWords(BooleanQuery.Builder query, String field, float characterBoost) {
    addTerms(query, field, asked.words(), 1);
    addTerms(query, field, asked.parts(), PART);
    for (String character : asked.characters()) {
      if (!asked.words().contains(character)) {
        query.add(new BoostQuery(term(field, character), characterBoost), Occur.SHOULD);
      }
    }
  }

  private Query leastCharacters(String field) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    asked.characters().forEach(text -> query.add(term(field, text), Occur.SHOULD));
    int least = (int) Math.ceil(LEAST_CHARACTERS * asked.characters().size());
    return query.setMinimumNumberShouldMatch(Math.max(1, least)).build();
  }

  private static void addTerms(
      BooleanQuery.Builder query, String field, Collection<String> texts, float boost) {
    for (String text : texts) {
      Query term = term(field, text);
      query.add(boost == 1 ? term : new BoostQuery(term, boost), Occur.SHOULD);
    }
  }

  static TermQuery term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}
