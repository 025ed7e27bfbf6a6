package yingda.lucene;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import yingda.search.Evidence;
import yingda.search.Signal;

/**
 * What all candidates together tell about a question. BM25 has no scale of its own, so a score says
 * something only beside the best; and where some wording has the words, or nearly the meaning, of
 * the question, a text that happens to mention them is no answer.
 *
 * @param words best score by words, above 0
 * @param wording best score of a wording by words
 * @param meaning of the nearest wording
 * @param learned see {@link Familiar#learned}
 */
record Competition(double words, double wording, double meaning, double learned) {

  static Competition of(List<Candidate> candidates, Familiar familiar) {
    return new Competition(
        Math.max(Float.MIN_NORMAL, best(candidates, Candidate::words)),
        best(candidates, Candidate::wording),
        best(candidates, Candidate::meaning),
        familiar.learned());
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

  /** What speaks for a candidate as far as can be told without reading it. */
  Evidence evidence(Candidate candidate) {
    Map<Signal, Double> values = new EnumMap<>(Signal.class);
    values.put(Signal.WORDS, Math.min(1, candidate.words() / words));
    values.put(Signal.TEXT, candidate.text() / words * inTexts());
    values.put(Signal.OUTDONE, candidate.wording() / words * meaning);
    values.put(Signal.MEANING, candidate.meaning());
    values.put(Signal.AGREED, candidate.agreement() * inWordings() * learned);
    return new Evidence(values);
  }
}
