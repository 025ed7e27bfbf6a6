package yingda.ranking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yingda.document.Kind;
import yingda.text.Analysis;

/**
 * What a candidate says, as far as questions are compared with it.
 *
 * @param title of its document
 * @param path the headings above it
 * @param updatedAt in milliseconds since 1970
 * @param wordings its question, then its similar questions
 */
public record CandidateText(
    String documentId,
    String anchor,
    Kind kind,
    String title,
    List<String> path,
    long updatedAt,
    List<AnalyzedWording> wordings,
    List<AnalyzedWording> negatives) {

  private AnalyzedWording question() {
    return wordings.getFirst();
  }

  /** Its title and the headings above it, but for one that is its question. */
  List<String> headings() {
    Set<String> headings = new LinkedHashSet<>(path);
    headings.add(title);
    headings.remove(question().text());
    return List.copyOf(headings);
  }

  /** Its question as it is read under its title and each of its headings. */
  List<AnalyzedWording> underHeadings(Analysis analysis) {
    List<AnalyzedWording> read = new ArrayList<>();
    for (String heading : headings()) {
      Set<String> words = new LinkedHashSet<>(AnalyzedWording.words(heading, analysis));
      words.addAll(question().words());
      read.add(new AnalyzedWording(question().text(), heading, List.copyOf(words)));
    }
    return read;
  }
}
