package yingda.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import yingda.search.Evidence;
import yingda.search.Signal;
import yingda.text.Normalizer;
import yingda.text.WordingKey;

/** Whether what was found first is the only one that fits. For one search. */
final class Rivalry {
  private static final Set<String> ANSWER = Set.of(Fields.ANSWER);

  private final StoredFields stored;
  private final Normalizer normalizer;

  Rivalry(Snapshot snapshot) throws IOException {
    this.stored = snapshot.searcher().storedFields();
    this.normalizer = snapshot.analysis().normalizer();
  }

  /** The same entries; the first one's evidence tells how good its best rival is. */
  List<Ranked> tell(List<Ranked> ranked) throws IOException {
    if (ranked.size() < 2) {
      return ranked;
    }
    Ranked first = ranked.getFirst();
    String wording = exact(first);
    String answer = answer(first);
    double best = 0;
    for (Ranked other : ranked.subList(1, ranked.size())) {
      double fits = asked(first, other) && exact(other).equals(wording) ? 1 : fits(first, other);
      if (fits > best && !answer(other).equals(answer)) {
        best = fits;
      }
    }
    return Ranked.firstWith(new Evidence(Map.of(Signal.RIVALLED, best)), ranked);
  }

  private double fits(Ranked first, Ranked other) {
    double named = Math.min(first.evidence().of(Signal.NAMED), other.evidence().of(Signal.NAMED));
    return named * first.evidence().of(Signal.UNSAID);
  }

  /** Whether the other has as much of the question. */
  private static boolean asked(Ranked first, Ranked other) {
    return has(Signal.ASKED, other, first) && has(Signal.NAMED, other, first);
  }

  private static boolean has(Signal signal, Ranked other, Ranked first) {
    return other.evidence().of(signal) >= first.evidence().of(signal);
  }

  private String exact(Ranked ranked) {
    return WordingKey.of(normalizer.normalize(ranked.wording()));
  }

  private String answer(Ranked ranked) throws IOException {
    String answer = stored.document(ranked.entry(), ANSWER).get(Fields.ANSWER);
    return answer == null ? "" : answer;
  }
}
