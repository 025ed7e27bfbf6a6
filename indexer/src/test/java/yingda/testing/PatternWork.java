package yingda.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** How often a pattern looks at a text that is twice as long: twice as often if it is linear. */
public final class PatternWork {
  private static final int SHORT = 600;

  /** Longer than all that a pattern with a bound is bounded to. */
  private static final int LONG = 8_000;

  private static final double MOST = 2.5;

  /** Looks for each character at which no text is slow to read. */
  private static final int FEW = 60;

  /** Looks for each character at which a text is slow, bounded or not. */
  private static final int MANY = 1_500;

  private PatternWork() {}

  /**
   * A test for each pattern of a module.
   *
   * @param one any class of the module
   */
  public static Stream<DynamicTest> tests(Class<?> one) {
    return Patterns.besides(one).entrySet().stream()
        .map(
            named ->
                DynamicTest.dynamicTest(
                    named.getKey() + " " + named.getValue().pattern(),
                    () -> assertThat(slow(named.getValue())).isEmpty()));
  }

  /** A text that takes more than in proportion to its length, with its numbers. */
  public static Optional<String> slow(Patterns.Use use) {
    return Attack.on(use.pattern()).stream()
        .filter(attack -> grows(use, attack, SHORT) && grows(use, attack, LONG))
        .map(
            attack ->
                attack
                    + ": "
                    + looks(use, attack, SHORT)
                    + ", twice as long: "
                    + looks(use, attack, 2 * SHORT))
        .findFirst();
  }

  private static boolean grows(Patterns.Use use, Attack attack, int length) {
    long twice = looks(use, attack, 2 * length);
    return twice == Long.MAX_VALUE
        || (twice > 2L * FEW * length && twice > MOST * looks(use, attack, length));
  }

  private static long looks(Patterns.Use use, Attack attack, int length) {
    CountedText text = new CountedText(attack.text(length), (long) MANY * length);
    Matcher matcher = use.pattern().matcher(text);
    try {
      if (use.anywhere()) {
        long unused = matcher.results().count();
      } else {
        boolean unused = matcher.lookingAt();
        unused = matcher.matches();
      }
    } catch (IllegalStateException e) {
      return Long.MAX_VALUE;
    }
    return text.looks().get();
  }
}
