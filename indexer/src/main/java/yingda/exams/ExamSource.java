package yingda.exams;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Entry;
import yingda.text.Fingerprint;

/**
 * The entry that a question was made of, as it was then.
 *
 * @param revision that was in force
 * @param title of its document
 * @param product null for none
 * @param versions of it, null for all
 * @param entry its question
 * @param quote what it says of what is asked
 * @param fingerprint of what it says: the question is void once that changes
 */
public record ExamSource(
    String documentId,
    String anchor,
    int revision,
    String title,
    @Nullable String product,
    @Nullable String versions,
    String entry,
    String quote,
    String fingerprint) {

  /** By what an entry is known to say the same as before. */
  public static String fingerprint(String question, String answer) {
    return Fingerprint.of(List.of(question, answer));
  }

  /** Where it stands. */
  public String address() {
    return Entry.address(documentId, anchor);
  }
}
