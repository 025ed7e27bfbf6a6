package yingda.http;

import org.jspecify.annotations.Nullable;
import yingda.document.ChangeKind;
import yingda.document.Outcome;

/**
 * What became of a write, as JSON.
 *
 * @param change absent if nothing changed
 * @param searchable whether it can be found by now
 */
record OutcomeView(
    String documentId,
    int revision,
    long sequence,
    @Nullable ChangeKind change,
    boolean searchable) {

  static OutcomeView of(Outcome outcome, boolean searchable) {
    return new OutcomeView(
        outcome.documentId(), outcome.revision(), outcome.sequence(), outcome.change(), searchable);
  }
}
