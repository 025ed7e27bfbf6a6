package yingda.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.checks.Finding;
import yingda.checks.Place;
import yingda.checks.Related;
import yingda.document.CheckRule;

/**
 * A warning, as JSON.
 *
 * @param message what is wrong and what to do
 * @param related the other entry, absent if there is none
 */
record FindingView(
    CheckRule rule, PlaceView place, TextView message, @Nullable RelatedView related) {

  /**
   * Where something was found.
   *
   * @param field its name in JSON, such as {@code answer} or {@code similar[2]}
   * @param start offset of its first UTF-16 unit in the field; {@code end} is behind its last
   */
  record PlaceView(String documentId, String anchor, String field, int start, int end) {
    static PlaceView of(Place place) {
      return new PlaceView(
          place.documentId(), place.anchor(), place.field(), place.start(), place.end());
    }
  }

  /** The other entry a finding is about. */
  record RelatedView(String documentId, String anchor, String question) {
    static @Nullable RelatedView of(@Nullable Related other) {
      return other == null
          ? null
          : new RelatedView(other.documentId(), other.anchor(), other.question());
    }
  }

  static List<FindingView> of(List<Finding> findings) {
    return findings.stream().map(FindingView::of).toList();
  }

  private static FindingView of(Finding finding) {
    return new FindingView(
        finding.rule(),
        PlaceView.of(finding.place()),
        TextView.of(finding.message()),
        RelatedView.of(finding.related()));
  }
}
