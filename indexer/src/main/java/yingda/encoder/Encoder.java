package yingda.encoder;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a wording into a vector: wordings that mean the same get vectors that point the same way,
 * whatever their words. Whoever opened it closes it. Safe for concurrent use.
 */
public interface Encoder extends AutoCloseable {
  /** The length of its vectors. */
  int dimensions();

  /**
   * The direction of a question: of what somebody asks and waits for. Some models put other words
   * before it than before a text.
   *
   * @param question as it is written, not normalised
   * @return of Euclidean length 1; all zero if there is nothing to encode
   * @throws EncodingException if it can't be told at present, or the encoder is closed
   */
  float[] encode(String question);

  /**
   * The directions of passages, the wordings and texts that may answer and that nobody waits for:
   * one call where each would be one.
   *
   * @return in the order of the passages
   * @throws EncodingException as {@link #encode}
   */
  default List<float[]> encodeAll(List<String> passages) {
    return passages.stream().map(this::encode).toList();
  }

  /**
   * The directions of those passages that are told at once; the others are left out, and are told
   * by {@link #encodeAll}.
   *
   * @return by passage
   */
  default Map<String, float[]> encodeKnown(Collection<String> passages) {
    List<String> all = List.copyOf(passages);
    List<float[]> directions = encodeAll(all);
    Map<String, float[]> known = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      known.put(all.get(i), directions.get(i));
    }
    return known;
  }

  /**
   * How much more a question sounds like what is asked here than like the rest of what is known,
   * from -1 to 1; 0 if that is not known.
   */
  default double familiarity(String question) {
    return 0;
  }

  /** What unrelated wordings reach by chance. */
  default SimilarityFloor similarityFloor() {
    return SimilarityFloor.ASSUMED;
  }

  /** Changes whenever a text may get another vector. */
  String fingerprint();

  /** Releases what it holds outside of the heap, once nobody encodes any more. */
  @Override
  default void close() {}
}
