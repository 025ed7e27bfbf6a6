package yingda.encoder.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.encoder.EncodingException;
import yingda.text.UnitVector;

/** A model in ONNX Runtime: numbers of pieces in, vectors out. Safe for concurrent use. */
final class SentenceModel implements AutoCloseable {
  private static final String PIECES = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String SEGMENTS = "token_type_ids";
  private static final Set<String> INPUTS = Set.of(PIECES, MASK, SEGMENTS);

  /** The better one first. */
  private static final List<String> OUTPUTS = List.of("sentence_embedding", "last_hidden_state");

  /** Makes a session of a model, which lies in a file or in memory. */
  private interface Opening {
    OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options)
        throws OrtException;
  }

  private final String name;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Pooling pooling;
  private final String output;
  private final int dimensions;
  private final boolean masked;

  private SentenceModel(
      String name, OrtEnvironment environment, OrtSession session, Pooling pooling, long[] trial) {
    this.name = name;
    this.environment = environment;
    this.session = session;
    this.pooling = pooling;
    this.output =
        OUTPUTS.stream()
            .filter(session.getOutputNames()::contains)
            .findFirst()
            .orElseThrow(() -> unfit("model-outputs", session.getOutputNames(), OUTPUTS));
    if (!INPUTS.containsAll(session.getInputNames())) {
      throw unfit("model-inputs", session.getInputNames(), INPUTS);
    }
    this.masked = session.getInputNames().contains(MASK);
    this.dimensions = dimensions(trial);
  }

  /**
   * @param trial pieces it must be able to take
   * @throws RejectedException INVALID if it is no model, or none of sentences
   */
  static SentenceModel open(Path file, Pooling pooling, long[] trial) {
    return open(
        file.toString(),
        (environment, options) -> environment.createSession(file.toString(), options),
        pooling,
        trial);
  }

  /** The same of a model in memory, which is not needed any more when this returns. */
  static SentenceModel open(String name, byte[] model, Pooling pooling, long[] trial) {
    return open(
        name, (environment, options) -> environment.createSession(model, options), pooling, trial);
  }

  private static SentenceModel open(String name, Opening opening, Pooling pooling, long[] trial) {
    OrtEnvironment environment = NativeLibraries.environment();
    OrtSession session;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // Questions are short and come at the same time: each has the one thread it came with.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      options.addConfigEntry("session.inter_op.allow_spinning", "0");
      // What fails is thrown, and logged where that is caught.
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      session = opening.open(environment, options);
    } catch (OrtException failure) {
      throw Refusal.invalid("unreadable-model")
          .with("problem", failure.getMessage())
          .at(InputPlace.file(name));
    }
    try {
      return new SentenceModel(name, environment, session, pooling, trial);
    } catch (RejectedException rejected) {
      close(session);
      throw rejected;
    }
  }

  private int dimensions(long[] trial) {
    try {
      int found = run(List.of(trial)).getFirst().length;
      if (found > UnitVector.MAX_DIMENSIONS) {
        throw Refusal.invalid("too-many-dimensions")
            .with("count", found)
            .with("limit", UnitVector.MAX_DIMENSIONS)
            .at(InputPlace.file(name));
      }
      return found;
    } catch (OrtException failure) {
      throw Refusal.invalid("vocabulary-of-other-model")
          .with("problem", failure.getMessage())
          .at(InputPlace.file(name));
    }
  }

  private RejectedException unfit(String code, Collection<String> found, Collection<String> known) {
    return Refusal.invalid(code)
        .with("found", found)
        .with("known", known)
        .at(InputPlace.file(name));
  }

  int dimensions() {
    return dimensions;
  }

  /** Whether it can be told what only fills up a batch. */
  boolean hasMask() {
    return masked;
  }

  /**
   * @param wordings pieces with those that begin and end each; best of nearly the same length, as
   *     all are filled up to the longest
   * @return the sentence embedding, or what is pooled of the pieces; of any length
   * @throws EncodingException if the model fails
   */
  List<float[]> vectors(List<long[]> wordings) {
    try {
      return run(wordings);
    } catch (OrtException failure) {
      throw new EncodingException(
          Refusal.of(Reason.UNAVAILABLE, "model-failed").at(InputPlace.file(name)), failure);
    }
  }

  private List<float[]> run(List<long[]> wordings) throws OrtException {
    int longest = wordings.stream().mapToInt(pieces -> pieces.length).max().orElse(0);
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (String input : session.getInputNames()) {
        inputs.put(input, tensor(values(input, wordings, longest), wordings.size()));
      }
      try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
        return pooled(result.get(0), wordings);
      }
    } finally {
      OnnxValue.close(inputs);
    }
  }

  /** What fills up a wording is number 0 and left out by the mask; there is but one segment. */
  private static long[] values(String input, List<long[]> wordings, int longest) {
    long[] values = new long[wordings.size() * longest];
    for (int i = 0; i < wordings.size() && !input.equals(SEGMENTS); i++) {
      long[] pieces = wordings.get(i);
      int start = i * longest;
      if (input.equals(PIECES)) {
        System.arraycopy(pieces, 0, values, start, pieces.length);
      } else {
        Arrays.fill(values, start, start + pieces.length, 1);
      }
    }
    return values;
  }

  private OnnxTensor tensor(long[] values, int rows) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {rows, values.length / rows});
  }

  private List<float[]> pooled(OnnxValue value, List<long[]> wordings) {
    FloatBuffer values = value instanceof OnnxTensor tensor ? tensor.getFloatBuffer() : null;
    if (values == null || !values.hasRemaining()) {
      throw Refusal.invalid("not-a-float-tensor").with("output", output).at(InputPlace.file(name));
    }
    long[] shape = ((OnnxTensor) value).getInfo().getShape();
    int dimensions = (int) shape[shape.length - 1];
    int each = values.remaining() / wordings.size();
    boolean isPooled = each == dimensions;
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < wordings.size(); i++) {
      vectors.add(
          isPooled
              ? Pooling.FIRST.of(values, i * each, 1, dimensions)
              : pooling.of(values, i * each, wordings.get(i).length, dimensions));
    }
    return vectors;
  }

  @Override
  public void close() {
    close(session);
  }

  private static void close(OrtSession session) {
    try {
      session.close();
    } catch (OrtException failure) {
      throw new IllegalStateException("the model can't be closed", failure);
    }
  }
}
