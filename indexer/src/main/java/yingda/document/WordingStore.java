package yingda.document;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Who asks what in the same words. Safe for concurrent use. */
public interface WordingStore {
  /**
   * Ids of the documents one of whose revisions has a question or similar question like these, and
   * perhaps of a few others.
   *
   * @param keys as {@link SpellingKey} makes them
   */
  Set<String> idsByWording(Collection<String> keys);

  /**
   * What is published of those of the documents and not planned to change, by id. It may be
   * effective later, or expired.
   */
  List<Revision> published(Collection<String> documentIds);
}
