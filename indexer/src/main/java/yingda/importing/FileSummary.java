package yingda.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Remark;
import yingda.document.Term;

/**
 * What came out of a file, for people to see whether it was read as it is meant.
 *
 * @param file the file, without a line
 * @param title of its document, null if it has several
 * @param kinds of its documents
 * @param documents how many it has, at least one
 * @param entries how many these have
 * @param headings of the first entries, each behind the headings above it
 */
public record FileSummary(
    SourceFile file,
    @Nullable String title,
    Set<Kind> kinds,
    int documents,
    int entries,
    List<String> headings) {

  public FileSummary {
    kinds = Set.copyOf(kinds);
    headings = List.copyOf(headings);
  }

  static String heading(Entry entry) {
    List<String> all = new ArrayList<>(entry.path());
    all.add(entry.question());
    return String.join(" › ", all);
  }

  /** The words of its kinds, in their order. */
  public List<String> kindWords() {
    return kinds.stream().sorted().map(Kind::word).toList();
  }

  /** How many of its headings are not among those that it names. */
  public int unnamed() {
    return entries - headings.size();
  }

  /** Whether its headings were found by how they look, and not written as such. */
  public boolean hasGuessedHeadings() {
    return file.format().isManuscript();
  }

  /** One line for people. */
  public Remark line() {
    Term what = title == null ? Term.of("file-has-documents") : Term.of("file-has", title);
    return new Remark(
        file.whole(),
        what.with("documents", documents).with("kinds", kindWords()).with("entries", entries));
  }
}
