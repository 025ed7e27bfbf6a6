package yingda.manuscripts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yingda.cleaning.Cleaned.Line;
import yingda.manuscripts.Numbered.Kind;

/**
 * The lines 2 or 2. that 2.1 stands below: they are headings, whether or not a text lies between.
 * What is numbered so in lists is told from them by what comes before and behind. Belongs to one
 * thread.
 */
final class Chapters {
  private final List<Line> lines;
  private final Map<Integer, Numbered> found = new HashMap<>();

  private Chapters(List<Line> lines) {
    this.lines = lines;
  }

  /** By the index of their line. */
  static Map<Integer, Numbered> of(List<Line> lines) {
    Chapters chapters = new Chapters(lines);
    chapters.find();
    return Map.copyOf(chapters.found);
  }

  private void find() {
    int from = 0;
    int before = 0;
    for (int i = 0; i < lines.size(); i++) {
      Numbered numbered = Numbered.of(text(i));
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
        .filter(at -> next(at) == to)
        .findFirst()
        .or(() -> rest.stream().findFirst())
        .ifPresent(this::put);
  }

  /** A chapter without sections, between others or behind them: where the next may begin. */
  private int lone(int number, int from, int to) {
    Predicate<Integer> hasText = at -> next(at) < to && numbered(next(at)) == null;
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
    found.put(at, Objects.requireNonNull(numbered(at)));
  }

  private List<Integer> candidates(int number, int from, int to) {
    List<Integer> like = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Numbered numbered = numbered(i);
      if (numbered != null && numbered.number() == number && isHeading(i, numbered)) {
        like.add(i);
      }
    }
    return like;
  }

  /** Whether it goes on with a list: the line with a number before it has the number before. */
  private boolean goesOn(int at, int from) {
    Numbered numbered = Objects.requireNonNull(numbered(at));
    for (int i = at - 1; i >= from; i--) {
      Numbered before = numbered(i);
      if (before != null && before.kind() == numbered.kind()) {
        return before.number() == numbered.number() - 1;
      }
    }
    return false;
  }

  private @Nullable Numbered numbered(int at) {
    Numbered numbered = Numbered.of(text(at));
    if (numbered == null) {
      return Numbered.whole(text(at));
    }
    return numbered.kind() == Kind.ARABIC ? numbered : null;
  }

  private boolean isHeading(int at, Numbered numbered) {
    return PlainText.looksLikeHeading(text(at), numbered);
  }

  private int next(int at) {
    int next = at + 1;
    while (next < lines.size() && text(next).isEmpty()) {
      next++;
    }
    return next;
  }

  private String text(int at) {
    return lines.get(at).text().strip();
  }
}
