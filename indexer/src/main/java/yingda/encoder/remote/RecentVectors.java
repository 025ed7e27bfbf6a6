package yingda.encoder.remote;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of the questions asked last, so that a question asked again costs no call: 4 MB at
 * most. Safe for concurrent use.
 */
final class RecentVectors {
  static final int CAPACITY = 1000;

  private final Map<String, float[]> vectors =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > CAPACITY;
        }
      };

  synchronized float @Nullable [] get(String wording) {
    float[] vector = vectors.remove(wording);
    if (vector == null) {
      return null;
    }
    vectors.put(wording, vector); // now the youngest
    return vector.clone();
  }

  synchronized void put(String wording, float[] vector) {
    vectors.put(wording, vector.clone());
  }
}
