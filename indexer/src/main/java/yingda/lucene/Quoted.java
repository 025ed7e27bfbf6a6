package yingda.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import yingda.document.RejectedException;
import yingda.text.Bigrams;
import yingda.text.Normalizer;
import yingda.text.Token;

/** What stands in straight quotes in a search: it must occur literally, whatever the cut. */
final class Quoted {
  private static final char QUOTE = '"';

  private Quoted() {}

  /**
   * The quoted texts.
   *
   * @throws RejectedException if a quote is not closed
   */
  static List<String> in(String question) {
    List<String> quoted = new ArrayList<>();
    int open = question.indexOf(QUOTE);
    while (open >= 0) {
      int close = question.indexOf(QUOTE, open + 1);
      if (close < 0) {
        throw RejectedException.invalid(
            "q", "the quote at offset " + open + " is not closed, close it or remove it");
      }
      quoted.add(question.substring(open + 1, close));
      open = question.indexOf(QUOTE, close + 1);
    }
    return quoted;
  }

  /** Entries that have the text in a wording or in their answer. */
  static Query query(String text, Normalizer normalizer) {
    List<Token> tokens = Bigrams.tokens(normalizer.normalize(text));
    return new BooleanQuery.Builder()
        .add(EntryQuery.bestWording(phrase(Fields.BIGRAMS, tokens)), Occur.SHOULD)
        .add(phrase(Fields.BODY_BIGRAMS, tokens), Occur.SHOULD)
        .build();
  }

  static Query phrase(String field, List<Token> tokens) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    tokens.forEach(
        token ->
            phrase.add(new org.apache.lucene.index.Term(field, token.text()), token.position()));
    return phrase.build();
  }
}
