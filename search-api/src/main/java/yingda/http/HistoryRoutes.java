package yingda.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.app.DocumentReading;
import yingda.app.Operation;
import yingda.document.ChangeKind;
import yingda.document.ImportedFile;
import yingda.document.Lifecycle;
import yingda.document.Markup;
import yingda.document.Refusal;
import yingda.document.Revision;
import yingda.json.ApprovalForm;

/** The revisions of a document. */
final class HistoryRoutes {
  private static final String BYTES = "application/octet-stream";
  private static final Parameter<Integer> LIMIT = Parameters.limit(20, 100);
  private static final Parameter<Integer> BEFORE =
      Parameters.count(
              "before", "Those before this one: the next of the page before.", 1, Integer.MAX_VALUE)
          .or(Integer.MAX_VALUE);
  private static final Parameter<Integer> NUMBER =
      Parameter.path("number", "A revision, such as 3.", (text, clock) -> number(text));

  private final DocumentReading reading;
  private final Markup markup;

  HistoryRoutes(Services served) {
    this.reading = served.app().documents();
    this.markup = served.markup();
  }

  /**
   * A page of a history, newest first, as JSON.
   *
   * @param next the {@code before} of the next page, absent on the last
   */
  private record HistoryView(List<RevisionLine> revisions, @Nullable Integer next) {}

  /**
   * A revision without its content.
   *
   * @param author who wrote it, and {@code note} why
   * @param starts from when on it was to be published, absent if it was not
   * @param approval who approved, returned or submitted it; absent if its author did it all
   * @param file what the file is called that it was imported from, absent if none is kept or the
   *     caller may not read it
   */
  private record RevisionLine(
      int revision,
      Lifecycle state,
      ChangeKind change,
      long sequence,
      Instant time,
      String author,
      String note,
      @Nullable Instant starts,
      @Nullable ApprovalForm approval,
      @Nullable String file) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/documents/<id>/revisions", "The revisions of a document, newest first.")
            .does(Operation.BROWSE_DOCUMENTS)
            .takes(Parameters.ID, BEFORE, LIMIT)
            .answers(HistoryView.class, this::list),
        Endpoint.get("/v1/documents/<id>/revisions/{number}", "One revision of a document.")
            .does(Operation.BROWSE_DOCUMENTS)
            .takes(Parameters.ID, NUMBER, Parameters.HTML)
            .answers(DocumentView.class, this::read),
        Endpoint.get(
                "/v1/documents/<id>/revisions/{number}/file",
                "The file that a revision was imported from, as it was.")
            .does(Operation.READ_IMPORTED_FILE)
            .takes(Parameters.ID, NUMBER)
            .sends(BYTES, this::file));
  }

  private HistoryView list(Call call) {
    String id = call.get(Parameters.ID);
    int limit = call.get(LIMIT);
    List<Revision> page = reading.history(call.caller(), id, call.get(BEFORE), limit);
    call.shown().documents(page.stream().map(Revision::document));
    Integer next = page.size() < limit ? null : (Integer) page.getLast().number();
    Map<Integer, String> files = reading.importedFiles(call.caller(), id);
    return new HistoryView(
        page.stream().map(revision -> line(revision, files.get(revision.number()))).toList(), next);
  }

  private static RevisionLine line(Revision revision, @Nullable String file) {
    return new RevisionLine(
        revision.number(),
        revision.state(),
        revision.kind(),
        revision.sequence(),
        revision.time(),
        revision.signature().author(),
        revision.signature().note(),
        revision.starts(),
        ApprovalForm.of(revision.approval(), revision.time()),
        file);
  }

  private DocumentView read(Call call) {
    Revision revision = reading.revision(call.caller(), call.get(Parameters.ID), call.get(NUMBER));
    call.shown().documents(Stream.of(revision.document()));
    DocumentView view = DocumentView.of(revision);
    return call.get(Parameters.HTML) ? view.withHtml(revision, markup) : view;
  }

  /** To be saved, not to be opened in the browser: whatever it holds, it can do nothing here. */
  private void file(Call call) {
    String id = call.get(Parameters.ID);
    ImportedFile file = reading.importedFile(call.caller(), id, call.get(NUMBER));
    Revision revision = reading.revision(call.caller(), id, call.get(NUMBER));
    call.shown().documents(Stream.of(revision.document()));
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    call.header("Content-Disposition", "attachment; filename*=UTF-8''" + name);
    call.header("Content-Security-Policy", "default-src 'none'; sandbox");
    call.context().contentType(BYTES).result(file.bytes());
  }

  private static int number(String text) {
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw Refusal.invalid("not-a-revision").with("value", text).at("revision");
    }
    return Integer.parseInt(text);
  }
}
