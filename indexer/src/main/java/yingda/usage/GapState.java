package yingda.usage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** Whether a gap still waits for an author. */
public enum GapState {
  OPEN,
  /** Something answers it by now, or nothing ever will. Asked again without an answer, it opens. */
  DONE;

  /** The word used in JSON and in the store. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws RejectedException if there is no such state
   */
  public static GapState of(String subject, String word) {
    for (GapState state : values()) {
      if (state.word().equals(word)) {
        return state;
      }
    }
    List<String> known = Arrays.stream(values()).map(GapState::word).toList();
    throw Refusal.invalid("unknown-state").with("value", word).with("known", known).at(subject);
  }
}
