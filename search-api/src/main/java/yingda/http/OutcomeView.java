package yingda.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.checks.Finding;
import yingda.document.ChangeKind;
import yingda.document.Outcome;

/**
 * What became of a write, as JSON.
 *
 * @param change absent if nothing changed
 * @param searchable whether it can be found by now
 * @param findings what should be mended in what was written or approved
 */
record OutcomeView(
    String documentId,
    int revision,
    long sequence,
    @Nullable ChangeKind change,
    boolean searchable,
    List<FindingView> findings) {

  static OutcomeView of(Outcome outcome, boolean searchable, List<Finding> findings) {
    return new OutcomeView(
        outcome.documentId(),
        outcome.revision(),
        outcome.sequence(),
        outcome.change(),
        searchable,
        FindingView.of(findings));
  }
}
