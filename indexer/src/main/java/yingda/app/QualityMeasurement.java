package yingda.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.encoder.learned.Pair;
import yingda.evaluation.EncoderLearning;
import yingda.evaluation.Evaluation;
import yingda.evaluation.SetResult;
import yingda.evaluation.Task;
import yingda.knowledge.PretrainedEncoder;
import yingda.ranking.ParameterText;

/** How good replies are to questions with known answers. No data directory is touched. */
public final class QualityMeasurement {
  private final @Nullable List<Pair> further;
  private final PretrainedEncoder pretrained;

  /**
   * @param further pairs to train with, beside the similar questions of each task; null for no
   *     training
   * @param pretrained the encoder beside what is learned
   */
  public QualityMeasurement(@Nullable List<Pair> further, PretrainedEncoder pretrained) {
    this.further = further;
    this.pretrained = pretrained;
  }

  /**
   * What came of the sets of a task.
   *
   * @throws RejectedException if its corpus breaks a rule
   */
  public List<SetResult> measure(Caller caller, Task task) {
    caller.need(Operation.MEASURE);
    return Evaluation.of(task, further, pretrained);
  }

  /**
   * Learns from all tasks together what the features of the pretrained encoder count in the order
   * and in confidence.
   *
   * @param file of the numbers, such as the shipped {@code ranking.properties}; gets the new ones
   * @return the figures of what was learned on halves of the tasks
   * @throws RejectedException if the encoder does not run here
   * @throws UncheckedIOException if the file can't be read or written
   */
  public List<EncoderLearning.Row> learn(Caller caller, List<Task> tasks, Path file) {
    caller.need(Operation.MEASURE);
    try {
      String before = Files.readString(file);
      EncoderLearning.Result result = Evaluation.learnEncoder(tasks, further);
      Files.writeString(
          file,
          ParameterText.with(before, result.learned().weights(), result.learned().calibration()));
      return result.rows();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
