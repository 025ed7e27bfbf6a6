package yingda.text;

import java.util.List;

/** Cuts runs of Han characters into words by a dictionary. Safe for concurrent use. */
public interface Segmenter {
  /**
   * The most likely cut.
   *
   * @param run Han characters only, normalised
   * @return consecutive spans that cover the run: each one of {@link #words} or a single character
   */
  List<TextSpan> cut(String run);

  /**
   * Every dictionary word of two characters or more, overlapping ones too.
   *
   * @param run Han characters only, normalised
   * @return by start, then by length; no span twice
   */
  List<TextSpan> words(String run);
}
