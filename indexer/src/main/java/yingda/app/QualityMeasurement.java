package yingda.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.encoder.learned.Pair;
import yingda.evaluation.Evaluation;
import yingda.evaluation.SetResult;
import yingda.evaluation.Task;
import yingda.knowledge.ModelFolder;
import yingda.knowledge.PretrainedEncoder;
import yingda.ranking.RankingParameters;
import yingda.training.RankingExample;
import yingda.training.RankingTrainer;

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
   * Learns from all tasks together how to rank.
   *
   * @param folder for what each feature counts
   * @return the number of questions it learned from
   */
  public int learn(Caller caller, List<Task> tasks, Path folder) {
    caller.need(Operation.MEASURE);
    List<RankingExample> examples = new ArrayList<>();
    for (Task task : tasks) {
      examples.addAll(Evaluation.examples(task, further, pretrained));
    }
    new ModelFolder(folder).write(RankingTrainer.fit(examples, RankingParameters.DEFAULT.model()));
    return examples.size();
  }
}
