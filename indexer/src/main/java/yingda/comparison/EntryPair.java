package yingda.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Entry;

/**
 * An entry in two states of its document.
 *
 * @param older null if it was added
 * @param newer null if it was removed
 * @param moved whether it stands elsewhere among those that stayed
 */
record EntryPair(@Nullable Entry older, @Nullable Entry newer, boolean moved) {

  /** Every entry of both, in the newer order, a removed one where it stood. */
  static List<EntryPair> of(List<Entry> older, List<Entry> newer) {
    EntryMatches matches = EntryMatches.of(older, newer);
    Map<String, Entry> before = new LinkedHashMap<>();
    older.forEach(entry -> before.put(entry.anchor(), entry));
    Map<String, Entry> after = new LinkedHashMap<>();
    newer.forEach(entry -> after.put(matches.olderAnchor(entry), entry));
    List<EntryPair> pairs = new ArrayList<>();
    List<String> order = List.copyOf(before.keySet());
    for (DiffRun<String> stretch : DiffRun.of(order, List.copyOf(after.keySet()))) {
      if (!stretch.isSame()) {
        stretch.older().stream()
            .filter(key -> !after.containsKey(key))
            .forEach(key -> pairs.add(new EntryPair(before.get(key), null, false)));
      }
      for (String key : stretch.newer()) {
        boolean moved = !stretch.isSame() && before.containsKey(key);
        pairs.add(new EntryPair(before.get(key), after.get(key), moved));
      }
    }
    return pairs;
  }

  EntryChange fate() {
    if (older == null) {
      return EntryChange.ADDED;
    }
    if (newer == null) {
      return EntryChange.REMOVED;
    }
    return older.equals(newer) ? EntryChange.MOVED : EntryChange.CHANGED;
  }
}
