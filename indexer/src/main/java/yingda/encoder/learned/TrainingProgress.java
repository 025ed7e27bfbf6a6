package yingda.encoder.learned;

/** Hears how far training has come; called by the training thread. */
public interface TrainingProgress {
  /** Hears nothing. */
  TrainingProgress NONE = (done, all, loss) -> {};

  /**
   * A batch was learned.
   *
   * @param loss of the batch, in nats: how surprising the right partners were
   */
  void learned(int done, int all, double loss);
}
