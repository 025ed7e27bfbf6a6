package yingda.encoder.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.IntStream;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.encoder.Encoder;
import yingda.encoder.EncodingException;
import yingda.encoder.SimilarityFloor;
import yingda.text.Normalizer;
import yingda.text.UnitVector;

/**
 * A pretrained sentence encoder. Safe for concurrent use; closed when nobody encodes any more.
 *
 * <p>Knows no type of ONNX Runtime, so that it loads where the library is absent, to say so.
 */
public final class OnnxEncoder implements Encoder {
  /** How many hold a model outside of the heap, so that a leak can be seen. */
  private static final AtomicInteger OPEN = new AtomicInteger();

  /** To be raised when the same wording gets other pieces. */
  private static final int VERSION = 2;

  /** Of bge: what is not related at all has .2 to .3 (encoder measured on questions). */
  private static final SimilarityFloor FLOOR = new SimilarityFloor(0.3, 0.25);

  /** As many wordings at once as keep a processor busy; more take memory and no less time. */
  private static final int BATCH = 32;

  /** Of all wordings of a batch: attention takes memory by the square of their length. */
  private static final int MOST_PIECES = 2048;

  private final SentenceModel model;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;
  private final WordPieces wordPieces;
  private final Normalizer normalizer;
  private final String fingerprint;

  private OnnxEncoder(
      SentenceModel model, WordPieces wordPieces, Normalizer normalizer, String fingerprint) {
    this.model = model;
    this.wordPieces = wordPieces;
    this.normalizer = normalizer;
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
   * @param normalizer what wordings go through first
   * @throws RejectedException INVALID if ONNX Runtime is absent, or the files are no encoder
   * @throws UncheckedIOException if a file can't be read
   */
  public static OnnxEncoder open(OnnxSettings settings, Normalizer normalizer) {
    try {
      return of(
          settings.model().toString(),
          trial -> SentenceModel.open(settings.model(), Pooling.MEAN, trial),
          WordPieceVocabulary.read(settings.vocabulary()),
          normalizer,
          fingerprint(settings));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * @param name of the model where it is refused
   * @param opening loads the model and lets it take these pieces
   */
  static OnnxEncoder of(
      String name,
      Function<long[], SentenceModel> opening,
      WordPieceVocabulary vocabulary,
      Normalizer normalizer,
      String fingerprint) {
    // The last piece is the first that is missing if the model belongs to another vocabulary.
    long[] trial = {vocabulary.begin, vocabulary.size - 1, vocabulary.end};
    if (CommandLineLength.isDeadly()) {
      throw Refusal.invalid("command-line-too-long").at(InputPlace.file(name));
    }
    try {
      return new OnnxEncoder(
          opening.apply(trial), new WordPieces(vocabulary), normalizer, fingerprint);
    } catch (LinkageError absent) {
      throw Refusal.invalid("onnx-library-missing")
          .with("problem", absent)
          .at(InputPlace.file(name));
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
    return encodeAll(List.of(wording)).getFirst();
  }

  /** {@inheritDoc} Those of about one length go together, so that next to nothing is filled up. */
  @Override
  public List<float[]> encodeAll(List<String> wordings) {
    List<long[]> pieces = wordings.stream().map(normalizer::normalize).map(wordPieces::of).toList();
    List<Integer> byLength =
        IntStream.range(0, wordings.size())
            .boxed()
            .filter(i -> pieces.get(i).length > 0)
            .sorted(Comparator.comparingInt(i -> pieces.get(i).length))
            .toList();
    float[][] directions = new float[wordings.size()][dimensions()];
    List<Integer> lengths = byLength.stream().map(i -> pieces.get(i).length).toList();
    int end;
    for (int start = 0; start < byLength.size(); start = end) {
      end = endOfBatch(start, lengths);
      List<Integer> batch = byLength.subList(start, end);
      List<float[]> vectors = vectors(batch.stream().map(pieces::get).toList());
      for (int i = 0; i < batch.size(); i++) {
        directions[batch.get(i)] = UnitVector.of(vectors.get(i));
      }
    }
    return Arrays.asList(directions);
  }

  /** The shortest is known, the others are about as long; without a mask, just as long. */
  private int endOfBatch(int start, List<Integer> lengths) {
    int shortest = lengths.get(start);
    int end = Math.min(start + Math.clamp(MOST_PIECES / shortest, 1, BATCH), lengths.size());
    while (!model.hasMask() && lengths.get(end - 1) > shortest) {
      end--;
    }
    return end;
  }

  private List<float[]> vectors(List<long[]> pieces) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new EncodingException(Refusal.of(Reason.UNAVAILABLE, "model-closed").alone());
      }
      return model.vectors(pieces);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public SimilarityFloor similarityFloor() {
    return FLOOR;
  }

  /** A hash of model and vocabulary. */
  @Override
  public String fingerprint() {
    return fingerprint;
  }

  /** The fingerprint of a model without loading it. */
  public static String fingerprint(OnnxSettings settings) {
    try {
      return fingerprint(FileHash.of(settings));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String fingerprint(String hash) {
    return "onnx" + VERSION + "-" + hash;
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
