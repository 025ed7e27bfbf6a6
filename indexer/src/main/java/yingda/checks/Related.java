package yingda.checks;

/** The other entry a finding is about. */
public record Related(String documentId, String anchor, String question) {

  /** {@code faq/returns#freight}. */
  String address() {
    return documentId + "#" + anchor;
  }
}
