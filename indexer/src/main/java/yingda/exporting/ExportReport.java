package yingda.exporting;

import java.util.List;
import yingda.document.RejectedException;

/**
 * What an export wrote.
 *
 * @param documents how many documents, or revisions of documents
 * @param files in how many files
 * @param rejections the documents that no file can say, each left out
 */
public record ExportReport(int documents, int files, List<RejectedException> rejections) {
  public ExportReport {
    rejections = List.copyOf(rejections);
  }
}
