package yingda.importing;

import java.util.List;
import yingda.document.Outcome;
import yingda.document.RejectedException;
import yingda.document.Remark;

/** Tells of several runs as of one. Belongs to one thread. */
final class SumOfProgress implements ImportProgress {
  private final ImportProgress hears;
  private final int total;
  private int filesBefore;
  private int documentsBefore;
  private int files;
  private int documents;

  /**
   * @param trees with the files of all runs
   */
  SumOfProgress(ImportProgress hears, List<SourceTree> trees) {
    this.hears = hears;
    this.total = trees.stream().mapToInt(tree -> tree.files().size()).sum();
  }

  /** The same for a run that begins. */
  ImportProgress next() {
    filesBefore += files;
    documentsBefore += documents;
    files = 0;
    documents = 0;
    return this;
  }

  @Override
  public void at(int read, int ofRun, int found) {
    files = read;
    documents = found;
    hears.at(filesBefore + files, total, documentsBefore + documents);
  }

  @Override
  public void became(Outcome outcome, String title) {
    hears.became(outcome, title);
  }

  @Override
  public void corrected(Correction correction) {
    hears.corrected(correction);
  }

  @Override
  public void summed(FileSummary file) {
    hears.summed(file);
  }

  @Override
  public void missing(RejectedException named) {
    hears.missing(named);
  }

  @Override
  public void noted(Remark remark) {
    hears.noted(remark);
  }
}
