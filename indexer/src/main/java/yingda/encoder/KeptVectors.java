package yingda.encoder;

import java.util.Collection;
import java.util.Map;

/**
 * Directions of texts that were encoded once, so that a restart, a rebuild or a second import
 * encodes nothing twice. Safe for concurrent use.
 */
public interface KeptVectors extends AutoCloseable {
  /**
   * Those that are kept.
   *
   * @param encoder its {@link Encoder#fingerprint}
   * @return by text, see {@link VectorBytes}
   */
  Map<String, byte[]> find(String encoder, Collection<String> texts);

  /** Keeps directions by text; what is kept already stays. */
  void keep(String encoder, Map<String, byte[]> directions);

  @Override
  void close();
}
