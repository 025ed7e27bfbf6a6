package yingda.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yingda.cleaning.Cleaned.Line;
import yingda.document.Term;

/** Replaces what matches in the lines of a text and counts it. Belongs to one thread. */
final class Replacing {
  private static final int LONGEST_EXAMPLE = 20;

  private final Pattern pattern;
  private final Function<Matcher, String> replacement;
  private int count;
  private int first;
  private String example = "";

  /**
   * @param replacement of a match; the match itself to leave it
   */
  Replacing(Pattern pattern, Function<Matcher, String> replacement) {
    this.pattern = pattern;
    this.replacement = replacement;
  }

  /** The text as it is if nothing matched, else with a word about it. */
  Cleaned in(Cleaned text, String code) {
    List<Line> lines = new ArrayList<>();
    for (Line line : text.lines()) {
      Matcher matcher = pattern.matcher(line.text());
      String replaced =
          matcher.replaceAll(match -> Matcher.quoteReplacement(replace(line, (Matcher) match)));
      lines.add(new Line(line.number(), replaced));
    }
    return count == 0
        ? text
        : text.with(lines, first, Term.of(code).with("count", count).with("example", example));
  }

  private String replace(Line line, Matcher match) {
    String by = replacement.apply(match);
    if (!by.equals(match.group())) {
      if (count++ == 0) {
        first = line.number();
        example = shown(match.group());
      }
    }
    return by;
  }

  private static String shown(String text) {
    if (text.isBlank() || text.codePoints().allMatch(Character::isIdentifierIgnorable)) {
      return "U+%04X".formatted(text.codePointAt(0));
    }
    return text.length() > LONGEST_EXAMPLE ? text.substring(0, LONGEST_EXAMPLE) + "…" : text;
  }
}
