package yingda.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Entry;
import yingda.indexing.Edition;
import yingda.indexing.Holding;
import yingda.text.Encoder;

/**
 * Where the wordings of some editions point, asked for together: an encoder elsewhere is asked once
 * for many.
 */
final class Directions {
  private final Map<String, Meaning> meanings = new HashMap<>();

  private Directions() {}

  /** Of all that some holdings have; none without an encoder. */
  static Directions of(List<Holding> holdings, @Nullable Encoder encoder) {
    Directions directions = new Directions();
    if (encoder != null) {
      Set<String> distinct = new LinkedHashSet<>();
      for (Holding holding : holdings) {
        holding.editions().forEach(edition -> add(edition, distinct));
        holding.ended().forEach(edition -> add(edition, distinct));
      }
      List<String> wordings = new ArrayList<>(distinct);
      List<float[]> encoded = encoder.encodeAll(wordings);
      for (int i = 0; i < encoded.size(); i++) {
        Meaning meaning = Meaning.of(encoded.get(i));
        if (meaning != null) {
          directions.meanings.put(wordings.get(i), meaning);
        }
      }
    }
    return directions;
  }

  private static void add(Edition edition, Set<String> wordings) {
    for (Entry entry : edition.revision().document().entries()) {
      wordings.add(entry.question());
      wordings.addAll(entry.similar());
    }
  }

  /** Null if it points nowhere. */
  @Nullable Meaning of(String wording) {
    return meanings.get(wording);
  }
}
