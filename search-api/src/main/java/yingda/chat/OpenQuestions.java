package yingda.chat;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What customers were asked back, so that they can answer with a number. In memory only, for half
 * an hour; of too many the oldest are forgotten. Safe for concurrent use.
 */
final class OpenQuestions {
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final int MOST = 10_000;
  private static final String HAN = "一二三四五六七八九";
  private static final Pattern NUMBER =
      Pattern.compile("(?:我?选择?|第)?\\s*([1-9" + HAN + "])\\s*(?:个|号|、|\\.|。|吧|,)*");

  private final Clock clock;

  /** The oldest first. */
  private final Map<String, Asked> asked = new LinkedHashMap<>();

  OpenQuestions(Clock clock) {
    this.clock = clock;
  }

  private record Asked(List<ChatOption> options, Instant when) {}

  /**
   * Keeps what is asked back in a dialogue, in the place of what was.
   *
   * @param options none if nothing is
   */
  synchronized void ask(String dialogue, List<ChatOption> options) {
    asked.remove(dialogue);
    if (!options.isEmpty()) {
      asked.put(dialogue, new Asked(List.copyOf(options), clock.instant()));
    }
    if (asked.size() > MOST) {
      asked.remove(asked.keySet().iterator().next());
    }
  }

  /** What is open in a dialogue; empty if nothing is. */
  synchronized List<ChatOption> options(String dialogue) {
    Asked open = asked.get(dialogue);
    boolean isOpen = open != null && open.when().plus(KEPT).isAfter(clock.instant());
    return isOpen && open != null ? open.options() : List.of();
  }

  /**
   * The number that a text is, such as {@code 2}, {@code ②} or {@code 第二个}; empty if it is none.
   */
  static Optional<Integer> number(String text) {
    Matcher number = NUMBER.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFKC));
    if (!number.matches()) {
      return Optional.empty();
    }
    int han = HAN.indexOf(number.group(1));
    return Optional.of(han >= 0 ? han + 1 : Integer.parseInt(number.group(1)));
  }
}
