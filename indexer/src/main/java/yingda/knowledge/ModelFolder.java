package yingda.knowledge;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.encoder.Encoder;
import yingda.encoder.EncodingException;
import yingda.encoder.learned.LearnedEncoder;
import yingda.encoder.learned.LearnedModel;
import yingda.encoder.learned.ModelFile;
import yingda.encoder.learned.Pair;
import yingda.encoder.learned.PairFile;
import yingda.encoder.onnx.OnnxEncoder;
import yingda.encoder.onnx.OnnxSettings;
import yingda.encoder.remote.EndpointEncoder;
import yingda.json.Json;
import yingda.ranking.Calibration;
import yingda.ranking.LinearModel;
import yingda.ranking.RankingParameters;
import yingda.text.Analysis;

/**
 * What was learned, in {@code encoder.bin}, and pairs that the documents don't hold, in {@code
 * pairs.tsv}, kept for the next training; {@code trained.json} says how many there were. Each file
 * may be absent.
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

  /** A pretrained encoder to be used in its place: {@code model.onnx} and {@code vocab.txt}. */
  public Path onnx() {
    return path.resolve("onnx");
  }

  /** A service that encodes, to be used in its place: {@link EndpointForm} as JSON. */
  public Path endpoint() {
    return path.resolve("endpoint.json");
  }

  /** What confidence means here, learned from golden questions. */
  public Path calibration() {
    return path.resolve("calibration.json");
  }

  /** What each feature counts here, learned from golden questions. */
  public Path weights() {
    return path.resolve("weights.json");
  }

  /**
   * What confidence means, the default if nothing was learned.
   *
   * @throws RejectedException if the file is damaged
   */
  Calibration readCalibration() {
    CalibrationForm form = read(calibration(), CalibrationForm.class);
    return form == null
        ? RankingParameters.DEFAULT.calibration()
        : form.toCalibration(calibration().toString());
  }

  /**
   * What each feature counts, the default if nothing was learned.
   *
   * @throws RejectedException if the file is damaged
   */
  LinearModel readWeights() {
    WeightsForm form = read(weights(), WeightsForm.class);
    return form == null ? RankingParameters.DEFAULT.model() : form.toWeights(weights().toString());
  }

  private static <T> @Nullable T read(Path file, Class<T> form) {
    try {
      return Files.exists(file) ? Json.read(file.toString(), Files.readAllBytes(file), form) : null;
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
    }
  }

  /** The learned encoder too, if there is one. */
  public void copyEncoderTo(ModelFolder other) {
    copy(List.of(encoder()), other);
  }

  /**
   * Whatever decides on replies: the encoder, be it learned or put there, weights and calibration.
   * A pretrained model may be large, so the other folder points to it.
   */
  public void copyTo(ModelFolder other) {
    copy(List.of(encoder(), endpoint(), weights(), calibration()), other);
    if (Files.isDirectory(onnx())) {
      link(other.onnx(), onnx());
    }
  }

  private static void link(Path link, Path target) {
    try {
      Files.createSymbolicLink(link, target.toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException("can't link " + link + " to " + target, e);
    }
  }

  private void copy(List<Path> files, ModelFolder other) {
    try {
      Files.createDirectories(other.path);
      for (Path file : files) {
        if (Files.exists(file)) {
          Files.copy(file, other.path.resolve(file.getFileName()), REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't copy " + path + " to " + other.path, e);
    }
  }

  /** Puts a calibration in the place of the one that may be there. */
  public void write(Calibration learned) {
    replace(calibration(), Json.writeLines(CalibrationForm.of(learned)));
  }

  /** Puts weights in the place of those that may be there. */
  public void write(LinearModel learned) {
    replace(weights(), Json.writeLines(WeightsForm.of(learned)));
  }

  private void replace(Path file, String text) {
    try {
      Files.createDirectories(path);
      Path draft = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(draft, text);
      Files.move(draft, file, REPLACE_EXISTING, ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("can't write " + file, e);
    }
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
   * What the model was trained on.
   *
   * @throws RejectedException if the file is damaged
   */
  TrainingSummary trained() {
    TrainingSummary trained = read(record(), TrainingSummary.class);
    return trained == null ? TrainingSummary.NOTHING : trained;
  }

  void write(LearnedModel model, TrainingSummary trained) {
    ModelFile.write(encoder(), model);
    replace(record(), Json.writeLines(trained));
  }

  private Path record() {
    return path.resolve("trained.json");
  }

  /**
   * An analysis of words, and by meaning too if there is a model; its encoder is the caller's to
   * close.
   *
   * @param open an encoder that is open and is used again if it is the same
   * @throws RejectedException if the file of the model holds none, or another encoder can't be used
   */
  Analysis addTo(Analysis words, @Nullable Encoder open) {
    if (open != null && open.fingerprint().equals(fingerprintOfOther())) {
      return words.with(open);
    }
    Encoder encoder = encoder(words);
    return encoder == null ? words : words.with(encoder);
  }

  /** The fingerprint of {@link #addTo}, without loading a model that is large. */
  String fingerprint(Analysis words) {
    String other = fingerprintOfOther();
    return other == null
        ? addTo(words, null).fingerprint()
        : Analysis.fingerprint(words.fingerprint(), other);
  }

  /** Of an encoder that somebody put there; null if there is none. */
  private @Nullable String fingerprintOfOther() {
    if (Files.exists(endpoint())) {
      return EndpointForm.read(endpoint()).toSettings().fingerprint();
    }
    return Files.isDirectory(onnx()) ? OnnxEncoder.fingerprint(new OnnxSettings(onnx())) : null;
  }

  /**
   * Asks an encoder elsewhere once, if one is named.
   *
   * @throws RejectedException if it does not answer, or is not named as it should be
   */
  void checkEndpoint() {
    if (!Files.exists(endpoint())) {
      return;
    }
    Encoder encoder = new EndpointEncoder(EndpointForm.read(endpoint()).toSettings());
    try {
      int unused = encoder.dimensions();
    } catch (EncodingException failed) {
      throw failed.failure();
    } finally {
      encoder.close();
    }
  }

  /** What somebody put there on purpose goes before what was learned. */
  private @Nullable Encoder encoder(Analysis words) {
    if (Files.exists(endpoint())) {
      return new EndpointEncoder(EndpointForm.read(endpoint()).toSettings());
    }
    if (Files.isDirectory(onnx())) {
      return OnnxEncoder.open(new OnnxSettings(onnx()), words.normalizer());
    }
    return Files.exists(encoder()) ? new LearnedEncoder(words, ModelFile.read(encoder())) : null;
  }
}
