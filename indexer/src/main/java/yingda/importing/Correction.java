package yingda.importing;

import yingda.document.Document;
import yingda.document.Lifecycle;
import yingda.document.Revision;
import yingda.document.Term;

/**
 * A document that was changed here since its file was last imported, where the file says otherwise.
 *
 * @param imported what the file said when it was last imported
 * @param here the newest revision, which somebody made since
 * @param file what the file says now
 * @param overwritten whether it gets what the file says, and does not keep what it says here
 */
public record Correction(Document imported, Revision here, Document file, boolean overwritten) {
  public String documentId() {
    return file.id();
  }

  /** Whether both were changed, the document here and its file. */
  public boolean isConflict() {
    return !imported.equals(file);
  }

  /** Whether it was retired here. */
  public boolean isRetired() {
    return here.state() == Lifecycle.RETIRED;
  }

  /** What comes of it, for people. */
  public Term what() {
    return Term.of(code())
        .with("id", documentId())
        .with("title", here.document().title())
        .with("author", here.signature().author());
  }

  private String code() {
    if (isConflict()) {
      return overwritten ? "correction-overwritten-of-both" : "correction-kept-of-both";
    }
    return overwritten ? "correction-overwritten" : "correction-kept";
  }
}
