package yingda.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import yingda.lucene.index.IndexFields;
import yingda.lucene.index.Snapshot;
import yingda.ranking.AnalyzedQuery;
import yingda.ranking.RankingParameters;
import yingda.ranking.SynonymExpansion;
import yingda.text.Codes;
import yingda.text.Token;

/**
 * Model, error and order numbers of which only the beginning was asked for: E10 where the index has
 * E1024, linw where it has linwei168. Only where it has nothing that is written so. For one search.
 */
final class CodePrefixExpansion {
  private static final RankingParameters.Correction NUMBERS =
      RankingParameters.DEFAULT.correction();

  private final Snapshot snapshot;
  private final KnownCodes codes;

  CodePrefixExpansion(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.codes = new KnownCodes(snapshot);
  }

  /** The same question, in which the whole of a number may stand for its beginning. */
  AnalyzedQuery completed(AnalyzedQuery asked) throws IOException {
    List<SynonymExpansion> found = new ArrayList<>();
    for (Token code : Codes.tokens(asked.normalized())) {
      if (isLong(code.text()) && !codes.has(code.text())) {
        Set<String> own = new LinkedHashSet<>();
        for (Token word : words(asked.normalized().substring(code.start(), code.end()))) {
          own.add(word.text());
        }
        for (String whole : codes.beginningWith(code.text())) {
          found.add(new SynonymExpansion(own, words(whole), false));
        }
      }
    }
    for (String word : asked.words()) {
      if (PhoneticQuery.isLong(word) && !isKnown(word)) {
        for (String whole : codes.beginningWith(word)) {
          found.add(new SynonymExpansion(Set.of(word), words(whole), false));
        }
      }
    }
    return found.isEmpty() ? asked : asked.with(found);
  }

  private boolean isKnown(String word) throws IOException {
    return snapshot.terms().frequency(new Term(IndexFields.WORDS, word))
            + snapshot.terms().frequency(new Term(IndexFields.BODY, word))
        > 0;
  }

  private static boolean isLong(String code) {
    boolean letters = code.chars().anyMatch(Character::isLetter);
    return code.length() >= (letters ? NUMBERS.shortestCode() : NUMBERS.shortestDigits());
  }

  private List<Token> words(String text) {
    return snapshot.analysis().tokenizer().queryTokens(text);
  }
}
