package yingda.importing;

import yingda.document.Outcome;
import yingda.document.RejectedException;
import yingda.document.Remark;

/** Hears how far an import is, on the thread that imports. */
@FunctionalInterface
public interface ImportProgress {
  /** Listens to nothing. */
  ImportProgress NONE = (files, total, documents) -> {};

  /**
   * After each file, and now and then within a long one.
   *
   * @param files how many were read
   * @param total how many there are
   * @param documents how many were found in them
   */
  void at(int files, int total, int documents);

  /**
   * What became of a document, or with a dry run would become of it.
   *
   * @param title of the document
   */
  default void became(Outcome outcome, String title) {}

  /** A document that was changed here since its file was last imported, and what comes of it. */
  default void corrected(Correction correction) {}

  /** What came out of a file, once that is known; not of one that nothing came out of. */
  default void summed(FileSummary file) {}

  /** A picture or the title of a page that a document names and that is not there. */
  default void missing(RejectedException named) {}

  /** What a file was taken for, and what was left out of it or cleaned. */
  default void noted(Remark remark) {}
}
