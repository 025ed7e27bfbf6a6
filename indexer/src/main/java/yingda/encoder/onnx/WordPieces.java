package yingda.encoder.onnx;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a wording into the pieces of a vocabulary: of each word the longest piece it begins with,
 * then the longest with {@code ##} in front that the rest begins with, and so on ({@code
 * WordpieceTokenizer} of google-research/bert).
 */
final class WordPieces {
  /** No BERT model has more positions. */
  static final int MAX_PIECES = 512;

  private static final int MAX_WORD = 100;

  private final WordPieceVocabulary vocabulary;

  WordPieces(WordPieceVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * @return the numbers of the pieces between those of {@code [CLS]} and {@code [SEP]}, all in all
   *     at most {@link #MAX_PIECES}; empty if there is nothing to encode
   */
  long[] of(String wording) {
    List<Integer> pieces = new ArrayList<>();
    BertWords.of(wording).forEach(word -> pieces.addAll(cut(word)));
    if (pieces.isEmpty()) {
      return new long[0];
    }
    List<Integer> kept = pieces.subList(0, Math.min(pieces.size(), MAX_PIECES - 2));
    long[] numbers = new long[kept.size() + 2];
    numbers[0] = vocabulary.begin;
    for (int i = 0; i < kept.size(); i++) {
      numbers[i + 1] = kept.get(i);
    }
    numbers[numbers.length - 1] = vocabulary.end;
    return numbers;
  }

  private List<Integer> cut(String word) {
    List<Integer> pieces = new ArrayList<>();
    int start = 0;
    while (start < word.length() && word.length() <= MAX_WORD) {
      int end = word.length();
      Integer piece = piece(word, start, end);
      while (piece == null && --end > start) {
        piece = piece(word, start, end);
      }
      if (piece == null) {
        break;
      }
      pieces.add(piece);
      start = end;
    }
    return start == word.length() ? pieces : List.of(vocabulary.unknown);
  }

  private @Nullable Integer piece(String word, int start, int end) {
    String piece = word.substring(start, end);
    return vocabulary.number(start == 0 ? piece : "##" + piece);
  }
}
