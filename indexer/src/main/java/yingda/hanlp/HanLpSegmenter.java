package yingda.hanlp;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import yingda.text.Segmenter;
import yingda.text.TextSpan;

/**
 * HanLP's Viterbi cut, with all that guesses switched off: names, parts of speech, quantifiers
 * (which lose text), offsets (which are counted here) and dictionary forcing (which cuts 不能充电 into
 * 不 and 能充电); only {@link OwnWordPairs} are kept apart. Configured once and then only read, so safe
 * for concurrent use.
 */
final class HanLpSegmenter implements Segmenter {
  private final Dictionary dictionary;
  private final Segment viterbi;

  /**
   * @param words of the business, normalised
   */
  HanLpSegmenter(Collection<String> words) {
    dictionary = new Dictionary(words);
    viterbi = new ViterbiSegment().enableAllNamedEntityRecognize(false).enableOffset(false);
    if (dictionary.hasOwnWords()) {
      viterbi.enableCustomDictionary(dictionary.ownWords());
    } else {
      viterbi.enableCustomDictionary(false);
    }
  }

  @Override
  public List<TextSpan> cut(String run) {
    List<TextSpan> spans = new ArrayList<>();
    int start = 0;
    for (Term term : viterbi.seg(run)) {
      int end = start + term.length();
      addKnown(spans, run, new TextSpan(start, end));
      start = end;
    }
    return dictionary.hasOwnWords() ? new OwnWordPairs(dictionary, run).apart(spans) : spans;
  }

  /** HanLP takes rare characters and numerals together; no text could be found by such a piece. */
  private void addKnown(List<TextSpan> spans, String run, TextSpan piece) {
    boolean known =
        piece.length() == 1
            || (dictionary.wordLengths(run, piece.start()) & (1L << piece.length())) != 0;
    if (known) {
      spans.add(piece);
      return;
    }
    for (int i = piece.start(); i < piece.end(); i++) {
      spans.add(new TextSpan(i, i + 1));
    }
  }

  @Override
  public List<TextSpan> words(String run) {
    List<TextSpan> spans = new ArrayList<>(run.length());
    for (int start = 0; start < run.length(); start++) {
      long lengths = dictionary.wordLengths(run, start);
      while (lengths != 0) {
        spans.add(new TextSpan(start, start + Long.numberOfTrailingZeros(lengths)));
        lengths &= lengths - 1; // without its lowest bit
      }
    }
    return spans;
  }
}
