package yingda.usage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Entry;

/**
 * A decision on whether an entry may be sent without a person.
 *
 * @param number 0 before it is kept
 * @param author who decided; null if the rules did
 * @param good how many of the judgements speak for it
 * @param bad how many speak against it
 * @param evidence the queries that were judged, newest first; empty if a person decided
 * @param note of a person, without personal data
 */
public record ModeChange(
    long number,
    String documentId,
    String anchor,
    AnswerMode mode,
    Instant time,
    @Nullable String author,
    int good,
    int bad,
    List<String> evidence,
    @Nullable String note) {
  public ModeChange {
    FreeText.check("note", note, GapReport.MOST_NOTE);
    note = note == null ? null : PersonalData.masked(note);
    evidence = List.copyOf(evidence);
  }

  /** The same with its number. */
  public ModeChange numbered(long given) {
    return new ModeChange(given, documentId, anchor, mode, time, author, good, bad, evidence, note);
  }

  /** Document and anchor, {@code faq/returns#fee}. */
  public String address() {
    return Entry.address(documentId, anchor);
  }
}
