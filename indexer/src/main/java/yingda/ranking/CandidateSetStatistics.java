package yingda.ranking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import yingda.encoder.SimilarityFloor;

/**
 * What all candidates together tell about a question. BM25 has no scale of its own, so a score says
 * something only beside the best; and where some wording has the words, or nearly the meaning, of
 * the question, a text that happens to mention them is no answer.
 *
 * @param words best score by words, above 0
 * @param wording best score of a wording by words
 * @param meaning of the nearest wording
 * @param learned see {@link DomainSimilarity#learned}
 * @param pretrained nearness of the nearest wording, by the pretrained encoder
 * @param far how far the nearest wording or text is by it, 0 without it
 * @param floor of the encoder
 * @param pretrainedFloor of the pretrained encoder
 */
record CandidateSetStatistics(
    double words,
    double wording,
    double meaning,
    double learned,
    double pretrained,
    double far,
    SimilarityFloor floor,
    SimilarityFloor pretrainedFloor) {

  static CandidateSetStatistics of(
      List<Candidate> candidates,
      DomainSimilarity familiar,
      SimilarityFloor floor,
      SimilarityFloor pretrainedFloor) {
    return new CandidateSetStatistics(
        Math.max(Float.MIN_NORMAL, best(candidates, Candidate::words)),
        best(candidates, Candidate::wording),
        best(candidates, candidate -> candidate.meaning(floor)),
        familiar.learned(),
        best(candidates, candidate -> candidate.pretrained().nearest(pretrainedFloor)),
        far(candidates, pretrainedFloor),
        floor,
        pretrainedFloor);
  }

  private static double far(List<Candidate> candidates, SimilarityFloor floor) {
    return candidates.stream().noneMatch(candidate -> candidate.pretrained().isKnown())
        ? 0
        : 1 - best(candidates, candidate -> candidate.pretrained().best(floor));
  }

  private static double best(List<Candidate> candidates, ToDoubleFunction<Candidate> value) {
    return candidates.stream().mapToDouble(value).max().orElse(0);
  }

  /** How far the words are found in wordings, and not only in texts, from 0 to 1. */
  double inWordings() {
    return wording / words;
  }

  /** How far they are found in texts only. */
  double inTexts() {
    return 1 - inWordings();
  }

  /** What is all but the same counts for more than in proportion. */
  static double close(double nearness) {
    return Math.pow(nearness, 4);
  }

  /** How much of what words say of a wording meaning says as well. */
  FeatureVector outdone(FeatureVector wording) {
    return new FeatureVector(
        Map.of(
            Feature.QUERY_COVERAGE_TIMES_PRETRAINED,
            wording.of(Feature.QUERY_COVERAGE) * pretrained,
            Feature.COVERAGE_PRODUCT_TIMES_PRETRAINED,
            wording.of(Feature.COVERAGE_PRODUCT) * pretrained));
  }

  /** What speaks for a candidate as far as can be told without reading it. */
  FeatureVector features(Candidate candidate) {
    Map<Feature, Double> values = new EnumMap<>(Feature.class);
    values.put(Feature.LEXICAL, Math.min(1, candidate.words() / words));
    values.put(Feature.TEXT, candidate.text() / words * inTexts());
    values.put(Feature.LEXICAL_TIMES_BEST_SEMANTIC, candidate.wording() / words * meaning);
    values.put(Feature.SEMANTIC, candidate.meaning(floor));
    values.put(Feature.SEMANTIC_TOP3, candidate.agreement(floor) * inWordings() * learned);
    PretrainedScores general = candidate.pretrained();
    values.put(Feature.PRETRAINED, general.nearest(pretrainedFloor));
    values.put(Feature.PRETRAINED_CLOSE, close(general.nearest(pretrainedFloor)));
    values.put(Feature.PRETRAINED_TOP3, general.agreement(pretrainedFloor));
    values.put(
        Feature.PRETRAINED_TEXT, general.best(pretrainedFloor) - general.nearest(pretrainedFloor));
    values.put(Feature.PRETRAINED_FAR, far);
    values.put(Feature.LEXICAL_TIMES_PRETRAINED, candidate.wording() / words * pretrained);
    values.put(Feature.TEXT_TIMES_PRETRAINED, candidate.text() / words * inTexts() * pretrained);
    return new FeatureVector(values);
  }
}
