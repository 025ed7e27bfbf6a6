package yingda.encoder.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import yingda.document.RejectedException;
import yingda.text.Normalizer;

/**
 * The model that is part of this program: bge-small-zh-v1.5 of the Beijing Academy of Artificial
 * Intelligence, in whole numbers of 8 bits. The build unpacks it beside this class.
 */
public final class BundledModel {
  /** What it is called where it is chosen, and in the log. */
  public static final String NAME = "bge-small-zh-v1.5";

  /** Of SHA-256 of the model, so that what it is need not be read to be known. */
  static final String HASH = "15b717c382bcb518ba457b93ea6850ed";

  static final String MODEL = "bge-small-zh-v1.5-q.onnx";
  static final String TOKENIZER = "bge-small-zh-v1.5-q-tokenizer.json";

  private BundledModel() {}

  /** Its {@link OnnxEncoder#fingerprint}, without loading it. */
  public static String fingerprint() {
    return OnnxEncoder.fingerprint(HASH);
  }

  /**
   * Loads it.
   *
   * @param normalizer what it was trained on has neither traditional characters nor other widths
   * @throws RejectedException INVALID if ONNX Runtime does not run on this machine
   */
  public static OnnxEncoder open(Normalizer normalizer) {
    WordPieceVocabulary vocabulary = WordPieceVocabulary.ofTokenizer(TOKENIZER, bytes(TOKENIZER));
    byte[] model = bytes(MODEL);
    return OnnxEncoder.of(
        NAME,
        trial -> SentenceModel.open(NAME, model, Pooling.FIRST, trial),
        vocabulary,
        normalizer,
        fingerprint());
  }

  static byte[] bytes(String name) {
    try (InputStream resource = BundledModel.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException(name + " is missing beside " + BundledModel.class);
      }
      return resource.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
