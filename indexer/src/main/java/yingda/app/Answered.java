package yingda.app;

import java.util.List;
import yingda.document.RejectedException;

/**
 * An answer, with what is not as whoever asks may think.
 *
 * @param warnings each with the field it is about; no error, since there is an answer
 */
public record Answered<A>(A answer, List<RejectedException> warnings) {
  public Answered {
    warnings = List.copyOf(warnings);
  }
}
