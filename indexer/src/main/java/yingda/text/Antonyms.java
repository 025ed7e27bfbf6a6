package yingda.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that never stand for each other, however near an encoder finds them: who asks how to
 * register (注册) must not be told how to close an account (注销). Immutable.
 */
public final class Antonyms {
  /** None of its own. */
  public static final Antonyms NONE = new Antonyms(List.of());

  /** A word, and on which side of which group it stands. */
  private record Side(String word, int group, int side) {}

  private final List<List<List<String>>> groups;

  /** By their first characters, the longest first. */
  private final Map<Character, List<Side>> words = new HashMap<>();

  /**
   * @param groups each of sides that exclude each other, a side of words for the same. A group of
   *     one side excludes what says nothing of it: 取消退货 is not 退货
   */
  public Antonyms(List<List<List<String>>> groups) {
    this.groups = groups.stream().map(sides -> sides.stream().map(List::copyOf).toList()).toList();
    for (int group = 0; group < groups.size(); group++) {
      for (int side = 0; side < groups.get(group).size(); side++) {
        for (String word : groups.get(group).get(side)) {
          words
              .computeIfAbsent(word.charAt(0), none -> new ArrayList<>())
              .add(new Side(word, group, side));
        }
      }
    }
    Comparator<Side> longest = Comparator.comparingInt(side -> -side.word().length());
    words.values().forEach(sides -> sides.sort(longest));
  }

  /** As texts are read. */
  public Antonyms normalized(Normalizer normalizer) {
    return new Antonyms(
        groups.stream()
            .map(
                group ->
                    group.stream()
                        .map(side -> side.stream().map(normalizer::normalize).toList())
                        .toList())
            .toList());
  }

  /** Changes whenever a group does. */
  public String fingerprint() {
    return Fingerprint.of(
        groups.stream()
            .map(group -> String.join(" ", group.stream().map(s -> String.join("=", s)).toList()))
            .toList());
  }

  /**
   * What a text says of them.
   *
   * @param normalized the text
   */
  public Sides in(String normalized) {
    Map<Integer, BitSet> said = new HashMap<>();
    List<String> rest = new ArrayList<>();
    int at = 0;
    while (at < normalized.length()) {
      List<Side> found = at(normalized, at);
      found.forEach(side -> said.computeIfAbsent(side.group(), n -> new BitSet()).set(side.side()));
      if (found.isEmpty()) {
        rest.add(normalized.substring(at, at + 1));
      }
      at += found.isEmpty() ? 1 : found.getFirst().word().length();
    }
    return new Sides(said, rest);
  }

  /** The longest word that begins there, once for each group it stands in. */
  private List<Side> at(String text, int start) {
    List<Side> found = new ArrayList<>();
    for (Side side : words.getOrDefault(text.charAt(start), List.of())) {
      boolean isLongest =
          found.isEmpty() || found.getFirst().word().length() == side.word().length();
      if (isLongest && text.startsWith(side.word(), start)) {
        found.add(side);
      }
    }
    return found;
  }

  /** Whether a group has one side only, so that one text may say what another leaves out. */
  private boolean isAlone(int group) {
    return groups.get(group).size() == 1;
  }

  /** What a text says of them, and all else it says. */
  public final class Sides {
    private final Map<Integer, BitSet> said;
    private final List<String> rest;

    private Sides(Map<Integer, BitSet> said, List<String> rest) {
      this.said = said;
      this.rest = List.copyOf(rest);
    }

    /** The characters beside these words. */
    public List<String> rest() {
      return rest;
    }

    /** Whether both say something of a group, and nothing the same. */
    public boolean exclude(Sides other) {
      return said.entrySet().stream()
          .anyMatch(
              group -> {
                BitSet theirs = other.said.get(group.getKey());
                return theirs != null && !theirs.intersects(group.getValue());
              });
    }

    /** Whether one of both says something that the other leaves out. */
    public boolean lackAlone(Sides other) {
      return lacksAlone(other) || other.lacksAlone(this);
    }

    private boolean lacksAlone(Sides other) {
      return other.said.keySet().stream()
          .anyMatch(group -> isAlone(group) && !said.containsKey(group));
    }
  }
}
