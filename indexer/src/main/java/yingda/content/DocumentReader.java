package yingda.content;

import java.io.IOException;
import yingda.document.Document;
import yingda.document.RejectedException;

/** Reads the documents in one sort of file. */
interface DocumentReader {
  /**
   * Hands every document, and every part that a rule forbids, to the sink in the order of the file.
   *
   * @throws RejectedException if the file as a whole breaks a rule
   */
  void read(SourceFile file, Sink sink) throws IOException;

  /** Takes what was read. */
  interface Sink {
    /**
     * @param place file and line where it begins
     */
    void accept(Document document, String place);

    void reject(RejectedException reason);
  }
}
