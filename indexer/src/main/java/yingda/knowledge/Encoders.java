package yingda.knowledge;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.encoder.Encoder;
import yingda.encoder.KeptVectors;
import yingda.encoder.kept.KeptEncoder;
import yingda.encoder.onnx.BundledModel;
import yingda.encoder.onnx.OnnxEncoder;
import yingda.text.Analysis;

/**
 * The encoders of a data directory: the one learned or put there, and the pretrained one. Where the
 * pretrained one does not run, the log says so once, and all goes on without it.
 *
 * @param writes whether texts are encoded too, and not only questions
 */
record Encoders(DataDirectory directory, boolean writes) {
  private static final Logger LOGGER = System.getLogger(Encoders.class.getName());

  /** Of this process: what this machine lacks, it lacks until the end. */
  private static final AtomicBoolean UNUSABLE = new AtomicBoolean();

  /**
   * An analysis of words, and by meaning too; its encoders are the caller's to close.
   *
   * @param open one whose encoders are used again if they are the same
   * @throws RejectedException if the file of the model holds none, or another encoder can't be used
   */
  Analysis addTo(Analysis words, @Nullable Analysis open) {
    Analysis learned = directory.model().addTo(words, open == null ? null : open.encoder());
    return withPretrained(learned, open);
  }

  /** The same without what was learned. */
  Analysis withPretrained(Analysis analysis, @Nullable Analysis open) {
    if (!isPretrained()) {
      return analysis;
    }
    Encoder before = open == null ? null : open.pretrained();
    Encoder pretrained = before == null ? pretrained(analysis) : before;
    return pretrained == null ? analysis : analysis.withPretrained(pretrained);
  }

  /** The fingerprint of {@link #addTo}, without loading a model that is large. */
  String fingerprint(Analysis words) {
    String learned = directory.model().fingerprint(words);
    return isPretrained() ? Analysis.fingerprint(learned, BundledModel.fingerprint()) : learned;
  }

  private boolean isPretrained() {
    return directory.pretrained() == PretrainedEncoder.BUNDLED && !UNUSABLE.get();
  }

  private @Nullable Encoder pretrained(Analysis analysis) {
    OnnxEncoder model;
    try {
      model = BundledModel.open(analysis.normalizer());
    } catch (RejectedException e) {
      UNUSABLE.set(true);
      LOGGER.log(Level.WARNING, "Meaning is only what was learned here: " + e.getMessage());
      return null;
    }
    try {
      KeptVectors kept = writes ? Backends.vectors(directory) : null;
      return new KeptEncoder(model, kept);
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  /** Releases its encoders, if there are any. */
  static void close(@Nullable Analysis analysis) {
    if (analysis != null) {
      close(analysis.encoder());
      close(analysis.pretrained());
    }
  }

  /** Does nothing if there is none. */
  static void close(@Nullable Encoder encoder) {
    if (encoder != null) {
      encoder.close();
    }
  }
}
