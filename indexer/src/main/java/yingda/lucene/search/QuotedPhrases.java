package yingda.lucene.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import yingda.lucene.index.IndexFields;
import yingda.search.Question;
import yingda.text.Analysis;
import yingda.text.Token;

/**
 * What stands in quotes in a search, "…", “…”, 「…」 or 『…』: it must occur literally, whatever the
 * cut. A quote without its other half is a character like any other, and so is one behind a digit,
 * as in 15.6".
 */
final class QuotedPhrases {
  private static final String OPENING = "\"“「『";
  private static final String CLOSING = "\"”」』";

  private QuotedPhrases() {}

  /** The quoted texts, but for those with nothing to look for. */
  static List<String> in(String question) {
    List<String> quoted = new ArrayList<>();
    int offset = 0;
    while (offset < question.length()) {
      int close = closing(question, offset);
      if (close > offset && Question.isAskable(question.substring(offset + 1, close))) {
        quoted.add(question.substring(offset + 1, close));
      }
      offset = Math.max(offset, close) + 1;
    }
    return quoted;
  }

  /** Where the quote that opens at an offset is closed; -1 if none does. */
  private static int closing(String question, int offset) {
    char character = question.charAt(offset);
    int kind = OPENING.indexOf(character == '＂' ? '"' : character);
    boolean inch = kind == 0 && offset > 0 && Character.isDigit(question.charAt(offset - 1));
    if (kind < 0 || inch) {
      return -1;
    }
    char end = character == '＂' ? character : CLOSING.charAt(kind);
    return question.indexOf(end, offset + 1);
  }

  /** Entries that have the text in a wording or in their answer. */
  static Query query(String text, Analysis analysis) {
    String normalized = analysis.normalizer().normalize(text);
    List<Token> tokens = analysis.tokenizer().queryTokens(normalized);
    return new BooleanQuery.Builder()
        .add(EntryQuery.bestWording(phrase(IndexFields.WORDS, tokens)), Occur.SHOULD)
        .add(phrase(IndexFields.BODY, tokens), Occur.SHOULD)
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
