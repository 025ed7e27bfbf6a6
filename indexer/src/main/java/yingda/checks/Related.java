package yingda.checks;

import yingda.document.Entry;

/** The other entry a finding is about. */
public record Related(String documentId, String anchor, String question) {

  /** {@code faq/returns#freight}. */
  String address() {
    return Entry.address(documentId, anchor);
  }
}
