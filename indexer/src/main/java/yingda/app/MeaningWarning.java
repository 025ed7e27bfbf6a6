package yingda.app;

import java.util.Optional;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** Says that some entries are found by their words only, as their vectors are still made. */
final class MeaningWarning {
  private MeaningWarning() {}

  /**
   * @param entries how many there are
   */
  static Optional<RejectedException> of(int entries) {
    return entries == 0
        ? Optional.empty()
        : Optional.of(
            Refusal.of(Reason.UNAVAILABLE, "meaning-incomplete")
                .with("count", entries)
                .at("meaning"));
  }
}
