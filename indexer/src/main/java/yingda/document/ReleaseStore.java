package yingda.document;

import java.util.List;
import java.util.Map;

/**
 * Which versions of which products came out when, and which pages were looked at for each. Nothing
 * is forgotten: who corrects a release announces it again. Safe for concurrent use.
 */
public interface ReleaseStore {
  /** Durable when it returns. What says the same as the newest announcement is left out. */
  void announce(Release release);

  /** The releases of a product as announced last, by version, the oldest first. */
  List<Release> releases(String product);

  /** The releases of all products, by product and version. */
  List<Release> releases();

  /**
   * Remembers that somebody has made sure of pages for a release.
   *
   * @param sources by family, what its author wrote for it: a text that is another for another
   *     source, empty if the page is gone
   */
  void lookedAt(String product, ProductVersion version, Map<String, String> sources);

  /** What {@link #lookedAt(String, ProductVersion, Map)} remembered last of each page. */
  Map<String, String> lookedAt(String product, ProductVersion version);
}
