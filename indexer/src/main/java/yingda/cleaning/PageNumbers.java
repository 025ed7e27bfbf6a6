package yingda.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yingda.cleaning.Cleaned.Line;

/**
 * Lines that count pages, and those that repeat beside each of them: heads and feet of a page. A
 * single one may be meant; numbers that do not grow are none.
 */
final class PageNumbers {
  private static final Pattern COUNTER =
      Pattern.compile(
          "\\s{0,40}(?:第\\s{0,40}(\\d{1,4})\\s{0,40}[页頁](?:\\s{0,40}[,，/]?\\s{0,40}共\\s{0,40}\\d{1,4}\\s{0,40}[页頁])?"
              + "|(?i:page)\\s{1,40}(\\d{1,4})(?:\\s{1,40}(?i:of)\\s{1,40}\\d{1,4})?"
              + "|[-—–]\\s{0,40}(\\d{1,4})\\s{0,40}[-—–])\\s{0,40}");

  private static final int FEWEST = 3;

  private PageNumbers() {}

  static Cleaned clean(Cleaned text) {
    SequencedSet<Integer> counters = counters(text.lines());
    if (counters.size() < FEWEST) {
      return text;
    }
    Map<String, Integer> beside = new HashMap<>();
    for (int counter : counters) {
      for (int near : List.of(counter - 1, counter + 1)) {
        if (near >= 0 && near < text.lines().size()) {
          beside.merge(text.lines().get(near).text().strip(), 1, Integer::sum);
        }
      }
    }
    List<Line> kept = new ArrayList<>();
    for (int i = 0; i < text.lines().size(); i++) {
      Line line = text.lines().get(i);
      String words = line.text().strip();
      boolean isHead =
          !words.isEmpty()
              && beside.getOrDefault(words, 0) >= FEWEST
              && (counters.contains(i - 1) || counters.contains(i + 1));
      if (!counters.contains(i) && !isHead) {
        kept.add(line);
      }
    }
    return text.keeping(kept, text.lines().get(counters.getFirst()), "cleaned-pages");
  }

  /** Where they are, if their numbers grow. */
  private static SequencedSet<Integer> counters(List<Line> lines) {
    SequencedSet<Integer> counters = new LinkedHashSet<>();
    int before = 0;
    for (int i = 0; i < lines.size(); i++) {
      OptionalInt number = number(lines.get(i).text());
      if (number.isPresent()) {
        if (number.getAsInt() <= before) {
          return new LinkedHashSet<>();
        }
        before = number.getAsInt();
        counters.add(i);
      }
    }
    return counters;
  }

  private static OptionalInt number(String line) {
    Matcher counter = COUNTER.matcher(line);
    if (!counter.matches()) {
      return OptionalInt.empty();
    }
    for (int group = 1; group <= counter.groupCount(); group++) {
      if (counter.group(group) != null) {
        return OptionalInt.of(Integer.parseInt(counter.group(group)));
      }
    }
    return OptionalInt.empty();
  }
}
