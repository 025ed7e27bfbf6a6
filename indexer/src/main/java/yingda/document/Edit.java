package yingda.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wish to change one document.
 *
 * @param documentId the document
 * @param document its new content, for those actions that bring some
 * @param at from when on to publish it, or wish it to be; null or an instant that has passed for
 *     now
 * @param expectedRevision the revision it was written against, {@link #ABSENT} if the document must
 *     not be there yet, {@link #ANY} if it does not matter
 */
public record Edit(
    Action action,
    String documentId,
    @Nullable Document document,
    @Nullable Instant at,
    int expectedRevision,
    Signature signature) {
  /**
   * Whatever the newest revision is. As its author knows of no draft, such an edit changes nothing
   * if its content is published already, or scheduled to be.
   */
  public static final int ANY = -1;

  /**
   * Whatever the newest revision is, but content that was once published, or scheduled to be, is
   * not published again: somebody has changed or retired it since.
   */
  public static final int NEVER_HAD = -2;

  /** There must be no such document, or a retired one. */
  public static final int ABSENT = 0;

  /**
   * @throws IllegalArgumentException if the document has another id, or the action takes or needs
   *     what is not or is there
   */
  public Edit {
    if (document != null && !document.id().equals(documentId)) {
      throw new IllegalArgumentException(document.id() + " is not " + documentId);
    }
    boolean brings = document != null;
    if (action == Action.DRAFT ? !brings : brings && action != Action.PUBLISH) {
      throw new IllegalArgumentException(
          action + (brings ? " takes no" : " needs a") + " document");
    }
    if (at != null && action != Action.PUBLISH && action != Action.SUBMIT) {
      throw new IllegalArgumentException(action + " is done at once");
    }
  }

  /** Publishes this content. */
  public static Edit put(Document document, Signature signature) {
    return new Edit(Action.PUBLISH, document.id(), document, null, ANY, signature);
  }

  /** Saves this content without publishing it. */
  public static Edit draft(Document document, Signature signature) {
    return new Edit(Action.DRAFT, document.id(), document, null, ANY, signature);
  }

  public static Edit retire(String documentId, Signature signature) {
    return of(Action.RETIRE, documentId, signature);
  }

  /** An action that brings no content. */
  public static Edit of(Action action, String documentId, Signature signature) {
    return new Edit(action, documentId, null, null, ANY, signature);
  }

  /** The same edit, accepted only against this revision. */
  public Edit expecting(int revision) {
    return new Edit(action, documentId, document, at, revision, signature);
  }

  /** The same edit, publishing or to be published from this instant on; null for now. */
  public Edit startingAt(@Nullable Instant instant) {
    return new Edit(action, documentId, document, instant, expectedRevision, signature);
  }
}
