package yingda.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is slow to read for a pattern that can be slow: pieces of what it looks for, again
 * and again, and never what it ends with.
 *
 * @param before stands before the pieces, once
 */
record Attack(String before, String piece) {
  /** A part of a pattern that stands for one character. */
  private static final Pattern PART =
      Pattern.compile(
          "\\(\\?[a-z]*[:=!>)]?(?:<[=!])?|\\\\[pP]\\{\\w+}|\\\\x\\{\\w+}|\\\\.|[{][0-9,]+}[+?]?|[*+?|()^$]|.",
          Pattern.DOTALL);

  private static final List<String> ALWAYS = List.of("a", "1", " ", "\n", "中", "-", "\"", "A");
  private static final int LONGEST_PIECE = 4;
  private static final int LONGEST_BEGIN = 10;
  private static final int MOST_SINGLE = 10;

  /**
   * @param length about so many characters
   */
  String text(int length) {
    return before + piece.repeat(Math.max(1, length / piece.length())) + "\0";
  }

  static Set<Attack> on(Pattern pattern) {
    List<String> parts = parts(pattern.pattern());
    Set<Attack> attacks = new LinkedHashSet<>();
    Set<String> single = new LinkedHashSet<>(ALWAYS);
    parts.stream().distinct().limit(MOST_SINGLE).forEach(single::add);
    for (int from = 0; from < parts.size(); from++) {
      for (int length = 1; length <= LONGEST_PIECE && from + length <= parts.size(); length++) {
        String piece = String.join("", parts.subList(from, from + length));
        attacks.add(new Attack("", piece));
      }
    }
    if (!parts.isEmpty()) {
      attacks.add(new Attack("", String.join("", parts)));
    }
    for (String one : single) {
      attacks.add(new Attack("", one));
      for (int to = 1; to <= Math.min(parts.size(), LONGEST_BEGIN); to++) {
        String before = String.join("", parts.subList(0, to));
        attacks.add(new Attack(before, one));
        attacks.add(new Attack("", before + one));
      }
    }
    return attacks;
  }

  /** One example for each character that the pattern wants. */
  private static List<String> parts(String source) {
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(source);
    int in = 0;
    while (part.find()) {
      String written = part.group();
      if (written.equals("[")) {
        in++;
      } else if (written.equals("]") && in > 0) {
        in--;
      } else {
        String example = example(written, in > 0);
        if (!example.isEmpty()) {
          parts.add(example);
        }
      }
    }
    return parts;
  }

  private static String example(String written, boolean inClass) {
    return switch (written) {
      case "\\s" -> " ";
      case "\\d" -> "1";
      case "\\w", "\\S", "\\D", "." -> "a";
      case "\\n" -> "\n";
      case "\\t" -> "\t";
      case "\\r" -> "\r";
      case "\\W" -> "-";
      case "\\b", "\\z", "\\A", "\\1", "\\2" -> "";
      default -> {
        if (written.startsWith("\\p") || written.startsWith("\\P")) {
          yield written.contains("N") ? "1" : "中";
        }
        if (written.length() == 2 && written.charAt(0) == '\\') {
          yield written.substring(1);
        }
        yield written.length() == 1 && (inClass || !"*+?|()^$".contains(written)) ? written : "";
      }
    };
  }
}
