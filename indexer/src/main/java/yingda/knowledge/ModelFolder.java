package yingda.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import yingda.document.RejectedException;
import yingda.semantic.LearnedEncoder;
import yingda.semantic.ModelFile;
import yingda.semantic.Pair;
import yingda.semantic.PairFile;
import yingda.text.Analysis;

/**
 * What was learned, in {@code encoder.bin}, and pairs that the documents don't hold, in {@code
 * pairs.tsv}, kept for the next training. Each file may be absent.
 */
public record ModelFolder(Path path) {
  /** The model, a {@link ModelFile}. */
  public Path encoder() {
    return path.resolve("encoder.bin");
  }

  /** The pairs, a {@link PairFile}. */
  public Path pairs() {
    return path.resolve("pairs.tsv");
  }

  /**
   * The pairs, none if there are none.
   *
   * @throws RejectedException naming the line that is no pair
   */
  List<Pair> readPairs() {
    return Files.exists(pairs()) ? PairFile.read(pairs()) : List.of();
  }

  /**
   * An analysis of words, and by meaning too if there is a model.
   *
   * @throws RejectedException if the file of the model holds none
   */
  Analysis addTo(Analysis words) {
    return Files.exists(encoder())
        ? words.with(new LearnedEncoder(words, ModelFile.read(encoder())))
        : words;
  }
}
