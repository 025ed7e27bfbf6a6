package yingda.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yingda.search.Evidence;
import yingda.search.Signal;
import yingda.search.Weights;
import yingda.text.Analysis;
import yingda.text.Token;
import yingda.text.WordingKey;

/** Finds the wording of an entry that is nearest to what was asked. For one search. */
final class Wordings {
  /**
   * A wording and how near it is.
   *
   * @param terms all that can be found of it
   * @param evidence what speaks for it by itself
   */
  record Nearest(Wording wording, Set<String> terms, Evidence evidence) {

    /** By words alone: it has most of the question, and least beside it. */
    double nearness() {
      return evidence.of(Signal.ASKED)
          + evidence.of(Signal.COVERED) / 2
          + evidence.of(Signal.EXACT);
    }
  }

  /** Share of a negative that a question must have: 能退吗 alone is not 不想要了能退吗. */
  private static final double LEAST_OF_NEGATIVE = 0.7;

  private final Analysis analysis;
  private final AskedTerms asked;
  private final Rarity rarity;
  private final Weights weights;

  /**
   * @param weights which wording is the nearest
   */
  Wordings(Analysis analysis, AskedTerms asked, Rarity rarity, Weights weights) {
    this.analysis = analysis;
    this.asked = asked;
    this.rarity = rarity;
    this.weights = weights;
  }

  /** Whether a negative is nearer to the question than that wording. */
  boolean hasNearerNegative(List<Wording> negatives, Nearest wording) throws IOException {
    if (negatives.isEmpty()) {
      return false;
    }
    Nearest negative = nearest(negatives, List.of());
    return negative.evidence().of(Signal.COVERED) >= LEAST_OF_NEGATIVE
        && negative.nearness() > wording.nearness();
  }

  /**
   * The nearest one: it has most of the question, least beside it, and means most nearly the same.
   *
   * @param wordings at least one; the first wins a draw
   * @param meanings the cosine of each to the question; empty if that is not known
   */
  Nearest nearest(List<Wording> wordings, List<Double> meanings) throws IOException {
    Nearest nearest = compare(wordings.getFirst(), meanings.isEmpty() ? 0 : meanings.getFirst());
    for (int i = 1; i < wordings.size(); i++) {
      Nearest other = compare(wordings.get(i), i < meanings.size() ? meanings.get(i) : 0);
      if (weights.score(other.evidence()) > weights.score(nearest.evidence())) {
        nearest = other;
      }
    }
    return nearest;
  }

  private Nearest compare(Wording wording, double meaning) throws IOException {
    String normalized = analysis.normalizer().normalize(wording.whole());
    Set<String> terms = asked.understood(texts(analysis.tokenizer().indexTokens(normalized)));
    boolean exact = WordingKey.of(normalized).equals(asked.exact());
    double share = exact ? 1 : rarity.shareFound(asked.words(), terms);
    double covered = exact ? 1 : share == 0 ? 0 : rarity.shareFound(wording.words(), asked.all());
    Claims claims = asked.claims();
    Map<Signal, Double> values = new EnumMap<>(Signal.class);
    values.put(Signal.ASKED, share);
    values.put(Signal.COVERED, covered);
    values.put(Signal.ALIKE, share * covered);
    values.put(Signal.MEANING, exact ? 1 : Meaning.nearness(meaning));
    values.put(Signal.EXACT, exact ? 1.0 : 0);
    values.put(Signal.OTHER_NUMBERS, claims.differInNumbers(normalized, wording.words()) ? 1.0 : 0);
    values.put(Signal.NEGATED, claims.differInDenial(normalized, wording.words()) ? 1.0 : 0);
    return new Nearest(wording, terms, new Evidence(values));
  }

  private static Set<String> texts(List<Token> tokens) {
    Set<String> texts = HashSet.newHashSet(tokens.size());
    tokens.forEach(token -> texts.add(token.text()));
    return texts;
  }
}
