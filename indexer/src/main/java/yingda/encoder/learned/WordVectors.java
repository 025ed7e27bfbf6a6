package yingda.encoder.learned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups of wordings that mean the same, directly or through others (union-find). */
final class WordVectors {
  private final Map<String, String> parents = new HashMap<>();

  void add(Pair pair) {
    if (pair.same()) {
      parents.put(find(pair.one()), find(pair.other()));
    }
  }

  /** Stands for all that mean the same. */
  String find(String wording) {
    String root = wording;
    String parent = parents.getOrDefault(root, root);
    while (!parent.equals(root)) {
      root = parent;
      parent = parents.getOrDefault(root, root);
    }
    if (!root.equals(wording)) {
      parents.put(wording, root);
    }
    return root;
  }

  boolean same(String one, String other) {
    return find(one).equals(find(other));
  }

  /** The groups of more than two, in the order of the wordings given. */
  List<List<String>> large(Iterable<String> wordings) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String wording : wordings) {
      groups.computeIfAbsent(find(wording), none -> new ArrayList<>()).add(wording);
    }
    return groups.values().stream().filter(group -> group.size() > 2).toList();
  }
}
