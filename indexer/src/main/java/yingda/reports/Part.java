package yingda.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list.
 *
 * @param from how many come before it
 */
public record Part(int from, int limit) {
  /** All of it. */
  public static final Part WHOLE = new Part(0, Integer.MAX_VALUE);

  <T> List<T> of(List<T> whole) {
    int begin = Math.min(from, whole.size());
    return whole.subList(begin, begin + Math.min(limit, whole.size() - begin));
  }

  /** How many come before the part behind this one, null if there is none. */
  @Nullable Integer next(List<?> whole) {
    return limit < whole.size() - from ? Integer.valueOf(from + limit) : null;
  }
}
