package yingda.knowledge;

import java.nio.file.Files;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yingda.document.DocumentStore;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.encoder.learned.LearnedModel;
import yingda.encoder.learned.Pair;
import yingda.encoder.learned.PairFile;
import yingda.encoder.learned.Trainer;
import yingda.encoder.learned.TrainingOptions;
import yingda.encoder.learned.TrainingProgress;
import yingda.encoder.learned.TrainingSet;
import yingda.ranking.Feedback;
import yingda.training.AcceptedQuestion;
import yingda.training.TrainingMaterial;

/**
 * Learns from a data directory, for it: from the similar questions and negatives of its documents,
 * the questions they were accepted for and the pairs kept in its {@link ModelFolder}. For one
 * thread at a time.
 */
public final class Learning {
  /** From fewer, next to nothing is learned. */
  static final int LEAST_PAIRS = 50;

  private final DocumentStore store;
  private final DataDirectory directory;
  private final Feedback feedback;

  public Learning(DocumentStore store, DataDirectory directory, Feedback feedback) {
    this.store = store;
    this.directory = directory;
    this.feedback = feedback;
  }

  /**
   * Keeps further pairs for this training and all later ones.
   *
   * @throws RejectedException if there are still too few to train on; then nothing is kept
   */
  public void keep(Collection<Pair> more) {
    ModelFolder folder = directory.model();
    Set<Pair> kept = new LinkedHashSet<>(folder.readPairs());
    if (kept.addAll(more)) {
      check(material().and(kept).set().pairs());
      PairFile.write(folder.pairs(), kept);
    }
  }

  /**
   * Trains a model and puts it in place, where {@link AnalysisWatcher} finds it.
   *
   * @return the number of pairs it was trained on
   * @throws RejectedException if there are too few, or those kept break a rule
   */
  public int train(TrainingOptions options, TrainingProgress progress) {
    TrainingSet set = material().set();
    check(set.pairs());
    Trainer trainer = new Trainer(KnowledgeBase.words(directory), options, progress);
    LearnedModel model = trainer.train(set);
    directory.model().write(model, new TrainingSummary(set.pairs().size()));
    return set.pairs().size();
  }

  /** The accepted questions that teach how to rank, and not what means the same. */
  public List<AcceptedQuestion> heldBack() {
    return material().held();
  }

  /** Whether so many pairs have come since the last training that another is worth its time. */
  boolean isDue() {
    ModelFolder folder = directory.model();
    int now = material().set().pairs().size();
    return folder.trained().isOutdatedBy(now, Files.exists(folder.encoder()));
  }

  private TrainingMaterial material() {
    return TrainingMaterial.of(store, feedback).and(directory.model().readPairs());
  }

  private static void check(List<Pair> pairs) {
    long same = pairs.stream().filter(Pair::same).count();
    if (same < LEAST_PAIRS) {
      throw Refusal.invalid("too-few-pairs")
          .with("count", same)
          .with("least", LEAST_PAIRS)
          .at("train");
    }
  }
}
