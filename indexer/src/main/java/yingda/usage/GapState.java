package yingda.usage;

import java.util.Arrays;
import java.util.List;
import yingda.document.EnumWord;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** Whether a gap still waits for an author. */
public enum GapState implements EnumWord {
  OPEN("open"),
  /** Something answers it by now, or nothing ever will. Asked again without an answer, it opens. */
  DONE("done");

  private final String word;

  GapState(String word) {
    this.word = word;
  }

  /** The word used in JSON and in the store. */
  @Override
  public String word() {
    return word;
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
