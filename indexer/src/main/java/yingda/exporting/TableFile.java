package yingda.exporting;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import yingda.document.Document;

/** An FAQ table that is being written; to be closed. */
interface TableFile extends Closeable {
  /** A row for each document. */
  void append(List<Document> rows) throws IOException;
}
