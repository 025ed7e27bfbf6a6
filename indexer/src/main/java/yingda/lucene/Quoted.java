package yingda.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import yingda.document.RejectedException;
import yingda.search.Question;
import yingda.text.Analysis;
import yingda.text.Token;

/** What stands in straight quotes in a search: it must occur literally, whatever the cut. */
final class Quoted {
  private static final char QUOTE = '"';

  private Quoted() {}

  /**
   * The quoted texts, but for those with nothing to look for.
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
      String text = question.substring(open + 1, close);
      if (Question.isAskable(text)) {
        quoted.add(text);
      }
      open = question.indexOf(QUOTE, close + 1);
    }
    return quoted;
  }

  /** Entries that have the text in a wording or in their answer. */
  static Query query(String text, Analysis analysis) {
    String normalized = analysis.normalizer().normalize(text);
    List<Token> tokens = analysis.tokenizer().queryTokens(normalized);
    return new BooleanQuery.Builder()
        .add(EntryQuery.bestWording(phrase(Fields.WORDS, tokens)), Occur.SHOULD)
        .add(phrase(Fields.BODY, tokens), Occur.SHOULD)
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
