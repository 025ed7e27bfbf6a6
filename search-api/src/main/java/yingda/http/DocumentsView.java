package yingda.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Kind;
import yingda.document.Lifecycle;
import yingda.document.Revision;

/**
 * A page of a listing, as JSON.
 *
 * @param next the {@code after} of the next page, absent on the last
 */
record DocumentsView(List<Line> documents, @Nullable String next) {

  /** A document without its entries. */
  record Line(
      String id,
      Kind kind,
      String title,
      @Nullable String product,
      String versions,
      Audience audience,
      @Nullable String owner,
      List<String> tags,
      @Nullable Instant effective,
      @Nullable Instant expires,
      int entries,
      int revision,
      Lifecycle state,
      Instant updatedAt) {}

  /**
   * @param now tells what is scheduled from what has come
   */
  static DocumentsView of(List<Revision> page, int limit, Instant now) {
    String next = page.size() < limit ? null : page.getLast().document().id();
    return new DocumentsView(page.stream().map(revision -> line(revision, now)).toList(), next);
  }

  private static Line line(Revision revision, Instant now) {
    Document document = revision.document();
    return new Line(
        document.id(),
        document.kind(),
        document.title(),
        document.scope().product(),
        document.scope().versions().toString(),
        document.scope().audience(),
        document.upkeep().owner(),
        document.tags(),
        document.validity().effective(),
        document.validity().expires(),
        document.entries().size(),
        revision.number(),
        revision.stateAt(now),
        revision.time());
  }
}
