package yingda.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what is wrong, so that whoever sent it can mend all of it at once. Belongs to one thread.
 */
public final class Rejections {
  private final List<RejectedException> found = new ArrayList<>();

  /** Goes on if the check rejects something. */
  public Rejections check(Runnable check) {
    try {
      check.run();
    } catch (RejectedException rejected) {
      found.add(rejected);
    }
    return this;
  }

  /** One line of words. */
  Rejections line(String field, String text) {
    return check(() -> Rules.line(field, text));
  }

  /** Lines, up to a number of them. */
  Rejections lines(String field, List<String> texts, int most) {
    return check(() -> Rules.lines(field, texts, most));
  }

  /** A name that filters and reports group by. */
  public Rejections word(String field, String text) {
    return check(() -> Rules.word(field, text));
  }

  /** Markdown. */
  Rejections answer(String field, String text) {
    return check(() -> Rules.bounded(field, text, Rules.MAX_ANSWER));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * @throws RejectedException with all that was found
   */
  public void end() {
    if (!found.isEmpty()) {
      throw RejectedException.of(found);
    }
  }
}
