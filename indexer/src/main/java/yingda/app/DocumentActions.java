package yingda.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Action;
import yingda.document.Approval;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Lifecycle;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.document.Revision;
import yingda.document.Signature;

/** What can be done with a document that is there. Safe for concurrent use. */
public final class DocumentActions {
  private final DocumentEditing editing;

  public DocumentActions(DocumentEditing editing) {
    this.editing = editing;
  }

  /** A step that says nothing but who takes it and why. */
  public EditResult step(Caller caller, Action action, EditRequest request) {
    caller.need(Operation.WRITE);
    return editing.make(caller, edit(caller, action, request), request);
  }

  /**
   * Asks for the newest draft to be published.
   *
   * @param at from when on it is wished, null for at once
   */
  public EditResult submit(Caller caller, EditRequest request, @Nullable Instant at) {
    caller.need(Operation.WRITE);
    return editing.make(caller, edit(caller, Action.SUBMIT, request).startingAt(at), request);
  }

  /**
   * Publishes the newest draft. Who submitted it may have said from when on, and who approves it
   * need not say it again.
   *
   * @param at from when on, null for then or now
   */
  public EditResult publish(Caller caller, EditRequest request, @Nullable Instant at) {
    caller.need(Operation.PUBLISH);
    Edit edit = edit(caller, Action.PUBLISH, request);
    if (at != null) {
      return editing.make(caller, edit.startingAt(at), request);
    }
    Revision newest = editing.newest(request.documentId());
    Approval asked = newest.approval();
    boolean isWished = asked != null && !editing.isPast(asked.proposed());
    return editing.make(
        caller,
        isWished && asked != null
            ? edit.startingAt(asked.proposed()).expecting(newest.number())
            : edit,
        request);
  }

  /**
   * The published content once more, with an end: what is on top of it would be lost.
   *
   * @param at the first instant when it is no longer in force
   */
  public EditResult expire(Caller caller, EditRequest request, Instant at) {
    caller.need(Operation.PUBLISH);
    Revision newest = editing.newest(request.documentId());
    // Of one that is not the newest any more, the store says so.
    if (!editing.isInForce(newest) && editing.isNewest(newest)) {
      throw Refusal.of(Reason.WRONG_STATE, "unpublished-expiry").at(request.documentId());
    }
    Document expiring = newest.document().expiringAt(at);
    // Whatever is published meanwhile must not be replaced by the content that was read here.
    Edit edit = Edit.put(expiring, caller.signs(request.note())).expecting(newest.number());
    return editing.end(caller, edit, request);
  }

  /**
   * Makes the content of an old revision the newest.
   *
   * @param state {@code draft} to look at it first, published by default
   */
  public EditResult revert(
      Caller caller, EditRequest request, int revision, @Nullable Lifecycle state) {
    caller.need(Operation.REVERT);
    Document old = editing.revision(request.documentId(), revision).document();
    return editing.make(caller, written(old, state, caller.signs(request.note())), request);
  }

  /**
   * Gives a document that readers never saw another id. Nothing is overwritten: its content becomes
   * a document of that id, and the draft under the former one is given up, both or neither.
   */
  public EditResult rename(Caller caller, EditRequest request, String id) {
    caller.need(Operation.RENAME);
    Revision newest = editing.newest(request.documentId());
    Document renamed = newest.document().renamed(id);
    List<Edit> edits = new ArrayList<>();
    // Whoever gives it another address did not write it.
    edits.add(Edit.draft(renamed, newest.signature()).expecting(Edit.ABSENT));
    Signature signature = caller.signs(request.note());
    if (newest.state() == Lifecycle.IN_REVIEW) {
      Approval asked = newest.approval();
      edits.add(
          Edit.of(Action.SUBMIT, id, signature)
              .startingAt(asked == null ? null : asked.proposed()));
    }
    int seen = request.expected() == Edit.ANY ? newest.number() : request.expected();
    edits.add(Edit.of(Action.DISCARD, newest.document().id(), signature).expecting(seen));
    return editing.makeTogether(caller, edits);
  }

  /** An edit that publishes a document, or saves it as a draft. */
  public static Edit written(Document document, @Nullable Lifecycle state, Signature signature) {
    if (state == null || state == Lifecycle.PUBLISHED) {
      return Edit.put(document, signature);
    }
    if (state == Lifecycle.DRAFT) {
      return Edit.draft(document, signature);
    }
    throw Refusal.invalid("state-not-writable").with("value", state.word()).at("state");
  }

  private static Edit edit(Caller caller, Action action, EditRequest request) {
    return Edit.of(action, request.documentId(), caller.signs(request.note()));
  }
}
