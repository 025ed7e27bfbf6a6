package yingda.indexing;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Revision;
import yingda.document.Validity;
import yingda.document.VersionRange;

/**
 * The editions of one page, and which of them an edit to some touches.
 *
 * <p>An edition that everybody may read at any time hides all older ones for good, so an edit above
 * it changes nothing below it. That keeps importing the thirtieth release as quick as the second.
 */
final class Editions {
  private final List<Revision> newestFirst;

  /**
   * @param revisions the newest revision of each edition, retired ones only if they were just
   *     edited
   */
  Editions(Collection<Revision> revisions) {
    newestFirst = revisions.stream().sorted(comparing(Editions::versions).reversed()).toList();
  }

  /** All of them. */
  List<Edition> all() {
    return newestFirst.stream().map(this::edition).toList();
  }

  /** Those that were edited, and the older ones they hide or no longer hide. */
  List<Edition> touchedBy(Set<String> editedIds) {
    Predicate<Revision> edited = revision -> editedIds.contains(revision.document().id());
    return newestFirst.stream()
        .filter(revision -> edited.test(revision) || newer(revision).stream().anyMatch(edited))
        .map(this::edition)
        .toList();
  }

  private Edition edition(Revision revision) {
    List<Document> published =
        newer(revision).stream().filter(Revision::isPublished).map(Revision::document).toList();
    return new Edition(revision, published);
  }

  /** Those for newer versions, up to the first that hides all older ones. */
  private List<Revision> newer(Revision revision) {
    List<Revision> newer = new ArrayList<>();
    for (Revision other : newestFirst.reversed()) {
      if (versions(other).compareTo(versions(revision)) > 0) {
        newer.add(other);
        if (hidesAllOlder(other)) {
          break;
        }
      }
    }
    return newer;
  }

  private static boolean hidesAllOlder(Revision revision) {
    Document document = revision.document();
    return revision.isPublished()
        && document.scope().audience() == Audience.PUBLIC
        && document.validity().equals(Validity.ALWAYS);
  }

  private static VersionRange versions(Revision revision) {
    return revision.document().scope().versions();
  }
}
