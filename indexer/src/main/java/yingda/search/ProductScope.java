package yingda.search;

import java.util.List;
import yingda.document.VersionRange;

/**
 * A product that something is known about.
 *
 * @param name as it is spelled in the documents; of several spellings one
 * @param versions for which its documents are, the oldest first
 */
public record ProductScope(String name, List<VersionRange> versions) {
  public ProductScope {
    versions = List.copyOf(versions);
  }
}
