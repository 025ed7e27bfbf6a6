package yingda.encoder.onnx;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.encoder.Encoder;
import yingda.encoder.EncodingException;
import yingda.text.Direction;

/**
 * A pretrained sentence encoder. Safe for concurrent use; closed when nobody encodes any more.
 *
 * <p>Knows no type of ONNX Runtime, so that it loads where the library is absent, to say so.
 */
public final class OnnxEncoder implements Encoder {
  /** How many hold a model outside of the heap, so that a leak can be seen. */
  private static final AtomicInteger OPEN = new AtomicInteger();

  private final SentenceModel model;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;
  private final WordPieces wordPieces;
  private final String fingerprint;

  private OnnxEncoder(SentenceModel model, WordPieces wordPieces, String fingerprint) {
    this.model = model;
    this.wordPieces = wordPieces;
    this.fingerprint = fingerprint;
    OPEN.incrementAndGet();
  }

  /** How many are open in this process. */
  static int open() {
    return OPEN.get();
  }

  /**
   * Reads the files once; does not notice if they change afterwards.
   *
   * @throws RejectedException INVALID if ONNX Runtime is absent, or the files are no encoder
   * @throws UncheckedIOException if a file can't be read
   */
  public static OnnxEncoder open(OnnxSettings settings) {
    try {
      String fingerprint = fingerprint(settings);
      WordPieceVocabulary vocabulary = WordPieceVocabulary.read(settings.vocabulary());
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
      throw Refusal.invalid("onnx-library-missing")
          .with("problem", absent)
          .with("separator", File.pathSeparator)
          .at(file);
    }
  }

  @Override
  public int dimensions() {
    return model.dimensions();
  }

  /**
   * {@inheritDoc}
   *
   * @throws EncodingException if the model fails, such as for want of memory, or is closed
   */
  @Override
  public float[] encode(String wording) {
    long[] pieces = wordPieces.of(wording);
    return pieces.length == 0 ? new float[dimensions()] : Direction.of(vector(pieces));
  }

  private float[] vector(long[] pieces) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new EncodingException("the model is closed, ask the one that took its place");
      }
      return model.vector(pieces);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** A hash of model and vocabulary. */
  @Override
  public String fingerprint() {
    return fingerprint;
  }

  /** The fingerprint of a model without loading it. */
  public static String fingerprint(OnnxSettings settings) {
    try {
      return "onnx-" + FileHash.of(settings);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Waits for those who encode; closing it twice does nothing. */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        model.close();
        OPEN.decrementAndGet();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
