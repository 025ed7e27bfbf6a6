package yingda.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A page of a product through its releases: which content it has in each. Immutable.
 *
 * <p>Releases that follow each other and have the same content share an edition, {@code [7.5,8.5)};
 * that of the newest is open, {@code [8.5,)}. The newest edition is the page itself and goes by the
 * family, so that a release changes it and its history goes on; an older one goes by the first of
 * its releases, {@code x100/faq@7.5}. So the editions depend on what the releases have, and not on
 * the order in which that became known.
 *
 * @param family what all editions share
 * @param releases of the product, the oldest first
 * @param contents by release, as of no edition in particular; none where the page is not
 */
public record ReleasedPage(
    String family, List<ProductVersion> releases, TreeMap<ProductVersion, Document> contents) {

  /**
   * @param documents of the family; those whose versions do not begin with a release are passed
   *     over
   */
  public static ReleasedPage of(
      String family, Collection<Document> documents, List<ProductVersion> releases) {
    TreeMap<ProductVersion, Document> contents = new TreeMap<>();
    for (Document document : documents) {
      if (follows(document, releases)) {
        releases.stream()
            .filter(document.scope().versions()::contains)
            .forEach(release -> contents.put(release, document.edition(family, VersionRange.ALL)));
      }
    }
    return new ReleasedPage(family, releases, contents);
  }

  /** Whether its versions begin with a release, so that a later one may end them. */
  public static boolean follows(Document document, List<ProductVersion> releases) {
    VersionRange versions = document.scope().versions();
    return versions.fromIncluded() && releases.contains(versions.from());
  }

  /** The same page with this content in a release, null for none. */
  public ReleasedPage with(ProductVersion release, @Nullable Document content) {
    TreeMap<ProductVersion, Document> changed = new TreeMap<>(contents);
    if (content == null) {
      changed.remove(release);
    } else {
      changed.put(release, content.edition(family, VersionRange.ALL));
    }
    return new ReleasedPage(family, releases, changed);
  }

  /** The documents that say this, the oldest first. */
  public List<Document> editions() {
    List<Document> editions = new ArrayList<>();
    for (int first = 0, next; first < releases.size(); first = next) {
      Document content = contents.get(releases.get(first));
      next = first + 1;
      while (next < releases.size() && Objects.equals(content, contents.get(releases.get(next)))) {
        next++;
      }
      if (content != null) {
        ProductVersion end = next < releases.size() ? releases.get(next) : null;
        VersionRange range = new VersionRange(releases.get(first), true, end, false);
        editions.add(content.edition(family + "@" + releases.get(first), range));
      }
    }
    if (!editions.isEmpty()) {
      Document newest = editions.removeLast();
      editions.add(newest.edition(family, newest.scope().versions()));
    }
    return editions;
  }
}
