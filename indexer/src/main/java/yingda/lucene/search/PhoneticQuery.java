package yingda.lucene.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import yingda.lucene.index.IndexFields;
import yingda.ranking.AnalyzedQuery;
import yingda.ranking.RankingParameters;
import yingda.text.Analysis;
import yingda.text.Pronunciation;

/**
 * Wordings that sound like what is typed: pinyin, its initials, both mixed with Han, homophones; or
 * that have a word but one letter away. Its scores are so low that any real match comes before.
 */
final class PhoneticQuery {
  private static final float LEAST = 1e-9f;

  private static final RankingParameters.Correction NUMBERS =
      RankingParameters.DEFAULT.correction();

  private final BooleanQuery.Builder query = new BooleanQuery.Builder();

  private PhoneticQuery() {}

  static Query of(AnalyzedQuery asked, Analysis analysis) {
    PhoneticQuery sounds = new PhoneticQuery();
    Pronunciation said = Pronunciation.of(asked.exact(), analysis.pinyin());
    sounds.addSaid(IndexFields.PINYIN, said.full(), 4 * LEAST);
    if (asked.exact().chars().anyMatch(PhoneticQuery::isLetter)) {
      sounds.addSaid(IndexFields.INITIALS, said.initials(), 2 * LEAST);
    }
    asked.characters().stream().filter(PhoneticQuery::isLong).forEach(sounds::addMistyped);
    return sounds.query.build();
  }

  /** At the beginning for more than inside. */
  private void addSaid(String field, String said, float score) {
    if (isTelling(said)) {
      add(prefix(field, said), score);
      add(prefix(field, IndexFields.BEGINNING + said), score);
    }
  }

  private void addMistyped(String word) {
    add(new FuzzyQuery(new Term(IndexFields.WORDS, word), 1, 1), LEAST);
  }

  private void add(Query sound, float score) {
    query.add(new BoostQuery(new ConstantScoreQuery(sound), score), Occur.SHOULD);
  }

  /** Whether few wordings sound so. */
  static boolean isTelling(String sound) {
    return sound.length() >= NUMBERS.shortestSound();
  }

  /** Wordings that sound so, as far as the index knows. */
  static Query prefix(String field, String sound) {
    int known = Pronunciation.MAX_LENGTH + (sound.startsWith(IndexFields.BEGINNING) ? 1 : 0);
    return new PrefixQuery(new Term(field, sound.substring(0, Math.min(known, sound.length()))));
  }

  static boolean isLong(String word) {
    return word.length() >= NUMBERS.shortestMistyped()
        && word.chars().allMatch(PhoneticQuery::isLetter);
  }

  static boolean isLetter(int character) {
    return character >= 'a' && character <= 'z';
  }
}
