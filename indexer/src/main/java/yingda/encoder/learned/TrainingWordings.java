package yingda.encoder.learned;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import yingda.text.Analysis;

/** All wordings that training sees, with the rows of their features. Immutable. */
final class TrainingWordings {
  /** What remains in a file of 30 MB at 256 dimensions. */
  private static final int MOST_KNOWN = 100_000;

  /** A feature seen once can't be learned. */
  private static final int LEAST_FREQUENCY = 2;

  /** Rows for all the other features. */
  private static final int SHARED = 8_192;

  /** An unknown feature is rare, but which one it is can't be told apart. */
  private static final double WEIGHT_OF_SHARED = 0.7;

  private final Map<String, int[]> rows = new HashMap<>();
  private final List<String> paired;
  private final List<String> others;
  private final Vocabulary vocabulary;
  private final float[] weights;

  private TrainingWordings(
      Map<String, long[]> features, Set<String> paired, Collection<String> questions) {
    this.paired = List.copyOf(paired);
    this.others =
        questions.stream().filter(question -> !paired.contains(question)).distinct().toList();
    Map<Long, Integer> frequencies = new HashMap<>();
    for (long[] ofWording : features.values()) {
      for (long feature : ofWording) {
        frequencies.merge(feature, 1, Integer::sum);
      }
    }
    vocabulary = new Vocabulary(mostFrequent(frequencies), SHARED);
    weights = weights(frequencies, features.size());
    features.forEach((wording, hashes) -> rows.put(wording, vocabulary.rows(hashes)));
  }

  static TrainingWordings of(TrainingSet set, Analysis analysis) {
    Set<String> paired = new LinkedHashSet<>();
    for (Pair pair : set.pairs()) {
      paired.add(pair.one());
      paired.add(pair.other());
    }
    Map<String, long[]> features = new LinkedHashMap<>();
    paired.forEach(wording -> features.put(wording, TextFeatures.of(wording, analysis)));
    for (String wording : set.wordings()) {
      features.computeIfAbsent(wording, text -> TextFeatures.of(text, analysis));
    }
    return new TrainingWordings(features, paired, set.questions());
  }

  private static long[] mostFrequent(Map<Long, Integer> frequencies) {
    long[] known =
        frequencies.entrySet().stream()
            .filter(feature -> feature.getValue() >= LEAST_FREQUENCY)
            .sorted(
                Map.Entry.<Long, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_KNOWN)
            .mapToLong(Map.Entry::getKey)
            .toArray();
    Arrays.sort(known);
    return known;
  }

  /** To begin with: inverse document frequency as in BM25, as a share of the rarest. */
  private float[] weights(Map<Long, Integer> frequencies, int wordings) {
    double rarest = rarity(1, wordings);
    float[] byRow = new float[vocabulary.size()];
    Arrays.fill(byRow, (float) WEIGHT_OF_SHARED);
    long[] known = vocabulary.known();
    for (int row = 0; row < known.length; row++) {
      byRow[row] = (float) (rarity(frequencies.getOrDefault(known[row], 1), wordings) / rarest);
    }
    return byRow;
  }

  private static double rarity(int frequency, int wordings) {
    return Math.log(1 + (wordings - frequency + 0.5) / (frequency + 0.5));
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** By row, for the caller to change. */
  float[] weights() {
    return weights.clone();
  }

  /** The questions that stand in no pair, in their order. */
  List<String> others() {
    return others;
  }

  /** By known feature, see {@link DomainWords}. */
  float[] odds() {
    List<int[]> ofOthers = others.stream().map(this::rows).toList();
    return DomainWords.odds(
        paired.stream().map(this::rows).toList(), ofOthers, vocabulary.known().length);
  }

  int[] rows(String wording) {
    return Objects.requireNonNull(rows.get(wording), wording);
  }
}
