package yingda.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs of neighbouring characters: what tells 退货款 from 货款退 without any dictionary. A Han or kana
 * character between others gives no token of its own; one that stands alone does. Letters and
 * digits that touch are one token, x100pro.
 */
public final class Bigrams {
  private Bigrams() {}

  /**
   * The same for texts and queries.
   *
   * @return by position, which is strictly increasing
   */
  public static List<Token> tokens(String normalized) {
    return Invisible.ignoring(normalized, Bigrams::pairs);
  }

  private static List<Token> pairs(String normalized) {
    List<Token> tokens = new ArrayList<>(normalized.length());
    List<Run> units = units(normalized);
    for (int i = 0; i < units.size(); i++) {
      Run unit = units.get(i);
      boolean first = i == 0 || !pairs(units.get(i - 1), unit);
      boolean last = i + 1 == units.size() || !pairs(unit, units.get(i + 1));
      if (!last) {
        tokens.add(new Compound(units.subList(i, i + 2)).token(normalized));
      } else if (first) {
        tokens.add(unit.token(normalized));
      }
    }
    return tokens;
  }

  /** Single characters, and words of letters and digits. */
  private static List<Run> units(String text) {
    List<Run> units = new ArrayList<>(text.length());
    List<Run> runs = Runs.of(text);
    int next = 0;
    while (next < runs.size()) {
      Run run = runs.get(next);
      if (run.isAlphanumeric()) {
        Compound word = Compound.word(runs, next);
        units.addAll(word.isTooLong() ? word.runs() : List.of(word.run()));
        next += word.runs().size();
      } else {
        addCharacters(units, run);
        next++;
      }
    }
    return units;
  }

  private static void addCharacters(List<Run> units, Run run) {
    if (run.kind() != CharacterKind.HAN) {
      units.add(run);
      return;
    }
    for (int i = 0; i < run.length(); i++) {
      int start = run.start() + i;
      units.add(new Run(run.kind(), start, start + 1, run.position() + i, 1));
    }
  }

  private static boolean pairs(Run left, Run right) {
    return left.end() == right.start() && !left.isAlphanumeric() && !right.isAlphanumeric();
  }
}
