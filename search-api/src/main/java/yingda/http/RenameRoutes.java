package yingda.http;

import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import yingda.document.Action;
import yingda.document.Approval;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Lifecycle;
import yingda.document.Revision;
import yingda.document.Signature;

/**
 * Another id for a document that readers never saw. Nothing is overwritten: its content becomes a
 * document of that id, and the draft under the former one is given up, both or neither.
 */
final class RenameRoutes {
  private static final int BODY = 16 * 1024;

  private final Services served;
  private final DocumentWrites writes;

  RenameRoutes(Services served) {
    this.served = served;
    this.writes = new DocumentWrites(served);
  }

  /**
   * @param id the new one
   */
  private record RenameForm(String author, String note, String id) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post(
                "/v1/documents/<id>/rename", "Gives a draft that was never published another id.")
            .needs(Permission.WRITE)
            .takes(Parameters.ID, Parameters.IF_MATCH, Parameters.IF_NONE_MATCH)
            .reads(RenameForm.class, BODY)
            .with(HttpStatus.CREATED)
            .answers(OutcomeView.class, this::rename));
  }

  private OutcomeView rename(Call call) {
    int expected = Preconditions.expectedRevision(call);
    RenameForm form = call.body(RenameForm.class);
    Revision newest = Documents.newest(served.store(), call.get(Parameters.ID));
    Signature signature = new Signature(form.author(), form.note());
    Document renamed = newest.document().renamed(form.id());
    List<Edit> edits = new ArrayList<>();
    // Whoever gives it another address did not write it.
    edits.add(Edit.draft(renamed, newest.signature()).expecting(Edit.ABSENT));
    if (newest.state() == Lifecycle.IN_REVIEW) {
      Approval asked = newest.approval();
      edits.add(
          Edit.of(Action.SUBMIT, form.id(), signature)
              .startingAt(asked == null ? null : asked.proposed()));
    }
    int seen = expected == Edit.ANY ? newest.number() : expected;
    edits.add(Edit.of(Action.DISCARD, newest.document().id(), signature).expecting(seen));
    return writes.makeTogether(call, edits);
  }
}
