package yingda.ranking;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yingda.encoder.SimilarityFloor;
import yingda.text.Analysis;
import yingda.text.Antonyms;
import yingda.text.DiceSimilarity;
import yingda.text.Token;
import yingda.text.WordingKey;

/** Finds the wording of an entry that is nearest to what was asked. For one search. */
public final class WordingMatcher {
  /**
   * A wording and how near it is.
   *
   * @param terms all that can be found of it
   * @param features what speaks for it by itself
   */
  public record Nearest(AnalyzedWording wording, Set<String> terms, FeatureVector features) {
    /** Where it has other numbers, too, what the question contradicts in another wording counts. */
    Nearest beside(double sameButNumbers) {
      return sameButNumbers > 0 && features.of(Feature.OTHER_NUMBERS) > 0
          ? new Nearest(
              wording,
              terms,
              features.and(new FeatureVector(Map.of(Feature.SAME_BUT_NUMBERS, sameButNumbers))))
          : this;
    }

    /** By words alone: it has most of the question, and least beside it. */
    double nearness() {
      return features.of(Feature.QUERY_COVERAGE)
          + features.of(Feature.WORDING_COVERAGE) * NUMBERS.coverageBesideQuery()
          + features.of(Feature.EXACT);
    }
  }

  private static final RankingParameters.Wording NUMBERS = RankingParameters.DEFAULT.wording();

  private final Analysis analysis;
  private final AnalyzedQuery asked;
  private final InverseDocumentFrequency rarity;
  private final LinearModel weights;
  private final SimilarityFloor floor;
  private final SimilarityFloor general;
  private final boolean hasPretrained;
  private final Antonyms.Sides sides;

  /**
   * @param weights which wording is the nearest
   */
  public WordingMatcher(
      Analysis analysis,
      AnalyzedQuery asked,
      InverseDocumentFrequency rarity,
      LinearModel weights) {
    this.analysis = analysis;
    this.asked = asked;
    this.rarity = rarity;
    this.weights = weights;
    this.floor = analysis.similarityFloor();
    this.general = analysis.pretrainedFloor();
    this.hasPretrained = analysis.pretrained() != null;
    this.sides = analysis.antonyms().in(asked.normalized());
  }

  /**
   * Whether a negative is nearer to the question than that wording. Where the question goes on with
   * what was said before, one that has nothing of the question itself was only meant before: 那换货呢
   * behind 退货运费谁出.
   */
  boolean hasNearerNegative(List<AnalyzedWording> negatives, Nearest wording) throws IOException {
    List<AnalyzedWording> meant = negatives.stream().filter(this::isOfNewest).toList();
    if (meant.isEmpty()) {
      return false;
    }
    Nearest negative = nearest(meant, List.of(), List.of());
    return negative.features().of(Feature.WORDING_COVERAGE) >= NUMBERS.negativeShare()
        && negative.nearness() > wording.nearness()
        && !namesOther(negative)
        && !isOtherwise(negative, wording);
  }

  /** Whether the wording denies as the question does, and the negative does not: 怎么退货. */
  private static boolean isOtherwise(Nearest negative, Nearest wording) {
    return negative.features().of(Feature.OTHER_NEGATION) > 0
        && wording.features().of(Feature.OTHER_NEGATION) == 0;
  }

  /**
   * Whether a negative names a thing that the question does not: 退货运费谁出 says nothing against
   * 换货运费谁承担 where 换货运费谁出 or 运费谁出 is asked.
   */
  private boolean namesOther(Nearest negative) {
    return negative.wording().words().stream()
        .anyMatch(word -> names(word) && !asked.all().contains(word));
  }

  private boolean names(String word) {
    return word.length() > 1
        && !FunctionWords.contains(word)
        && analysis.subjects().naming(word) > 0;
  }

  private boolean isOfNewest(AnalyzedWording wording) {
    return asked.newest().isEmpty() || wording.words().stream().anyMatch(asked.newest()::contains);
  }

  /**
   * The nearest one: it has most of the question, least beside it, and means most nearly the same.
   *
   * @param wordings at least one; the first wins a draw
   * @param meanings the cosine of each to the question; empty if that is not known
   * @param pretrained the same by the pretrained encoder
   */
  public Nearest nearest(
      List<AnalyzedWording> wordings, List<Double> meanings, List<Double> pretrained)
      throws IOException {
    Nearest nearest = compare(wordings.getFirst(), cosine(meanings, 0), cosine(pretrained, 0));
    double sameButNumbers = nearest.features().of(Feature.SAME_BUT_NUMBERS);
    for (int i = 1; i < wordings.size(); i++) {
      Nearest other = compare(wordings.get(i), cosine(meanings, i), cosine(pretrained, i));
      sameButNumbers = Math.max(sameButNumbers, other.features().of(Feature.SAME_BUT_NUMBERS));
      if (weights.score(other.features()) > weights.score(nearest.features())) {
        nearest = other;
      }
    }
    return nearest.beside(sameButNumbers);
  }

  private static double cosine(List<Double> known, int wording) {
    return wording < known.size() ? known.get(wording) : 0;
  }

  private Nearest compare(AnalyzedWording wording, double meaning, double pretrained)
      throws IOException {
    String normalized = analysis.normalizer().normalize(wording.whole());
    Set<String> terms = asked.understood(texts(analysis.tokenizer().indexTokens(normalized)));
    NumbersAndNegation claims = asked.claims();
    Set<String> own = asked.all();
    if (claims.differInDays(normalized)) {
      terms = without(claims.dayTerms(), terms);
      own = without(claims.dayTerms(), own);
    }
    boolean exact = WordingKey.of(normalized).equals(asked.exact());
    double share = exact ? 1 : rarity.shareFound(asked.words(), terms);
    double covered = exact ? 1 : share == 0 ? 0 : rarity.shareFound(wording.words(), own);
    Map<Feature, Double> values = new EnumMap<>(Feature.class);
    values.put(Feature.QUERY_COVERAGE, share);
    values.put(Feature.WORDING_COVERAGE, covered);
    values.put(Feature.COVERAGE_PRODUCT, share * covered);
    values.put(Feature.SEMANTIC, exact ? 1 : floor.nearness(meaning));
    double near = exact && hasPretrained ? 1 : general.nearness(pretrained);
    values.put(Feature.PRETRAINED, near);
    values.put(Feature.PRETRAINED_CLOSE, CandidateSetStatistics.close(near));
    values.put(Feature.EXACT, exact ? 1.0 : 0);
    boolean otherNumbers = claims.differInNumbers(normalized, wording.words());
    boolean onlyNumbers =
        otherNumbers && claims.sharedBesideNumbers(normalized) >= NUMBERS.sameButNumbers();
    values.put(Feature.OTHER_NUMBERS, otherNumbers ? 1.0 : 0);
    values.put(Feature.SAME_BUT_NUMBERS, onlyNumbers ? 1.0 : 0);
    values.put(
        Feature.OTHER_NEGATION, claims.differInDenial(normalized, wording.words()) ? 1.0 : 0);
    values.put(Feature.ANTONYM, isOpposed(normalized) ? 1.0 : 0);
    return new Nearest(wording, terms, new FeatureVector(values));
  }

  private boolean isOpposed(String normalized) {
    Antonyms.Sides theirs = analysis.antonyms().in(normalized);
    return sides.exclude(theirs)
        || (sides.lackAlone(theirs)
            && DiceSimilarity.of(sides.rest(), theirs.rest()) >= NUMBERS.sameButNumbers());
  }

  private static Set<String> without(Set<String> some, Set<String> all) {
    Set<String> rest = new HashSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static Set<String> texts(List<Token> tokens) {
    Set<String> texts = HashSet.newHashSet(tokens.size());
    tokens.forEach(token -> texts.add(token.text()));
    return texts;
  }
}
