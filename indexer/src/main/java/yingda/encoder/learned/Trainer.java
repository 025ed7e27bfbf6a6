package yingda.encoder.learned;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import yingda.text.Analysis;

/** Trains a model on pairs of wordings. For one thread; works on all cores. */
public final class Trainer {
  private static final int BATCH = 256;

  /** At the first step; falls to a tenth of it at the last. */
  private static final double RATE = 0.05;

  private final Analysis analysis;
  private final TrainingOptions options;
  private final TrainingProgress progress;

  public Trainer(Analysis analysis, TrainingOptions options, TrainingProgress progress) {
    this.analysis = analysis;
    this.options = options;
    this.progress = progress;
  }

  /** Trains from the start. Deterministic for equal input, options and lexicon. */
  public LearnedModel train(TrainingSet set) {
    Random random = new Random(options.seed());
    TrainingWordings known = TrainingWordings.of(set, analysis);
    ModelParameters parameters = new ModelParameters(known.weights(), options.dimensions(), random);
    Batches batches = new Batches(set.pairs(), known, random);
    List<Pair> same = new ArrayList<>(batches.epoch());
    int all = options.epochs() * batchesIn(same);
    int done = 0;
    for (int epoch = 0; epoch < options.epochs(); epoch++) {
      Collections.shuffle(same, random);
      for (int from = 0; from < same.size(); from += BATCH) {
        Batch batch = batches.of(same.subList(from, Math.min(from + BATCH, same.size())));
        double rate = RATE * (1 - 0.9 * done / all);
        double loss = new GradientStep(parameters, batch).learn(rate);
        done++;
        progress.learned(done, all, loss);
      }
    }
    return new LearnedModel(known.vocabulary(), parameters.toBytes(), known.odds());
  }

  private static int batchesIn(List<Pair> pairs) {
    return (pairs.size() + BATCH - 1) / BATCH;
  }
}
