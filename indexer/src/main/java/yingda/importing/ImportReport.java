package yingda.importing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yingda.document.ChangeKind;
import yingda.document.RejectedException;
import yingda.document.Term;

/**
 * What an import did, or with a dry run would do. Each document counts once.
 *
 * @param changes how many documents were added, changed, retired and restored; the drafted ones are
 *     among those that are withheld
 * @param unchanged how many documents were the same already
 * @param kept how many documents keep what was changed in them here since their file was last
 *     imported, though the file says otherwise
 * @param withheld how many documents are kept from readers, since their file says draft or retired;
 *     those that readers had until now count as retired
 * @param unread keys and columns that say nothing to an import, with the number of files they are
 *     in
 * @param rejections what was left out, in the order it was met
 * @param pruned whether documents whose file is gone were looked for; not after a rejection, when a
 *     file may only seem to be gone
 * @param sequence the highest one of the documents read, 0 if none was
 */
public record ImportReport(
    Map<ChangeKind, Integer> changes,
    int unchanged,
    int kept,
    int withheld,
    Map<String, Integer> unread,
    List<RejectedException> rejections,
    boolean pruned,
    long sequence) {

  public ImportReport {
    changes = Map.copyOf(changes);
    unread = Collections.unmodifiableMap(new LinkedHashMap<>(unread));
    rejections = List.copyOf(rejections);
  }

  public int count(ChangeKind kind) {
    return changes.getOrDefault(kind, 0);
  }

  /** One line for people. */
  public Term summary() {
    Term sum = sum();
    return kept == 0 ? sum : Term.of("imported-and-kept", sum).with("kept", kept);
  }

  private Term sum() {
    return Term.of(withheld == 0 ? "imported" : "imported-and-withheld")
        .with("added", count(ChangeKind.ADDED))
        .with("changed", count(ChangeKind.CHANGED))
        .with("unchanged", unchanged)
        .with("restored", count(ChangeKind.RESTORED))
        .with("retired", count(ChangeKind.RETIRED))
        .with("rejected", rejections.size())
        .with("withheld", withheld);
  }
}
