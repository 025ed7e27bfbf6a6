package yingda.http;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.ChangeKind;
import yingda.document.Entry;
import yingda.document.Lifecycle;
import yingda.document.Markup;
import yingda.document.Period;
import yingda.document.Revision;
import yingda.document.Timeline;
import yingda.json.ApprovalForm;
import yingda.json.DocumentForm;

/**
 * A revision of a document, as JSON.
 *
 * @param change how the revision came about
 * @param author who wrote it, and {@code note} why
 * @param approval who approved, returned or submitted it; absent if its author did it all
 * @param inForce what readers see now; absent if that is nothing
 * @param planned what they will see, by start; absent for an old revision
 * @param html the answers for a page, by anchor; absent unless asked for
 * @param changed by anchor, what changed each entry last; absent unless asked for
 */
record DocumentView(
    String id,
    int revision,
    Lifecycle state,
    ChangeKind change,
    long sequence,
    Instant updatedAt,
    String author,
    String note,
    @Nullable ApprovalForm approval,
    @Nullable PeriodView inForce,
    @Nullable List<PeriodView> planned,
    DocumentForm document,
    @Nullable Map<String, String> html,
    @Nullable Map<String, LastChange> changed) {

  /** When a revision is in force; {@code until} is absent if that is not known. */
  record PeriodView(int revision, Instant from, @Nullable Instant until) {
    static PeriodView of(Period period) {
      return new PeriodView(period.revision(), period.from(), period.until());
    }
  }

  /** The revision in which an entry became what it is. */
  record LastChange(int revision, String author, Instant time) {
    static LastChange of(Revision revision) {
      return new LastChange(revision.number(), revision.signature().author(), revision.time());
    }
  }

  /** As it was made. */
  static DocumentView of(Revision revision) {
    return new DocumentView(
        revision.document().id(),
        revision.number(),
        revision.state(),
        revision.kind(),
        revision.sequence(),
        revision.time(),
        revision.signature().author(),
        revision.signature().note(),
        ApprovalForm.of(revision.approval(), revision.time()),
        null,
        null,
        DocumentForm.of(revision.document()),
        null,
        null);
  }

  /** The same, with the state of its document at an instant. */
  DocumentView at(Instant instant, Lifecycle stateThen, Timeline timeline) {
    return new DocumentView(
        id,
        revision,
        stateThen,
        change,
        sequence,
        updatedAt,
        author,
        note,
        approval,
        timeline.inForceAt(instant).map(PeriodView::of).orElse(null),
        timeline.after(instant).stream().map(PeriodView::of).toList(),
        document,
        html,
        changed);
  }

  /** The same, with its answers for a page. */
  DocumentView withHtml(Revision shown, Markup markup) {
    Map<String, String> answers =
        byAnchor(shown.document().entries(), entry -> markup.html(entry.answer()));
    return new DocumentView(
        id, revision, state, change, sequence, updatedAt, author, note, approval, inForce, planned,
        document, answers, changed);
  }

  /** The same, with what changed each entry last. */
  DocumentView withChanges(Map<String, Revision> last) {
    Map<String, LastChange> views = new LinkedHashMap<>();
    last.forEach((anchor, made) -> views.put(anchor, LastChange.of(made)));
    return new DocumentView(
        id, revision, state, change, sequence, updatedAt, author, note, approval, inForce, planned,
        document, html, views);
  }

  private static Map<String, String> byAnchor(
      List<Entry> entries, java.util.function.Function<Entry, String> value) {
    return entries.stream()
        .collect(toMap(Entry::anchor, value, (one, other) -> one, LinkedHashMap::new));
  }
}
