package yingda.app;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.DocumentStore;
import yingda.document.RejectedException;
import yingda.encoder.learned.Pair;
import yingda.encoder.learned.TrainingOptions;
import yingda.encoder.learned.TrainingProgress;
import yingda.evaluation.Evaluation;
import yingda.evaluation.RelevanceJudgement;
import yingda.evaluation.Task;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.Learning;
import yingda.knowledge.ModelFolder;
import yingda.usage.UsageStore;

/** Learns from a data directory, for it. For one thread at a time; to be closed. */
public final class ModelTraining implements AutoCloseable {
  /** Share of right ones wanted among replies that are sent as they are. */
  private static final double PRECISION = 0.95;

  private final DataDirectory directory;
  private final DocumentStore store;
  private final UsageStore usage;
  private final Learning learning;

  private ModelTraining(DataDirectory directory, DocumentStore store, UsageStore usage) {
    this.directory = directory;
    this.store = store;
    this.usage = usage;
    this.learning = new Learning(store, directory, usage);
  }

  /** Opens what teaches: the documents, and what came of replies. */
  public static ModelTraining open(DataDirectory directory, Clock clock) {
    DocumentStore store = directory.openStore(clock);
    try {
      return new ModelTraining(directory, store, directory.openUsage());
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /**
   * Learns which wordings mean the same; a running service takes it over.
   *
   * @param further pairs that are kept for later trainings, too; null for none
   * @return the number of pairs it learned from
   * @throws RejectedException if there are too few
   */
  public int train(
      Caller caller,
      @Nullable List<Pair> further,
      TrainingOptions options,
      TrainingProgress progress) {
    caller.need(Operation.TRAIN);
    if (further != null) {
      learning.keep(further);
    }
    return learning.train(options, progress);
  }

  /**
   * Learns how to rank and what confidence means.
   *
   * @param questions golden questions, asked of their own content
   * @return the confidence from which on replies are sent as they are
   */
  public double judge(Caller caller, Task questions) {
    caller.need(Operation.TRAIN);
    ModelFolder model = directory.model();
    RelevanceJudgement learned =
        Evaluation.judgement(questions, learning.heldBack(), directory, PRECISION);
    model.write(learned.weights());
    model.write(learned.calibration());
    return learned.calibration().sure();
  }

  @Override
  public void close() {
    usage.close();
    store.close();
  }
}
