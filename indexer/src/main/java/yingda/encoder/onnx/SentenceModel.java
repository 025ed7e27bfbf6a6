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
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.encoder.EncodingException;
import yingda.text.Direction;

/** A model in ONNX Runtime: numbers of pieces in, one vector out. Safe for concurrent use. */
final class SentenceModel implements AutoCloseable {
  private static final String PIECES = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String SEGMENTS = "token_type_ids";
  private static final Set<String> INPUTS = Set.of(PIECES, MASK, SEGMENTS);

  /** The better one first. */
  private static final List<String> OUTPUTS = List.of("sentence_embedding", "last_hidden_state");

  private final Path file;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String output;
  private final int dimensions;

  private SentenceModel(Path file, OrtEnvironment environment, OrtSession session, long[] trial) {
    this.file = file;
    this.environment = environment;
    this.session = session;
    this.output =
        OUTPUTS.stream()
            .filter(session.getOutputNames()::contains)
            .findFirst()
            .orElseThrow(() -> unfit("model-outputs", session.getOutputNames(), OUTPUTS));
    if (!INPUTS.containsAll(session.getInputNames())) {
      throw unfit("model-inputs", session.getInputNames(), INPUTS);
    }
    this.dimensions = dimensions(trial);
  }

  /**
   * @param trial pieces it must be able to take
   * @throws RejectedException INVALID if it is no model, or none of sentences
   */
  static SentenceModel open(Path file, long[] trial) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    OrtSession session;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // Questions are short and come at the same time: each has the one thread it came with.
      options.setIntraOpNumThreads(1);
      // What fails is thrown, and logged where that is caught.
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      session = environment.createSession(file.toString(), options);
    } catch (OrtException failure) {
      throw Refusal.invalid("unreadable-model").with("problem", failure.getMessage()).at(file);
    }
    try {
      return new SentenceModel(file, environment, session, trial);
    } catch (RejectedException rejected) {
      close(session);
      throw rejected;
    }
  }

  private int dimensions(long[] trial) {
    try {
      int found = run(trial).length;
      if (found > Direction.MAX_DIMENSIONS) {
        throw Refusal.invalid("too-many-dimensions")
            .with("count", found)
            .with("limit", Direction.MAX_DIMENSIONS)
            .at(file);
      }
      return found;
    } catch (OrtException failure) {
      throw Refusal.invalid("vocabulary-of-other-model")
          .with("problem", failure.getMessage())
          .at(file);
    }
  }

  private RejectedException unfit(String code, Collection<String> found, Collection<String> known) {
    return Refusal.invalid(code).with("found", found).with("known", known).at(file);
  }

  int dimensions() {
    return dimensions;
  }

  /**
   * @param pieces with those that begin and end a wording
   * @return the sentence embedding, or the mean over the pieces; of any length
   * @throws EncodingException if the model fails
   */
  float[] vector(long[] pieces) {
    try {
      return run(pieces);
    } catch (OrtException failure) {
      throw new EncodingException(file + ": the model failed, check memory and model", failure);
    }
  }

  private float[] run(long[] pieces) throws OrtException {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (String name : session.getInputNames()) {
        inputs.put(name, tensor(values(name, pieces)));
      }
      try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
        return mean(result.get(0));
      }
    } finally {
      OnnxValue.close(inputs);
    }
  }

  /** Nothing is padded, so the mask has all pieces; there is but one segment. */
  private static long[] values(String input, long[] pieces) {
    if (input.equals(PIECES)) {
      return pieces;
    }
    long[] values = new long[pieces.length];
    Arrays.fill(values, input.equals(MASK) ? 1 : 0);
    return values;
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  /** Over all rows; a sentence embedding is a single one. */
  private float[] mean(OnnxValue value) {
    FloatBuffer values = value instanceof OnnxTensor tensor ? tensor.getFloatBuffer() : null;
    if (values == null || !values.hasRemaining()) {
      throw Refusal.invalid("not-a-float-tensor").with("output", output).at(file);
    }
    long[] shape = ((OnnxTensor) value).getInfo().getShape();
    float[] mean = new float[(int) shape[shape.length - 1]];
    int rows = values.remaining() / mean.length;
    for (int i = 0; values.hasRemaining(); i++) {
      mean[i % mean.length] += values.get() / rows;
    }
    return mean;
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
