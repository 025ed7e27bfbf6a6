package yingda.document.workflow;

import java.util.Map;
import java.util.Optional;
import yingda.document.Lifecycle;
import yingda.document.Period;
import yingda.document.Timeline;

/**
 * Where a document stands: its newest revision, and what is published or planned.
 *
 * @param revision its number, 0 if there never was one
 * @param sequence of the change that made it
 * @param fingerprint of its content
 * @param wasRetired whether the document ever was
 * @param timeline without what has ended
 * @param fingerprints of the revisions on the time line, by number
 */
public record DocumentHead(
    int revision,
    Lifecycle state,
    long sequence,
    String fingerprint,
    boolean wasRetired,
    Timeline timeline,
    Map<Integer, String> fingerprints) {
  /** Where a document stands that never was: as if it were retired. */
  public static final DocumentHead NONE =
      new DocumentHead(0, Lifecycle.RETIRED, 0, "", false, Timeline.EMPTY, Map.of());

  /** The period of the newest revision, if it is on the time line. */
  public Optional<Period> period() {
    return timeline.periods().stream().filter(p -> p.revision() == revision).findFirst();
  }
}
