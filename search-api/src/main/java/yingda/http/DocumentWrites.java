package yingda.http;

import io.javalin.http.HttpStatus;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import yingda.checks.Finding;
import yingda.document.Action;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Outcome;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Revision;

/** The one way of edits into the store: who may make them is checked here. */
final class DocumentWrites {
  private static final Logger LOGGER = System.getLogger(DocumentWrites.class.getName());

  /** How long a writer may wait for its change to be found; beyond, it asks for the sequence. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Parameter<Boolean> WAIT =
      Parameters.flag("wait", "Whether the answer waits until the change can be found.");
  private static final Parameter<Boolean> GOLDEN =
      Parameters.flag("golden", "Whether golden questions are asked, which takes up to a second.")
          .or(true);

  /** What every write of one document takes. */
  static final List<Parameter<?>> PARAMETERS =
      List.of(WAIT, GOLDEN, Parameters.IF_MATCH, Parameters.IF_NONE_MATCH);

  private final Services served;

  DocumentWrites(Services served) {
    this.served = served;
  }

  /**
   * Makes an edit.
   *
   * @param call takes {@link #PARAMETERS}
   * @throws StaleException with the newest revision, if the edit was made against another
   */
  OutcomeView make(Call call, Edit edit) {
    served.publishers().check(edit);
    Optional<Document> published = published(edit);
    List<Finding> findings = new ArrayList<>(orNone(edit, () -> findings(edit, published)));
    if (call.get(GOLDEN)) {
      findings.addAll(orNone(edit, () -> golden(edit, published)));
    }
    Outcome outcome = append(edit);
    served.progress().wake();
    if (edit.at() == null || !edit.at().isAfter(served.clock().instant())) {
      published.ifPresent(this::fillGaps);
    }
    Duration patience = call.get(WAIT) ? PATIENCE : Duration.ZERO;
    boolean searchable = served.progress().awaitApplied(outcome.sequence(), patience);
    boolean created = outcome.change() != null && outcome.revision() == 1;
    call.status(created ? HttpStatus.CREATED : HttpStatus.OK);
    call.header("ETag", Preconditions.tag(outcome.revision()));
    return OutcomeView.of(outcome, searchable, findings);
  }

  /** Makes edits, all or none, that change nothing readers see; tells of the first document. */
  OutcomeView makeTogether(Call call, List<Edit> edits) {
    edits.forEach(served.publishers()::check);
    List<Outcome> outcomes = served.store().append(edits);
    served.progress().wake();
    String id = edits.getFirst().documentId();
    Outcome last =
        outcomes.stream()
            .filter(outcome -> outcome.documentId().equals(id))
            .reduce((one, later) -> later)
            .orElseThrow();
    call.header("ETag", Preconditions.tag(last.revision()));
    return OutcomeView.of(last, false, List.of());
  }

  /** What was written stays written, also if what was asked can't be reached. */
  private void fillGaps(Document document) {
    try {
      served.usage().published(document);
    } catch (RuntimeException e) {
      LOGGER.log(Level.ERROR, "Gaps that " + document.id() + " fills stay open", e);
    }
  }

  /** Findings are warnings: nothing is refused because they can't be told. */
  private static List<Finding> orNone(Edit edit, Supplier<List<Finding>> check) {
    try {
      return check.get();
    } catch (RuntimeException e) {
      LOGGER.log(Level.ERROR, edit.documentId() + " is written, but can't be checked", e);
      return List.of();
    }
  }

  /** Of what is written, the entries that are new; of what is approved, all. */
  private List<Finding> findings(Edit edit, Optional<Document> published) {
    Document written = edit.document();
    return written != null
        ? served.checker().checkChanges(written).findings()
        : published.map(approved -> served.checker().check(approved).findings()).orElse(List.of());
  }

  private List<Finding> golden(Edit edit, Optional<Document> published) {
    return edit.action() == Action.RETIRE
        ? served.golden().ifRetired(edit.documentId())
        : published
            .map(document -> served.golden().ifPublished(document, edit.at()))
            .orElse(List.of());
  }

  /** What readers will see by an edit that lets them see something else. */
  private Optional<Document> published(Edit edit) {
    return switch (edit.action()) {
      case PUBLISH, RESTORE ->
          Optional.ofNullable(edit.document())
              .or(() -> served.store().newest(edit.documentId()).map(Revision::document));
      case DRAFT, SUBMIT, RETURN, DISCARD, RETIRE, VERIFY -> Optional.empty();
    };
  }

  private Outcome append(Edit edit) {
    try {
      return served.store().append(List.of(edit)).getFirst();
    } catch (RejectedException rejected) {
      if (rejected.reason() == Reason.STALE) {
        throw new StaleException(rejected, served.store().newest(edit.documentId()).orElse(null));
      }
      throw rejected;
    }
  }
}
