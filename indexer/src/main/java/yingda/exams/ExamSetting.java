package yingda.exams;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * What an exam is made of.
 *
 * @param seed the same gives the same exam of the same entries
 * @param size how many questions at most
 * @param product of what is about it or about none, null for all
 * @param kind of documents, null for all
 * @param audience of documents, null for all
 * @param tag that documents have, null for all
 * @param without the product of which nothing is asked, such as the software staff work with; null
 *     for none
 * @param since from when on it counts as new, changed and asked
 * @param newStaff whether what everybody has to know is asked as often as what is new
 */
public record ExamSetting(
    long seed,
    int size,
    @Nullable String product,
    @Nullable Kind kind,
    @Nullable Audience audience,
    @Nullable String tag,
    @Nullable String without,
    Instant since,
    boolean newStaff) {
  /** Questions of an exam. */
  public static final int MOST = 100;

  /** Numbers that every program of JSON reads exactly. */
  private static final long MOST_SEED = 999_999_999;

  /**
   * @throws RejectedException if a number is out of bounds
   */
  public ExamSetting {
    check("size", size, 1, MOST);
    check("seed", seed, 0, MOST_SEED);
  }

  private static void check(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw Refusal.invalid("out-of-range")
          .with("value", value)
          .with("least", least)
          .with("most", most)
          .at(name);
    }
  }
}
