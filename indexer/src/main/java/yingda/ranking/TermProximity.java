package yingda.ranking;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a question stands together in a text: what is asked is answered in one place, and a
 * long text has most words somewhere. By characters, whatever the cut. For one search.
 */
final class TermProximity {
  private static final int REACH = RankingParameters.DEFAULT.entry().proximityReach();

  private final Map<String, Double> rarities = new HashMap<>();
  private final double all;

  TermProximity(AnalyzedQuery asked, TermStatistics terms) throws IOException {
    double sum = 0;
    for (String character : asked.characters()) {
      double rarity = terms.rarityInAnswers(character);
      rarities.put(character, rarity);
      sum += rarity;
    }
    this.all = sum;
  }

  /**
   * The largest share of what is asked, by rarity, that stands within {@link #REACH}, from 0 to 1.
   *
   * @param occurrences of any terms, in any order
   */
  double of(List<TermPosition> occurrences) {
    List<TermPosition> ascending =
        occurrences.stream()
            .filter(occurrence -> rarities.containsKey(occurrence.term()))
            .sorted(comparingInt(TermPosition::position))
            .toList();
    Map<String, Integer> within = new HashMap<>();
    double sum = 0;
    double most = 0;
    int first = 0;
    for (TermPosition last : ascending) {
      while (ascending.get(first).position() < last.position() - REACH) {
        String gone = ascending.get(first).term();
        sum -= within.merge(gone, -1, Integer::sum) == 0 ? rarity(gone) : 0;
        first++;
      }
      sum += within.merge(last.term(), 1, Integer::sum) == 1 ? rarity(last.term()) : 0;
      most = Math.max(most, sum);
    }
    return all == 0 ? 0 : Math.min(1, most / all);
  }

  private double rarity(String term) {
    return rarities.getOrDefault(term, 0.0);
  }
}
