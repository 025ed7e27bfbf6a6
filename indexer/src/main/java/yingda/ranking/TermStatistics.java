package yingda.ranking;

import java.io.IOException;

/** How often terms occur. Safe for concurrent use. */
public interface TermStatistics {
  /** How many wordings there are. */
  int wordings() throws IOException;

  /** How many of them have the word. */
  int wordingsWith(String word) throws IOException;

  /** The {@link InverseDocumentFrequency#inverse} of a character among the answers. */
  double rarityInAnswers(String character) throws IOException;
}
