package yingda.app;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yingda.comparison.EntryChange;
import yingda.comparison.EntryDifference;
import yingda.document.Revision;
import yingda.document.Signature;

/**
 * What readers got otherwise when something of a document came in force, or ended.
 *
 * @param time when
 * @param before what they got until then, null if nothing
 * @param after what they have got since, null if nothing
 * @param signature whose doing it was and why; null where nobody did anything, or it is not for
 *     whoever asks
 * @param entries those of which readers get something else
 */
public record ChangedDocument(
    Instant time,
    @Nullable Revision before,
    @Nullable Revision after,
    @Nullable Signature signature,
    List<EntryDifference> entries) {
  public ChangedDocument {
    entries = List.copyOf(entries);
  }

  /** The newer one there is. */
  public Revision revision() {
    return after == null ? Objects.requireNonNull(before) : after;
  }

  /** What became of the document. */
  public EntryChange fate() {
    if (before == null) {
      return EntryChange.ADDED;
    }
    return after == null ? EntryChange.REMOVED : EntryChange.CHANGED;
  }

  /** Those of which a question or an answer differs: what finds them is not read by anybody. */
  static List<EntryDifference> read(List<EntryDifference> entries) {
    return entries.stream()
        .map(ChangedDocument::read)
        .filter(entry -> !entry.fields().isEmpty())
        .toList();
  }

  private static EntryDifference read(EntryDifference entry) {
    return new EntryDifference(
        entry.fate(),
        entry.moved(),
        entry.older(),
        entry.newer(),
        entry.fields().stream().filter(field -> isRead(field.field())).toList());
  }

  private static boolean isRead(String field) {
    return field.equals("question")
        || field.equals("answer")
        || field.startsWith("channelAnswers.");
  }
}
