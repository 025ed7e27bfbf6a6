package yingda.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import yingda.lucene.index.IndexFields;
import yingda.lucene.index.Snapshot;
import yingda.ranking.AnalyzedQuery;
import yingda.ranking.SynonymExpansion;
import yingda.text.Codes;
import yingda.text.Token;

/**
 * Model, error and order numbers of which only the beginning was asked for: E10 where the index has
 * E1024. Only where it has nothing that is written so. For one search.
 */
final class CodePrefixExpansion {
  private static final List<String> FIELDS = List.of(IndexFields.CODES, IndexFields.BODY_CODES);

  /** What is shorter begins too much. */
  private static final int SHORTEST = 2;

  /**
   * Digits alone that begin an order number and are no amount: 1000 is not the beginning of 10000.
   */
  private static final int SHORTEST_OF_DIGITS = 7;

  /** Of one beginning: whoever types so little does not expect all. */
  private static final int MOST = 20;

  private final Snapshot snapshot;

  CodePrefixExpansion(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The same question, in which the whole of a number may stand for its beginning. */
  AnalyzedQuery completed(AnalyzedQuery asked) throws IOException {
    List<SynonymExpansion> found = new ArrayList<>();
    for (Token code : Codes.tokens(asked.normalized())) {
      if (isLong(code.text()) && isUnknown(code.text())) {
        Set<String> own = new LinkedHashSet<>();
        for (Token word : words(asked.normalized().substring(code.start(), code.end()))) {
          own.add(word.text());
        }
        for (String whole : beginningWith(code.text())) {
          found.add(new SynonymExpansion(own, words(whole)));
        }
      }
    }
    return found.isEmpty() ? asked : asked.with(found);
  }

  private static boolean isLong(String code) {
    boolean letters = code.chars().anyMatch(Character::isLetter);
    return code.length() >= (letters ? SHORTEST : SHORTEST_OF_DIGITS);
  }

  private List<Token> words(String text) {
    return snapshot.analysis().tokenizer().queryTokens(text);
  }

  private boolean isUnknown(String code) throws IOException {
    for (String field : FIELDS) {
      if (snapshot.terms().frequency(new Term(field, code)) > 0) {
        return false;
      }
    }
    return true;
  }

  private Set<String> beginningWith(String code) throws IOException {
    Set<String> whole = new LinkedHashSet<>();
    BytesRef prefix = new BytesRef(code);
    for (String field : FIELDS) {
      Terms terms = MultiTerms.getTerms(snapshot.reader(), field);
      TermsEnum iterator = terms == null ? TermsEnum.EMPTY : terms.iterator();
      boolean more = iterator.seekCeil(prefix) != TermsEnum.SeekStatus.END;
      while (more && whole.size() < MOST && StringHelper.startsWith(iterator.term(), prefix)) {
        String term = iterator.term().utf8ToString();
        if (snapshot.terms().frequency(new Term(field, term)) > 0) { // not of deleted ones only
          whole.add(term);
        }
        more = iterator.next() != null;
      }
    }
    return whole;
  }
}
