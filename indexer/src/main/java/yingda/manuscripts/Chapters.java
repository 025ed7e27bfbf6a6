package yingda.manuscripts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yingda.manuscripts.Numbered.Kind;

/**
 * The lines 2 or 2. that 2.1 stands below: they are headings, whether or not a text lies between.
 * What is numbered so in lists is told from them by what comes before and behind. Belongs to one
 * thread.
 */
final class Chapters {
  private final TextLines lines;

  /** The numbers that a chapter may have. */
  private final List<@Nullable Numbered> numbers = new ArrayList<>();

  private final Map<Integer, Numbered> found = new HashMap<>();

  private Chapters(TextLines lines) {
    this.lines = lines;
    for (int at = 0; at < lines.size(); at++) {
      numbers.add(whole(lines.numbered(at), lines.words(at)));
    }
  }

  private static @Nullable Numbered whole(@Nullable Numbered numbered, String words) {
    if (numbered == null) {
      return Numbered.whole(words);
    }
    return numbered.kind() == Kind.ARABIC ? numbered : null;
  }

  /** By the index of their line. */
  static Map<Integer, Numbered> of(TextLines lines) {
    Chapters chapters = new Chapters(lines);
    chapters.find();
    return Map.copyOf(chapters.found);
  }

  private void find() {
    int from = 0;
    int before = 0;
    for (int i = 0; i < lines.size(); i++) {
      Numbered numbered = lines.numbered(i);
      if (numbered == null || !numbered.kind().isDecimal() || !isHeading(i, numbered)) {
        continue;
      }
      if (numbered.number() != before && numbered.isFirst()) {
        for (int n = before + 1; n < numbered.number(); n++) {
          from = lone(n, from, i);
        }
        take(numbered.number(), from, i);
      }
      before = numbered.number();
      from = i + 1;
    }
    for (int n = before + 1; before > 0 && from < lines.size(); n++) {
      int next = lone(n, from, lines.size());
      if (next == from) {
        return;
      }
      from = next;
    }
  }

  /** The chapter directly above its first section, else the first line that is no item. */
  private void take(int number, int from, int to) {
    List<Integer> like = candidates(number, from, to);
    List<Integer> chapters = like.stream().filter(at -> !goesOn(at, from)).toList();
    List<Integer> rest = chapters.isEmpty() ? like : chapters;
    rest.stream()
        .filter(at -> lines.next(at + 1) == to)
        .findFirst()
        .or(() -> rest.stream().findFirst())
        .ifPresent(this::put);
  }

  /** A chapter without sections, between others or behind them: where the next may begin. */
  private int lone(int number, int from, int to) {
    Predicate<Integer> hasText =
        at -> lines.next(at + 1) < to && numbers.get(lines.next(at + 1)) == null;
    return candidates(number, from, to).stream()
        .filter(at -> !found.isEmpty() || number == 1)
        .filter(hasText.and(at -> !goesOn(at, from)))
        .findFirst()
        .map(
            at -> {
              put(at);
              return at + 1;
            })
        .orElse(from);
  }

  private void put(int at) {
    found.put(at, Objects.requireNonNull(numbers.get(at)));
  }

  private List<Integer> candidates(int number, int from, int to) {
    List<Integer> like = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Numbered numbered = numbers.get(i);
      if (numbered != null && numbered.number() == number && isHeading(i, numbered)) {
        like.add(i);
      }
    }
    return like;
  }

  /** Whether it goes on with a list: the line with a number before it has the number before. */
  private boolean goesOn(int at, int from) {
    Numbered numbered = Objects.requireNonNull(numbers.get(at));
    for (int i = at - 1; i >= from; i--) {
      Numbered before = numbers.get(i);
      if (before != null && before.kind() == numbered.kind()) {
        return before.number() == numbered.number() - 1;
      }
    }
    return false;
  }

  private boolean isHeading(int at, Numbered numbered) {
    return HeadingShape.fits(lines.words(at), numbered);
  }
}
