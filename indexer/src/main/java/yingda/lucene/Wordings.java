package yingda.lucene;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yingda.text.Analysis;
import yingda.text.Token;

/** Finds the wording of an entry that is nearest to what was asked. For one search. */
final class Wordings {
  /**
   * A wording and how near it is.
   *
   * @param asked share of the question it has
   * @param covered share of it the question has
   * @param exact whether they are the same but for punctuation, case and script
   */
  record Nearest(String wording, double asked, double covered, boolean exact) {}

  private final Analysis analysis;
  private final AskedTerms terms;
  private final Rarity rarity;
  private final Set<String> asked;

  Wordings(Analysis analysis, AskedTerms terms, Rarity rarity) {
    this.analysis = analysis;
    this.terms = terms;
    this.rarity = rarity;
    this.asked = new HashSet<>(terms.words());
    asked.addAll(terms.parts());
    asked.addAll(terms.characters());
  }

  /**
   * The nearest one.
   *
   * @param wordings at least one; the first wins a draw
   */
  Nearest nearest(List<String> wordings) throws IOException {
    Nearest nearest = compare(wordings.getFirst());
    for (String wording : wordings.subList(1, wordings.size())) {
      Nearest other = compare(wording);
      if (closeness(other) > closeness(nearest)) {
        nearest = other;
      }
    }
    return nearest;
  }

  private Nearest compare(String wording) throws IOException {
    String normalized = analysis.normalizer().normalize(wording);
    Set<String> has = texts(analysis.tokenizer().indexTokens(normalized));
    Set<String> words = texts(analysis.tokenizer().queryTokens(normalized));
    boolean exact = Exact.of(normalized).equals(terms.exact());
    return new Nearest(
        wording,
        exact ? 1 : rarity.shareFound(terms.words(), has),
        exact ? 1 : rarity.shareFound(words, asked),
        exact);
  }

  /** All that can be found of a wording. */
  Set<String> texts(String wording) {
    return texts(analysis.tokenizer().indexTokens(analysis.normalizer().normalize(wording)));
  }

  private static double closeness(Nearest nearest) {
    return nearest.asked() + 0.5 * nearest.covered();
  }

  private static Set<String> texts(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(toSet());
  }
}
