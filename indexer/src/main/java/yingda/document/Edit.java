package yingda.document;

import org.jspecify.annotations.Nullable;

/**
 * A wish to change one document.
 *
 * @param documentId the document
 * @param document its new content; null retires it
 * @param expectedRevision the revision it was written against, {@link #ABSENT} if the document must
 *     not be there yet, {@link #ANY} if it does not matter
 */
public record Edit(
    String documentId, @Nullable Document document, int expectedRevision, Signature signature) {
  /** Whatever the newest revision is. */
  public static final int ANY = -1;

  /** There must be no such document, or a retired one. */
  public static final int ABSENT = 0;

  /**
   * @throws IllegalArgumentException if the document has another id
   */
  public Edit {
    if (document != null && !document.id().equals(documentId)) {
      throw new IllegalArgumentException(document.id() + " is not " + documentId);
    }
  }

  public static Edit put(Document document, Signature signature) {
    return new Edit(document.id(), document, ANY, signature);
  }

  public static Edit retire(String documentId, Signature signature) {
    return new Edit(documentId, null, ANY, signature);
  }

  /** The same edit, accepted only against this revision. */
  public Edit expecting(int revision) {
    return new Edit(documentId, document, revision, signature);
  }
}
