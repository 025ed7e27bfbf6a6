package yingda.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.markup.Markdown;

/**
 * The lists of 相似问 and 反例 directly under a heading, and the answer behind them.
 *
 * <p>They are read line by line: to CommonMark, a {@code 反例：} right behind a list is still part of
 * the list's last item.
 */
record WordingLists(List<String> similar, List<String> negatives, String answer) {
  private static final Pattern LABEL = Pattern.compile("\\s{0,3}(相似问题?|反例)\\s*[：:]\\s*");
  private static final Pattern ITEM = Pattern.compile("\\s{0,3}[-*+]\\s++(\\S.*)");

  /**
   * @throws RejectedException if a label has no list under it; its subject is the label
   */
  static WordingLists of(String text) {
    List<String> similar = new ArrayList<>();
    List<String> negatives = new ArrayList<>();
    List<String> lines = text.lines().toList();
    int answer = 0;
    int label = behindBlanks(lines, 0);
    while (label < lines.size()) {
      Matcher matcher = LABEL.matcher(lines.get(label));
      if (!matcher.matches()) {
        break;
      }
      List<String> wordings = matcher.group(1).equals("反例") ? negatives : similar;
      answer = items(lines, behindBlanks(lines, label + 1), wordings);
      if (wordings.isEmpty()) {
        throw Refusal.invalid("list-missing").at(matcher.group(1));
      }
      label = behindBlanks(lines, answer);
    }
    return answer == 0
        ? new WordingLists(similar, negatives, text)
        : new WordingLists(
            similar, negatives, String.join("\n", lines.subList(label, lines.size())));
  }

  private static int behindBlanks(List<String> lines, int from) {
    int line = from;
    while (line < lines.size() && lines.get(line).isBlank()) {
      line++;
    }
    return line;
  }

  /** Reads the items from a line on, and returns the line behind them. */
  private static int items(List<String> lines, int from, List<String> wordings) {
    int line = from;
    while (line < lines.size()) {
      Matcher item = ITEM.matcher(lines.get(line).stripTrailing());
      if (!item.matches()) {
        break;
      }
      wordings.add(Markdown.plainLine(item.group(1)));
      line++;
    }
    return line;
  }
}
