package yingda.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.checks.Finding;
import yingda.document.Action;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Outcome;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** The one way of edits into the store: who may make them is checked here. */
final class Writes {
  /** How long a writer may wait for its change to be found; beyond, it asks for the sequence. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What lets readers see content that somebody else may have written. */
  private static final Set<Action> DECIDE = Set.of(Action.PUBLISH, Action.RESTORE);

  private final Served served;

  Writes(Served served) {
    this.served = served;
  }

  /**
   * Makes an edit and answers with its outcome.
   *
   * @param wait whether to answer only when the change can be found
   * @throws StaleException with the newest revision, if the edit was made against another
   */
  void make(Context context, Edit edit, boolean wait) {
    served.publishers().check(edit);
    List<Finding> findings = findings(edit);
    Outcome outcome = append(edit);
    boolean searchable;
    if (wait) {
      searchable = served.progress().awaitApplied(outcome.sequence(), PATIENCE);
    } else {
      served.progress().wake();
      searchable = served.progress().applied() >= outcome.sequence();
    }
    boolean created = outcome.change() != null && outcome.revision() == 1;
    context.status(created ? HttpStatus.CREATED : HttpStatus.OK);
    context.header("ETag", Preconditions.tag(outcome.revision()));
    Bodies.write(context, OutcomeView.of(outcome, searchable, findings));
  }

  /**
   * Of what is written, the entries that are new; of what is approved, all, and what it would do to
   * the golden questions: that takes a second, so whoever writes asks for it when they want to.
   */
  private List<Finding> findings(Edit edit) {
    Document written = edit.document();
    if (written != null) {
      return served.checker().checkChanges(written).findings();
    }
    return DECIDE.contains(edit.action())
        ? served
            .store()
            .newest(edit.documentId())
            .map(newest -> beforePublication(newest.document(), edit.at()))
            .orElse(List.of())
        : List.of();
  }

  private List<Finding> beforePublication(Document document, @Nullable Instant at) {
    List<Finding> findings = new ArrayList<>(served.checker().check(document).findings());
    findings.addAll(served.golden().of(document, at));
    return findings;
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
