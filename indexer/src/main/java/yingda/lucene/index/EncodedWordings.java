package yingda.lucene.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Entry;
import yingda.encoder.Encoder;
import yingda.indexing.IndexedEdition;
import yingda.indexing.IndexedState;

/**
 * Where the wordings of some editions point, asked for together: an encoder elsewhere is asked once
 * for many.
 */
public final class EncodedWordings {
  private final Map<String, QuantizedVector> meanings = new HashMap<>();

  private EncodedWordings() {}

  /** Of all that some holdings have; none without an encoder. */
  static EncodedWordings of(List<IndexedState> holdings, @Nullable Encoder encoder) {
    EncodedWordings directions = new EncodedWordings();
    if (encoder != null) {
      Set<String> distinct = new LinkedHashSet<>();
      for (IndexedState holding : holdings) {
        holding.editions().forEach(edition -> add(edition, distinct));
        holding.ended().forEach(edition -> add(edition, distinct));
      }
      List<String> wordings = new ArrayList<>(distinct);
      List<float[]> encoded = encoder.encodeAll(wordings);
      for (int i = 0; i < encoded.size(); i++) {
        QuantizedVector meaning = QuantizedVector.of(encoded.get(i));
        if (meaning != null) {
          directions.meanings.put(wordings.get(i), meaning);
        }
      }
    }
    return directions;
  }

  private static void add(IndexedEdition edition, Set<String> wordings) {
    for (Entry entry : edition.revision().document().entries()) {
      wordings.add(entry.question());
      wordings.addAll(entry.similar());
    }
  }

  /** Null if it points nowhere. */
  @Nullable QuantizedVector of(String wording) {
    return meanings.get(wording);
  }
}
