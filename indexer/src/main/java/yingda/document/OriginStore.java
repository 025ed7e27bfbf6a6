package yingda.document;

import java.util.Collection;
import java.util.Map;

/** From which file documents were imported last. Safe for concurrent use. */
public interface OriginStore {
  /** The files by document id, without documents that came from none. */
  Map<String, String> origins(Collection<String> documentIds);

  /**
   * Remembers files by document id. Durable when it returns; the document need not be there yet.
   */
  void cameFrom(Map<String, String> files);
}
