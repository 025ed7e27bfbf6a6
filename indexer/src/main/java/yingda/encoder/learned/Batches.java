package yingda.encoder.learned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Puts batches together. */
final class Batches {
  /** Another wording stands in one of so many batches at most: some pairs may well mean it. */
  private static final int RARELY = 10;

  private final List<Pair> same;
  private final Map<String, List<String>> different = new HashMap<>();
  private final WordVectors meanings = new WordVectors();
  private final TrainingWordings known;
  private final Random random;

  Batches(List<Pair> pairs, TrainingWordings known, Random random) {
    this.same = pairs.stream().filter(Pair::same).toList();
    this.known = known;
    this.random = random;
    same.forEach(meanings::add);
    pairs.stream().filter(pair -> !pair.same()).forEach(this::addDifferent);
  }

  /** A pair that others show to be the same after all is a mistake of somebody's. */
  private void addDifferent(Pair pair) {
    if (!meanings.same(pair.one(), pair.other())) {
      different.computeIfAbsent(pair.one(), none -> new ArrayList<>()).add(pair.other());
      different.computeIfAbsent(pair.other(), none -> new ArrayList<>()).add(pair.one());
    }
  }

  /**
   * What to learn in one epoch: all pairs of the same meaning, and as many more as there are
   * wordings in groups where some are the same through others only.
   */
  List<Pair> epoch() {
    List<Pair> pairs = new ArrayList<>(same);
    Set<String> wordings = new LinkedHashSet<>();
    for (Pair pair : same) {
      wordings.add(pair.one());
      wordings.add(pair.other());
    }
    for (List<String> group : meanings.large(wordings)) {
      for (String wording : group) {
        String other = group.get(random.nextInt(group.size()));
        if (!other.equals(wording)) {
          pairs.add(new Pair(wording, other, true));
        }
      }
    }
    return pairs;
  }

  /**
   * The pairs, for each wording that has one another that must not be near it, and up to as many
   * others as there are pairs: so what tells an entry that is asked for from all that share the
   * frame of its sentence is learned, too.
   */
  Batch of(List<Pair> pairs) {
    List<String> wordings = new ArrayList<>();
    pairs.forEach(pair -> wordings.add(pair.one()));
    pairs.forEach(pair -> wordings.add(pair.other()));
    for (String wording : List.copyOf(wordings)) {
      List<String> others = different.getOrDefault(wording, List.of());
      if (!others.isEmpty()) {
        wordings.add(others.get(random.nextInt(others.size())));
      }
    }
    List<String> others = known.others();
    int most = Math.min(pairs.size(), others.size() / RARELY);
    for (int i = 0; i < most; i++) {
      wordings.add(others.get(random.nextInt(others.size())));
    }
    return new Batch(
        pairs.size(),
        wordings.stream().map(known::rows).toList(),
        wordings.stream().map(meanings::find).toList());
  }
}
