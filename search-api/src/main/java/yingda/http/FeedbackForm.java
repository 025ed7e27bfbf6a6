package yingda.http;

import org.jspecify.annotations.Nullable;
import yingda.usage.FeedbackEvent;
import yingda.usage.Verdict;

/** What {@code POST /v1/feedback} takes and tells again. */
record FeedbackForm(
    String queryId, String documentId, String anchor, Verdict verdict, @Nullable String comment) {
  FeedbackEvent toEvent() {
    return new FeedbackEvent(queryId, documentId, anchor, verdict, comment);
  }
}
