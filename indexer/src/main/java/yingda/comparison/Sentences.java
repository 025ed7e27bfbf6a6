package yingda.comparison;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts Markdown into what people compare: sentences, and lines where line breaks mean something, as
 * in tables and code. Together the parts are the text again.
 */
final class Sentences {
  private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");
  private static final Pattern FENCE = Pattern.compile("\\s{0,3}(?:```|~~~).*", Pattern.DOTALL);
  private static final Pattern ROW_OR_CODE =
      Pattern.compile("(?:\\s{0,3}\\|| {4}|\\t).*", Pattern.DOTALL);

  private Sentences() {}

  static List<String> of(String markdown) {
    List<String> parts = new ArrayList<>();
    boolean fenced = false;
    Matcher lines = LINE.matcher(markdown);
    while (lines.find()) {
      String line = lines.group();
      boolean fence = FENCE.matcher(line).matches();
      if (fenced || fence || ROW_OR_CODE.matcher(line).matches()) {
        parts.add(line);
      } else {
        addSentences(line, parts);
      }
      fenced ^= fence;
    }
    return parts;
  }

  private static void addSentences(String line, List<String> parts) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.CHINESE);
    sentences.setText(line);
    int start = 0;
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      parts.add(line.substring(start, end));
      start = end;
    }
  }
}
