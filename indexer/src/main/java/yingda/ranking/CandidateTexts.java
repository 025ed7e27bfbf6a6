package yingda.ranking;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What candidates say. For one search. */
public interface CandidateTexts {
  /** What is compared with the question. */
  CandidateText read(int entry) throws IOException;

  /** The answer, in Markdown. */
  String answer(int entry) throws IOException;

  /** Whether what it says ends on a known day, as a campaign does. */
  boolean isTemporary(int entry) throws IOException;

  /**
   * Where terms stand in title and headings, of each entry that has any of them.
   *
   * @param entries in ascending order
   */
  Map<Integer, List<TermPosition>> inHeadings(List<Integer> entries, Collection<String> terms)
      throws IOException;

  /** The same of the answers. */
  Map<Integer, List<TermPosition>> inAnswers(List<Integer> entries, Collection<String> terms)
      throws IOException;

  /** Less for what comes first where nothing else decides; asked in ascending order. */
  long order(int entry) throws IOException;
}
