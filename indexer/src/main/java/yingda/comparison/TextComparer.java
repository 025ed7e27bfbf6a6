package yingda.comparison;

import java.util.List;
import java.util.function.Supplier;
import yingda.comparison.SentencePairs.Pair;
import yingda.text.Analysis;
import yingda.text.SentenceWords;

/** Compares two texts by sentence, then by word. Safe for concurrent use. */
public final class TextComparer {
  private final Supplier<Analysis> analysis;

  /**
   * @param analysis how texts are cut into words now
   */
  public TextComparer(Supplier<Analysis> analysis) {
    this.analysis = analysis;
  }

  /**
   * @return both texts, from beginning to end: {@link DiffChunk#older} and {@link DiffChunk#newer}
   *     of it give them back; a deletion comes before what was inserted in its place
   */
  public List<DiffChunk> compare(String older, String newer) {
    DiffChunks pieces = new DiffChunks();
    Analysis inUse = analysis.get();
    for (DiffRun<String> stretch : DiffRun.of(Sentences.of(older), Sentences.of(newer))) {
      if (stretch.isSame()) {
        stretch.newer().forEach(pieces::keep);
      } else {
        addRewritten(words(stretch.older(), inUse), words(stretch.newer(), inUse), pieces);
      }
    }
    return pieces.toList();
  }

  private static List<List<String>> words(List<String> sentences, Analysis analysis) {
    return sentences.stream().map(sentence -> SentenceWords.of(sentence, analysis)).toList();
  }

  private static void addRewritten(
      List<List<String>> older, List<List<String>> newer, DiffChunks pieces) {
    int i = 0;
    int j = 0;
    for (Pair pair : SentencePairs.of(older, newer)) {
      addReplaced(older.subList(i, pair.older()), newer.subList(j, pair.newer()), pieces);
      addByWords(older.get(pair.older()), newer.get(pair.newer()), pieces);
      i = pair.older() + 1;
      j = pair.newer() + 1;
    }
    addReplaced(older.subList(i, older.size()), newer.subList(j, newer.size()), pieces);
  }

  private static void addReplaced(
      List<List<String>> older, List<List<String>> newer, DiffChunks pieces) {
    older.forEach(sentence -> pieces.delete(String.join("", sentence)));
    newer.forEach(sentence -> pieces.insert(String.join("", sentence)));
  }

  private static void addByWords(List<String> older, List<String> newer, DiffChunks pieces) {
    for (DiffRun<String> stretch : DiffRun.of(older, newer)) {
      if (stretch.isSame()) {
        stretch.newer().forEach(pieces::keep);
      } else {
        stretch.older().forEach(pieces::delete);
        stretch.newer().forEach(pieces::insert);
      }
    }
  }
}
