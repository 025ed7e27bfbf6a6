package yingda.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose parameters have numbers, {@code ?2}, as JDBC knows it: each place by itself.
 *
 * @param sql with bare question marks
 * @param places the number of the parameter at each of them; none if they have no numbers
 */
record NumberedSql(String sql, List<Integer> places) {
  private static final Pattern NUMBERED = Pattern.compile("\\?(\\d+)");

  /** Statements are few: they stand in the program. */
  private static final Map<String, NumberedSql> KNOWN = new ConcurrentHashMap<>();

  static NumberedSql of(String sql) {
    return KNOWN.computeIfAbsent(sql, NumberedSql::parse);
  }

  private static NumberedSql parse(String sql) {
    List<Integer> places = new ArrayList<>();
    String bare =
        NUMBERED
            .matcher(sql)
            .replaceAll(
                (MatchResult place) -> {
                  places.add(Integer.valueOf(place.group(1)));
                  return "?";
                });
    return new NumberedSql(bare, List.copyOf(places));
  }

  /** The parameters in the order of the places. */
  @Nullable Object[] bound(@Nullable Object... parameters) {
    if (places.isEmpty()) {
      return parameters;
    }
    @Nullable Object[] bound = new @Nullable Object[places.size()];
    for (int i = 0; i < bound.length; i++) {
      bound[i] = parameters[places.get(i) - 1];
    }
    return bound;
  }
}
