package yingda.http;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Entry;
import yingda.document.Lifecycle;
import yingda.document.Markup;
import yingda.document.Revision;
import yingda.json.DocumentForm;

/**
 * A document with its newest revision, as JSON.
 *
 * @param html the answers for a page, by anchor; absent unless asked for
 */
record DocumentView(
    String id,
    int revision,
    Lifecycle state,
    long sequence,
    Instant updatedAt,
    String author,
    String note,
    DocumentForm document,
    @Nullable Map<String, String> html) {

  static DocumentView of(Revision revision) {
    return view(revision, null);
  }

  static DocumentView withHtml(Revision revision, Markup markup) {
    Map<String, String> html =
        revision.document().entries().stream()
            .collect(
                toMap(
                    Entry::anchor,
                    entry -> markup.html(entry.answer()),
                    (one, other) -> one,
                    LinkedHashMap::new));
    return view(revision, html);
  }

  private static DocumentView view(Revision revision, @Nullable Map<String, String> html) {
    return new DocumentView(
        revision.document().id(),
        revision.number(),
        revision.state(),
        revision.sequence(),
        revision.time(),
        revision.signature().author(),
        revision.signature().note(),
        DocumentForm.of(revision.document()),
        html);
  }
}
