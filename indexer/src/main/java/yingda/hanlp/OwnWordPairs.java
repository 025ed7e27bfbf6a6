package yingda.hanlp;

import java.util.ArrayList;
import java.util.List;
import yingda.text.TextSpan;

/**
 * Two words of the business side by side, over whose border the cut took another word: 换货 and 运费 in
 * 换货运费, which is cut as 换 and 货运费. For one run of Han characters.
 */
record OwnWordPairs(Dictionary dictionary, String run) {

  /**
   * The cut with such words apart, where it ends before and behind both.
   *
   * @param cut of the whole run, in order
   */
  List<TextSpan> apart(List<TextSpan> cut) {
    List<TextSpan> spans = new ArrayList<>();
    int done = 0;
    for (int i = 0; i < cut.size(); i++) {
      int start = cut.get(i).start();
      if (start < done) {
        continue;
      }
      int middle = borderIn(cut, i);
      if (middle == 0) {
        spans.add(cut.get(i));
        done = cut.get(i).end();
      } else {
        done = end(cut, start, middle);
        spans.add(new TextSpan(start, middle));
        spans.add(new TextSpan(middle, done));
      }
    }
    return spans;
  }

  /** Where the pair that starts with a piece of the cut has its border; 0 if there is none. */
  private int borderIn(List<TextSpan> cut, int piece) {
    int start = cut.get(piece).start();
    for (long lengths = dictionary.ownWordLengths(run, start); lengths != 0; ) {
      int middle = start + Long.numberOfTrailingZeros(lengths);
      lengths &= lengths - 1; // without its lowest bit
      boolean isCrossed = cut.stream().anyMatch(one -> one.start() < middle && middle < one.end());
      if (isCrossed && end(cut, start, middle) > 0) {
        return middle;
      }
    }
    return 0;
  }

  /** Where the second of both ends, if a piece of the cut ends there; 0 if none does. */
  private int end(List<TextSpan> cut, int start, int middle) {
    for (long lengths = dictionary.ownWordLengths(run, middle); lengths != 0; ) {
      int end = middle + Long.numberOfTrailingZeros(lengths);
      lengths &= lengths - 1;
      boolean isWhole = cut.stream().anyMatch(one -> one.start() == start && one.end() == end);
      if (!isWhole && cut.stream().anyMatch(one -> one.end() == end)) {
        return end;
      }
    }
    return 0;
  }
}
