package yingda.jdbc;

import org.jspecify.annotations.Nullable;
import yingda.document.ChangeKind;
import yingda.document.Edit;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** What an edit does to a document that stands at a head. */
final class EditRules {
  private EditRules() {}

  /**
   * @param fingerprint of the new content; any if the edit retires the document
   * @return null if the edit changes nothing
   * @throws RejectedException STALE or NOT_FOUND, as {@link Edit} says
   */
  static @Nullable ChangeKind change(Edit edit, Head head, String fingerprint) {
    boolean retires = edit.document() == null;
    if (retires && head.revision() == 0) {
      throw new RejectedException(
          Reason.NOT_FOUND, edit.documentId(), "there is no such document to retire, check the id");
    }
    check(edit, head);
    if (retires) {
      return head.retired() ? null : ChangeKind.RETIRED;
    }
    if (head.retired()) {
      return head.revision() == 0 ? ChangeKind.ADDED : ChangeKind.RESTORED;
    }
    return head.fingerprint().equals(fingerprint) ? null : ChangeKind.CHANGED;
  }

  private static void check(Edit edit, Head head) {
    int expected = edit.expectedRevision();
    if (expected == Edit.ABSENT && !head.retired()) {
      throw stale(edit, "is there already, its newest revision is " + head.revision());
    }
    if (expected > 0 && expected != head.revision()) {
      String newest =
          head.revision() == 0 ? "there is no such document" : "the newest is " + head.revision();
      throw stale(edit, "is written against revision " + expected + ", but " + newest);
    }
  }

  private static RejectedException stale(Edit edit, String rule) {
    return new RejectedException(
        Reason.STALE, edit.documentId(), rule + ", read the document again and repeat the edit");
  }
}
