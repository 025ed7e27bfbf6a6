package yingda.importing;

import java.io.IOException;
import java.util.List;
import yingda.document.Document;
import yingda.document.InputPlace;
import yingda.document.Picture;
import yingda.document.RejectedException;
import yingda.document.Remark;

/** Reads the documents in one sort of file. */
public interface DocumentReader {
  /**
   * Hands every document, and every part that a rule forbids, to the sink in the order of the file.
   *
   * @throws RejectedException if the file as a whole breaks a rule
   */
  void read(SourceFile file, Sink sink) throws IOException;

  /**
   * A document as a file has it.
   *
   * @param place file and line where it begins
   */
  record Found(Document document, Publication publication, InputPlace place) {}

  /** Takes what was read. */
  interface Sink {
    void accept(Found found);

    void reject(RejectedException reason);

    /** A key or column that says nothing to this reader, once for each file. */
    void unread(String name);

    /**
     * Keeps a picture that lies inside the file.
     *
     * @return the address an answer shows it from
     * @throws RejectedException if it is no picture, or too large
     */
    default String keep(String name, byte[] bytes) {
      return Picture.of(name, bytes).address();
    }

    /**
     * The names of the columns of a table as somebody assigned them; the row itself if nobody did.
     *
     * @param place of the row
     */
    default List<String> named(List<String> row, InputPlace place) {
      return row;
    }

    /** Something to say about a file that is read all the same. */
    default void noted(Remark remark) {}
  }
}
