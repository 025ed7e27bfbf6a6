package yingda.onnx;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import yingda.document.RejectedException;
import yingda.text.Direction;
import yingda.text.Encoder;

/**
 * A pretrained sentence encoder. Safe for concurrent use; closed when nobody encodes any more.
 *
 * <p>Knows no type of ONNX Runtime, so that it loads where the library is absent, to say so.
 */
public final class OnnxEncoder implements Encoder, AutoCloseable {
  private final SentenceModel model;
  private final WordPieces wordPieces;
  private final String fingerprint;

  private OnnxEncoder(SentenceModel model, WordPieces wordPieces, String fingerprint) {
    this.model = model;
    this.wordPieces = wordPieces;
    this.fingerprint = fingerprint;
  }

  /**
   * Reads the files once; does not notice if they change afterwards.
   *
   * @throws RejectedException INVALID if ONNX Runtime is absent, or the files are no encoder
   * @throws UncheckedIOException if a file can't be read
   */
  public static OnnxEncoder open(OnnxSettings settings) {
    try {
      String fingerprint = "onnx-" + FileHash.of(settings);
      Vocabulary vocabulary = Vocabulary.read(settings.vocabulary());
      // The last piece is the first that is missing if the model belongs to another vocabulary.
      long[] trial = {vocabulary.begin, vocabulary.size - 1, vocabulary.end};
      SentenceModel model = load(settings.model(), trial);
      return new OnnxEncoder(model, new WordPieces(vocabulary), fingerprint);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static SentenceModel load(Path file, long[] trial) {
    try {
      return SentenceModel.open(file, trial);
    } catch (LinkageError absent) {
      throw RejectedException.invalid(
          file.toString(),
          "needs the library com.microsoft.onnxruntime:onnxruntime, which is not there or not for"
              + " this machine ("
              + absent
              + "); put it on the class path: java --enable-native-access=ALL-UNNAMED -cp yingda.jar"
              + File.pathSeparator
              + "onnxruntime.jar yingda.server.Main");
    }
  }

  @Override
  public int dimensions() {
    return model.dimensions();
  }

  /**
   * {@inheritDoc}
   *
   * @throws yingda.text.EncodingException if the model fails, such as for want of memory
   */
  @Override
  public float[] encode(String wording) {
    long[] pieces = wordPieces.of(wording);
    return pieces.length == 0 ? new float[dimensions()] : Direction.of(model.vector(pieces));
  }

  /** A hash of model and vocabulary. */
  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public void close() {
    model.close();
  }
}
