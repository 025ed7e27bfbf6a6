package yingda.indexing;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yingda.document.Audience;
import yingda.document.Period;
import yingda.document.VersionRange;

/**
 * The editions of one page, and which of them an edit to some touches.
 *
 * <p>An edition that everybody may read from now on hides all older ones for good, so an edit above
 * it changes nothing below it. That keeps importing the thirtieth release as quick as the second.
 */
final class EditionFamilies {
  private final List<Period> oldestFirst;
  private final Instant now;

  /**
   * @param periods of all editions, also those that have ended: an edit may have moved a document
   *     to other versions, away from old neighbours
   */
  EditionFamilies(Collection<Period> periods, Instant now) {
    this.oldestFirst =
        periods.stream()
            .sorted(comparing(EditionFamilies::versions).thenComparing(Period::starts))
            .toList();
    this.now = now;
  }

  /** The ids of all documents. */
  Set<String> all() {
    Set<String> ids = new LinkedHashSet<>();
    oldestFirst.forEach(period -> ids.add(period.documentId()));
    return ids;
  }

  /** The ids of those that were edited, and of the older ones they hide or no longer hide. */
  Set<String> touchedBy(Set<String> edited) {
    Set<String> touched = new LinkedHashSet<>();
    for (Period period : oldestFirst) {
      if (edited.contains(period.documentId()) || isHiddenByOneOf(edited, period)) {
        touched.add(period.documentId());
      }
    }
    return touched;
  }

  private boolean isHiddenByOneOf(Set<String> edited, Period period) {
    for (Period other : oldestFirst) {
      if (isNewer(other, period)) {
        if (edited.contains(other.documentId())) {
          return true;
        }
        if (hidesAllOlder(other)) {
          return false;
        }
      }
    }
    return false;
  }

  /** The periods of one document that have not ended. */
  List<Period> of(String documentId) {
    return oldestFirst.stream()
        .filter(period -> period.documentId().equals(documentId) && period.endsAfter(now))
        .toList();
  }

  /** The periods of one document that have ended. */
  List<Period> ended(String documentId) {
    return oldestFirst.stream()
        .filter(period -> period.documentId().equals(documentId) && !period.endsAfter(now))
        .toList();
  }

  /** Those for newer versions, as far as they are in force while this one is. */
  List<Period> newer(Period period) {
    return oldestFirst.stream()
        .filter(other -> isNewer(other, period) && overlap(other, period))
        .toList();
  }

  private static boolean isNewer(Period other, Period period) {
    return versions(other).compareTo(versions(period)) > 0;
  }

  private static boolean overlap(Period one, Period other) {
    return startsBeforeEndOf(one, other) && startsBeforeEndOf(other, one);
  }

  private static boolean startsBeforeEndOf(Period one, Period other) {
    Instant until = other.until();
    return until == null || one.from().isBefore(until);
  }

  private boolean hidesAllOlder(Period period) {
    return period.ends() == null
        && !period.starts().isAfter(now)
        && period.scope().audience() == Audience.PUBLIC
        && period.effective() == null
        && period.expires() == null;
  }

  private static VersionRange versions(Period period) {
    return period.scope().versions();
  }
}
