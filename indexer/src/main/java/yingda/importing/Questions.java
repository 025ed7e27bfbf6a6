package yingda.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;
import yingda.markup.Markdown;
import yingda.markup.PlainText;
import yingda.markup.SafeHtml;

/**
 * The questions that are no headings: a line in bold, {@code 问：} with {@code 答：} behind it, and the
 * summary of {@code <details>}. They stand below every heading.
 */
final class Questions {
  /** Below the six levels of headings. */
  static final int LEVEL = 7;

  /** So far before a summary its details begin. */
  private static final int NEAR = 300;

  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)(?:(?:问|问题|question|Q)\\s{0,3}[0-9]{0,3}\\s{0,3}[：:.、]|[0-9]{1,3}\\s{0,3}[.、）)])\\s{0,9}(.*)");

  private static final Pattern LABELLED =
      Pattern.compile("(?i)(?:问|问题|question|Q)\\s{0,3}[0-9]{0,3}\\s{0,3}[：:.、].*");

  private static final Pattern ANSWERED =
      Pattern.compile(
          "(?i)\\s{0,9}(\\*\\*)?(?:答|答案|回答|answer|A)\\s{0,3}[0-9]{0,3}\\s{0,3}[：:.、]\\s{0,3}(\\*\\*)?\\s{0,9}");

  private static final Pattern BOLD =
      Pattern.compile("(?:\\*\\*(?:(?!\\*\\*).)+\\*\\*|__(?:(?!__).)+__)");

  private static final Pattern SUMMARY =
      Pattern.compile("(?is)<summary[^>]{0,200}>((?:(?!<summary|</summary).){1,1000})</summary>");

  private static final Pattern ASKS = Pattern.compile("[?？]|怎么|怎样|如何|什么|吗|哪|几|多少|多久|能否|可否|是否|为何|谁");

  /** A question in the source, with where it begins and where its answer does. */
  record Found(String words, int start, int end) {}

  private final String source;

  Questions(String source) {
    this.source = source;
  }

  /** Those that a block of the top level asks, in order. */
  List<Found> in(Node block) {
    if (block instanceof Paragraph) {
      Found found = inParagraph(block);
      return found == null ? List.of() : List.of(found);
    }
    return block instanceof HtmlBlock ? inDetails(block) : List.of();
  }

  private @Nullable Found inParagraph(Node paragraph) {
    List<SourceSpan> spans = paragraph.getSourceSpans();
    if (spans.isEmpty()) {
      return null;
    }
    String line = line(spans.getFirst()).strip();
    boolean bold = BOLD.matcher(line).matches();
    String words = Markdown.plainLine(line);
    boolean labelled = LABELLED.matcher(words).matches();
    if (!bold && !labelled) {
      return null;
    }
    boolean asks = bold && (labelled || words.endsWith("？") || words.endsWith("?"));
    String next = next(paragraph, spans);
    boolean answered = next != null && (asks || ANSWERED.matcher(next).lookingAt());
    SourceSpan first = spans.getFirst();
    Matcher asked = ASKED.matcher(words);
    String question = asked.matches() ? asked.group(1).strip() : words;
    return answered && !question.isEmpty()
        ? new Found(question, first.getInputIndex(), first.getInputIndex() + first.getLength())
        : null;
  }

  /** The line behind the question, null if nothing belongs to it. */
  private @Nullable String next(Node paragraph, List<SourceSpan> spans) {
    if (spans.size() > 1) {
      return line(spans.get(1));
    }
    Node next = paragraph.getNext();
    return next == null || next instanceof Heading || next.getSourceSpans().isEmpty()
        ? null
        : line(next.getSourceSpans().getFirst());
  }

  private String line(SourceSpan span) {
    return source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
  }

  private List<Found> inDetails(Node html) {
    List<Found> found = new ArrayList<>();
    int from = html.getSourceSpans().getFirst().getInputIndex();
    SourceSpan last = html.getSourceSpans().getLast();
    int to = last.getInputIndex() + last.getLength();
    Matcher summary = SUMMARY.matcher(source).region(from, to);
    while (summary.find()) {
      String words = PlainText.of(SafeHtml.of(summary.group(1).strip())).replace('\n', ' ').strip();
      Matcher asked = ASKED.matcher(words);
      if (ask(words)) {
        String question = asked.matches() ? asked.group(1).strip() : words;
        found.add(new Found(question, details(from, summary.start()), summary.end()));
      }
    }
    return found;
  }

  /** Whether words sound like a question. */
  static boolean ask(String words) {
    return ASKS.matcher(words).find();
  }

  /** Where the details begin that a summary is of. */
  private int details(int from, int summary) {
    int before = Math.max(from, summary - NEAR);
    int details = source.substring(before, summary).lastIndexOf("<details");
    return details < 0 ? summary : before + details;
  }

  /** An answer without the label that it begins with. */
  static String unlabelled(String answer) {
    Matcher label = ANSWERED.matcher(answer);
    if (!label.lookingAt()) {
      return answer;
    }
    boolean open = label.group(1) != null && label.group(2) == null;
    return (open ? "**" : "") + answer.substring(label.end());
  }
}
