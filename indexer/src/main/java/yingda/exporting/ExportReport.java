package yingda.exporting;

import java.util.List;
import java.util.Set;
import yingda.document.RejectedException;

/**
 * What an export wrote.
 *
 * @param documents how many documents, or revisions of documents
 * @param files in how many files
 * @param internal the ids of those that customers must not see
 * @param rejections the documents that no file can say, each left out
 */
public record ExportReport(
    int documents, int files, Set<String> internal, List<RejectedException> rejections) {
  public ExportReport {
    internal = Set.copyOf(internal);
    rejections = List.copyOf(rejections);
  }
}
