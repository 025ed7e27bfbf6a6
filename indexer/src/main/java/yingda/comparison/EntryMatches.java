package yingda.comparison;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yingda.document.Entry;

/**
 * Which entries of two states are the same: by anchor, then by question, if it is asked once.
 *
 * @param byAnchor the older anchors, by the newer ones
 */
record EntryMatches(Map<String, String> byAnchor) {

  static EntryMatches of(List<Entry> older, List<Entry> newer) {
    Map<String, Entry> left = new LinkedHashMap<>();
    older.forEach(entry -> left.put(entry.anchor(), entry));
    Map<String, String> matches = new HashMap<>();
    for (Entry entry : newer) {
      if (left.remove(entry.anchor()) != null) {
        matches.put(entry.anchor(), entry.anchor());
      }
    }
    Map<String, String> anchors = anchorsByQuestion(left.values());
    for (Entry entry : newer) {
      if (!matches.containsKey(entry.anchor())) {
        String anchor = anchors.remove(entry.question());
        if (anchor != null) {
          matches.put(entry.anchor(), anchor);
        }
      }
    }
    return new EntryMatches(matches);
  }

  private static Map<String, String> anchorsByQuestion(Iterable<Entry> entries) {
    Map<String, String> anchors = new HashMap<>();
    entries.forEach(entry -> anchors.putIfAbsent(entry.question(), entry.anchor()));
    return anchors;
  }

  /** The anchor the entry had; its own if it is new. */
  String olderAnchor(Entry newer) {
    return byAnchor.getOrDefault(newer.anchor(), newer.anchor());
  }
}
