package yingda.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yingda.checks.Finding;
import yingda.document.Action;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Lifecycle;
import yingda.document.Outcome;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Revision;
import yingda.document.UnavailableException;

/**
 * The one way of edits into the store: who may make them is checked here, and what should be mended
 * is told. Safe for concurrent use.
 */
public final class DocumentEditing {
  private static final Logger LOGGER = System.getLogger(DocumentEditing.class.getName());

  /** How long a writer may wait for its change to be found; beyond, it asks for the sequence. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How much later than ours the clock of a writer may be: what is meant for now is no mistake. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final EditingParts parts;

  public DocumentEditing(EditingParts parts) {
    this.parts = parts;
  }

  /**
   * Makes an edit that a caller signs.
   *
   * @param request with the revision that it was made against, unless the edit says it itself
   * @throws StaleException with the newest revision, if the edit was made against another
   * @throws RejectedException FORBIDDEN if the caller may not make it
   */
  public EditResult make(Caller caller, Edit given, EditRequest request) {
    caller.need(Operation.WRITE);
    check(caller, given);
    refusePast(given.at());
    published(given).ifPresent(document -> refuseOver(document, given.at()));
    return end(caller, given, request);
  }

  /** The same, where what is published may be in force no more: it is being ended. */
  EditResult end(Caller caller, Edit given, EditRequest request) {
    caller.need(Operation.WRITE);
    Edit edit = request.expected() == Edit.ANY ? given : given.expecting(request.expected());
    check(caller, edit);
    Optional<Document> published = published(edit);
    List<Finding> findings = new ArrayList<>(orNone(edit, () -> findings(edit, published)));
    if (request.golden()) {
      findings.addAll(orNone(edit, () -> golden(edit, published)));
    }
    Outcome outcome = append(edit);
    parts.progress().wake();
    if (edit.at() == null || !edit.at().isAfter(parts.clock().instant())) {
      published.ifPresent(this::fillGaps);
    }
    Duration patience = request.untilFound() ? PATIENCE : Duration.ZERO;
    boolean searchable = parts.progress().awaitApplied(outcome.sequence(), patience);
    return new EditResult(outcome, searchable, findings);
  }

  /** Makes edits, all or none, that change nothing readers see; tells of the first document. */
  EditResult makeTogether(Caller caller, List<Edit> edits) {
    edits.forEach(edit -> check(caller, edit));
    List<Outcome> outcomes = parts.store().append(edits);
    parts.progress().wake();
    String id = edits.getFirst().documentId();
    Outcome last =
        outcomes.stream()
            .filter(outcome -> outcome.documentId().equals(id))
            .reduce((one, later) -> later)
            .orElseThrow();
    return new EditResult(last, false, List.of());
  }

  private void check(Caller caller, Edit edit) {
    caller.need(Operation.of(edit.action()));
    parts.publishers().check(edit);
  }

  /**
   * The newest revision of a document.
   *
   * @throws RejectedException NOT_FOUND if there is no such document
   */
  Revision newest(String id) {
    return Documents.newest(parts.store(), id);
  }

  Revision revision(String id, int number) {
    return Documents.revision(parts.store(), id, number);
  }

  /** Whether nothing was written to its document since. */
  boolean isNewest(Revision revision) {
    return newest(revision.document().id()).number() == revision.number();
  }

  /** Whether a revision is what readers see now. */
  boolean isInForce(Revision revision) {
    Instant now = parts.clock().instant();
    return parts
        .store()
        .timeline(revision.document().id())
        .at(now)
        .filter(period -> period.revision() == revision.number())
        .isPresent();
  }

  /** Whether there is nothing to wait for. */
  boolean isPast(@Nullable Instant at) {
    return at == null || !at.isAfter(parts.clock().instant());
  }

  /**
   * @throws RejectedException if it is to be published, or wished to be, when it is too late for it
   */
  private void refusePast(@Nullable Instant at) {
    if (at != null && isPast(at.plus(SKEW))) {
      throw Refusal.invalid("effective-in-past").with("value", at).at("at");
    }
  }

  /**
   * Looks whether readers would ever see what is published.
   *
   * @param at from when on, null for now
   * @throws RejectedException if it is too late for that, or its end lies before
   */
  public void refuseTooLate(Caller caller, Document document, @Nullable Instant at) {
    caller.need(Operation.CHECK);
    refusePast(at);
    refuseOver(document, at);
  }

  private void refuseOver(Document document, @Nullable Instant at) {
    Instant expires = document.validity().expires();
    if (expires != null && (at == null ? isPast(expires) : !expires.isAfter(at))) {
      throw Refusal.invalid("expires-in-past").with("value", expires).at("expires");
    }
  }

  /** What was written stays written, also if what was asked can't be reached. */
  private void fillGaps(Document document) {
    try {
      parts.usage().published(document);
    } catch (UnavailableException e) {
      LOGGER.log(
          Level.WARNING, "Gaps that " + document.id() + " fills stay open: " + e.getMessage());
    } catch (RuntimeException e) {
      LOGGER.log(Level.ERROR, "Gaps that " + document.id() + " fills stay open", e);
    }
  }

  /** Findings are warnings: nothing is refused because they can't be told. */
  private static List<Finding> orNone(Edit edit, Supplier<List<Finding>> check) {
    try {
      return check.get();
    } catch (RejectedException | UnavailableException e) {
      LOGGER.log(Level.WARNING, edit.documentId() + " can't be checked: " + e.getMessage());
      return List.of();
    } catch (RuntimeException e) {
      LOGGER.log(Level.ERROR, edit.documentId() + " can't be checked", e);
      return List.of();
    }
  }

  /** Of what is written, the entries that are new; of what is approved, all. */
  private List<Finding> findings(Edit edit, Optional<Document> published) {
    Document written = edit.document();
    return written != null
        ? parts.checker().checkChanges(written).findings()
        : published.map(approved -> parts.checker().check(approved).findings()).orElse(List.of());
  }

  private List<Finding> golden(Edit edit, Optional<Document> published) {
    return edit.action() == Action.RETIRE
        ? parts.golden().ifRetired(edit.documentId())
        : published
            .map(document -> parts.golden().ifPublished(document, edit.at()))
            .orElse(List.of());
  }

  /** What readers will see by an edit that lets them see something else. */
  private Optional<Document> published(Edit edit) {
    return switch (edit.action()) {
      case PUBLISH, RESTORE ->
          Optional.ofNullable(edit.document())
              .or(() -> parts.store().newest(edit.documentId()).map(Revision::document));
      case DRAFT, SUBMIT, RETURN, DISCARD, RETIRE, VERIFY -> Optional.empty();
    };
  }

  /** Whoever heard no answer sends the same once more: nothing is lost by it, and nothing new. */
  private static boolean isMadeAlready(Edit edit, Revision newest) {
    Instant at = edit.at();
    Lifecycle made = edit.action() == Action.DRAFT ? Lifecycle.DRAFT : Lifecycle.PUBLISHED;
    boolean isSameStep = at == null ? newest.state() == made : at.equals(newest.starts());
    return isSameStep && newest.document().equals(edit.document());
  }

  private Outcome append(Edit edit) {
    try {
      return parts.store().append(List.of(edit)).getFirst();
    } catch (RejectedException rejected) {
      if (rejected.reason() == Reason.STALE) {
        Revision newest = parts.store().newest(edit.documentId()).orElse(null);
        if (newest != null && isMadeAlready(edit, newest)) {
          return new Outcome(edit.documentId(), newest.number(), newest.sequence(), null);
        }
        throw new StaleException(rejected, newest);
      }
      throw rejected;
    }
  }
}
