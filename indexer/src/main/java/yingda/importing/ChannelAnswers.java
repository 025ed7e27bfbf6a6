package yingda.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.markup.Markdown;

/**
 * The answer of an entry, and behind it the variants for channels, each under a line such as {@code
 * 渠道答案 wechat：}.
 */
public record ChannelAnswers(String general, Map<String, String> byChannel) {
  private static final String LABEL = "渠道答案";
  private static final Pattern LINE = Pattern.compile(LABEL + "\\s+(\\S+?)\\s*[：:]\\s*");

  /** Where the text of a channel begins and what is before it ends. */
  private record Mark(String channel, int start, int end) {}

  /**
   * @throws RejectedException if a channel has two answers or an empty one; its subject is the
   *     label
   */
  static ChannelAnswers of(String text) {
    List<Mark> marks = text.contains(LABEL) ? marks(text) : List.of();
    if (marks.isEmpty()) {
      return new ChannelAnswers(text, Map.of());
    }
    Map<String, String> byChannel = new LinkedHashMap<>();
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      int end = i + 1 < marks.size() ? marks.get(i + 1).start() : text.length();
      String answer = trimmed(text.substring(mark.end(), end));
      if (answer.isEmpty() || byChannel.put(mark.channel(), answer) != null) {
        throw Refusal.invalid("channel-answer").with("channel", mark.channel()).at(LABEL);
      }
    }
    return new ChannelAnswers(trimmed(text.substring(0, marks.getFirst().start())), byChannel);
  }

  /** How it is written, for {@link #of} to read. */
  public String write() {
    StringBuilder text = new StringBuilder(general);
    byChannel.forEach(
        (channel, answer) -> text.append("\n\n" + LABEL + " " + channel + "：\n\n").append(answer));
    return text.toString();
  }

  /** Only paragraphs count: the same line in code or in a quote is an example. */
  private static List<Mark> marks(String text) {
    List<Mark> marks = new ArrayList<>();
    for (Node node = Markdown.parse(text).getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph) {
        SourceSpan first = node.getSourceSpans().getFirst();
        int end = first.getInputIndex() + first.getLength();
        Matcher line = LINE.matcher(text.substring(first.getInputIndex(), end));
        if (line.matches()) {
          marks.add(new Mark(line.group(1), first.getInputIndex(), end));
        }
      }
    }
    return marks;
  }

  /** Without blank lines around it; the indent of the first line is part of the text. */
  private static String trimmed(String text) {
    int from = 0;
    int next = text.indexOf('\n') + 1;
    while (next > 0 && text.substring(from, next).isBlank()) {
      from = next;
      next = text.indexOf('\n', from) + 1;
    }
    return text.substring(from).stripTrailing();
  }
}
