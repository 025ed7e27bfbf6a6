package yingda.exams;

import org.jspecify.annotations.Nullable;

/**
 * An entry that may be asked about.
 *
 * @param reason why
 * @param isReply whether it is a reply to a question, and no section of a text
 * @param answer without markup
 * @param before what it said before the time of the exam, without markup; null if it says the same
 * @param source where it stands, with no quote
 */
public record ExamTopic(
    ExamReason reason, boolean isReply, String answer, @Nullable String before, ExamSource source) {
  /** Its question. */
  String question() {
    return source.entry();
  }

  /** Its source with what is asked of it. */
  ExamSource quoting(String quote) {
    return new ExamSource(
        source.documentId(),
        source.anchor(),
        source.revision(),
        source.title(),
        source.product(),
        source.versions(),
        source.entry(),
        quote,
        source.fingerprint());
  }
}
