package yingda.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Model and error numbers, written in one: X100-Pro, X100 Pro and x100pro are all x100pro, E 03 is
 * e03. Every stretch of up to {@value #MAX_PARTS} words that has a digit counts as one, because
 * nobody knows where a model number ends: iPhone 15 Pro is iphone15, iphone15pro, 15 and 15pro.
 */
public final class Codes {
  private static final int MAX_PARTS = 4;

  /** Of a number in groups, such as that of a card. */
  private static final int MAX_GROUPS = 6;

  /** Digits of a number that is asked for without the letters before it: KX20261204571. */
  private static final int LONG = 6;

  private Codes() {}

  /**
   * The same for texts and queries.
   *
   * @return by position, then by length
   */
  public static List<Token> tokens(String normalized) {
    return Invisible.ignoring(normalized, Codes::codes);
  }

  private static List<Token> codes(String normalized) {
    List<Token> tokens = new ArrayList<>();
    List<Run> runs = Runs.of(normalized);
    for (int i = 0; i < runs.size(); i++) {
      boolean insideWord = i > 0 && runs.get(i - 1).continuesIn(runs.get(i));
      if (runs.get(i).isAlphanumeric() && (!insideWord || isLongNumber(runs.get(i)))) {
        addFrom(tokens, normalized, runs.subList(i, runs.size()));
      }
    }
    return tokens;
  }

  private static void addFrom(List<Token> tokens, String text, List<Run> runs) {
    int end = 0;
    boolean digits = true;
    for (int part = 0; part < (digits ? MAX_GROUPS : MAX_PARTS); part++) {
      digits &= runs.get(end).kind() == CharacterKind.DIGIT;
      end += Compound.word(runs, end).runs().size();
      Compound code = new Compound(runs.subList(0, end));
      if (code.isTooLong()) {
        return;
      }
      if (code.hasDigit()) {
        tokens.add(withoutPoints(code.token(text)));
      }
      if (end == runs.size()
          || !Compound.joins(runs.get(end - 1), runs.get(end), text, Codes::joins)) {
        return;
      }
    }
  }

  private static boolean isLongNumber(Run run) {
    return run.kind() == CharacterKind.DIGIT && run.length() >= LONG;
  }

  private static boolean joins(int character) {
    return " ._/".indexOf(character) >= 0
        || Character.getType(character) == Character.DASH_PUNCTUATION;
  }

  private static Token withoutPoints(Token code) {
    String text = code.text().replace(".", "");
    return new Token(text, code.start(), code.end(), code.position(), code.length());
  }
}
