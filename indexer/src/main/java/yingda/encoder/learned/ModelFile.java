package yingda.encoder.learned;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.text.Fingerprint;

/**
 * A model in one file, big-endian: a magic number, dimensions, number of known features, number of
 * shared rows, the hashes of the features, their odds, the scales, the bytes of the vectors.
 */
public final class ModelFile {
  /** "YDM2" in ASCII. */
  private static final int MAGIC = 0x59444D32;

  private static final int HEADER = 4 * Integer.BYTES;

  private ModelFile() {}

  /** Puts a model in the place of the one that may be there. */
  public static void write(Path file, LearnedModel model) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path draft = file.resolveSibling(file.getFileName() + ".new");
      Files.write(draft, bytes(model));
      Files.move(draft, file, REPLACE_EXISTING, ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("can't write the model " + file, e);
    }
  }

  /**
   * @throws RejectedException if the file holds no model
   */
  public static LearnedModel read(Path file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      if (bytes.remaining() < HEADER || bytes.getInt() != MAGIC) {
        throw noModel(file);
      }
      int dimensions = bytes.getInt();
      long[] known = new long[length(bytes.getInt(), file)];
      int shared = bytes.getInt();
      Vocabulary vocabulary = new Vocabulary(known, shared);
      long expected =
          (long) known.length * (Long.BYTES + Float.BYTES)
              + (long) vocabulary.size() * (Float.BYTES + dimensions);
      if (shared <= 0 || dimensions <= 0 || bytes.remaining() != expected) {
        throw noModel(file);
      }
      return read(bytes, vocabulary, dimensions);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the model " + file, e);
    }
  }

  private static int length(int known, Path file) throws IOException {
    if (known < 0 || known > Files.size(file) / Long.BYTES) {
      throw noModel(file);
    }
    return known;
  }

  private static LearnedModel read(ByteBuffer bytes, Vocabulary vocabulary, int dimensions) {
    for (int i = 0; i < vocabulary.known().length; i++) {
      vocabulary.known()[i] = bytes.getLong();
    }
    float[] odds = floats(bytes, vocabulary.known().length);
    float[] scales = floats(bytes, vocabulary.size());
    byte[] vectors = new byte[bytes.remaining()];
    bytes.get(vectors);
    return new LearnedModel(vocabulary, new RowVectors(dimensions, scales, vectors), odds);
  }

  private static float[] floats(ByteBuffer bytes, int length) {
    float[] floats = new float[length];
    for (int i = 0; i < length; i++) {
      floats[i] = bytes.getFloat();
    }
    return floats;
  }

  private static RejectedException noModel(Path file) {
    return Refusal.invalid("not-a-model").at(file);
  }

  private static byte[] bytes(LearnedModel model) {
    Vocabulary vocabulary = model.vocabulary();
    RowVectors rows = model.vectors();
    int size =
        HEADER
            + vocabulary.known().length * (Long.BYTES + Float.BYTES)
            + vocabulary.size() * Float.BYTES
            + rows.vectors().length;
    ByteBuffer bytes = ByteBuffer.allocate(size);
    bytes.putInt(MAGIC).putInt(rows.dimensions());
    bytes.putInt(vocabulary.known().length).putInt(vocabulary.shared());
    for (long feature : vocabulary.known()) {
      bytes.putLong(feature);
    }
    for (float odds : model.odds()) {
      bytes.putFloat(odds);
    }
    for (float scale : rows.scales()) {
      bytes.putFloat(scale);
    }
    return bytes.put(rows.vectors()).array();
  }

  static String fingerprint(LearnedModel model) {
    return Fingerprint.of(bytes(model));
  }
}
