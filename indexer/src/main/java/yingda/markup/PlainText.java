package yingda.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Writes HTML as text that can be pasted into a chat: a blank line between paragraphs, marks before
 * list items, a bar between table cells, code as it is.
 */
public final class PlainText implements NodeVisitor {
  private static final Pattern PIECE =
      Pattern.compile("([\\s\\u00a0\\u2002\\u2003\\u200b]++)|[^\\s\\u00a0\\u2002\\u2003\\u200b]++");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> LINES =
      Set.of("br", "li", "tr", "thead", "tbody", "tfoot", "caption", "dt", "dd");

  private final LineWriter writer = new LineWriter();
  private final Deque<ListMarkers> lists = new ArrayDeque<>();
  private int codeDepth;
  private int linkStart;

  private PlainText() {}

  public static String of(Element body) {
    dropStruck(body);
    PageLinks.name(body);
    body.select("table").forEach(TableGrid::fill);
    SafeHtml.dropEmpty(body, "tr");
    PlainText text = new PlainText();
    body.traverse(text);
    return text.writer.toString();
  }

  /** What is struck out is not to be sent as if it held. */
  private static void dropStruck(Element body) {
    body.select("del, s").remove();
    SafeHtml.dropEmpty(body, "li");
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      write(text.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element);
    }
  }

  private void write(String text) {
    if (codeDepth > 0) {
      writer.word(text);
      return;
    }
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      if (piece.group(1) == null) {
        writer.word(piece.group());
      } else {
        writer.gap(LineGap.SPACE);
      }
    }
  }

  private void open(Element element) {
    String name = element.normalName();
    separate(element);
    switch (name) {
      case "pre" -> codeDepth++;
      case "tr" -> writer.openRow();
      case "td", "th" -> {
        if (element.previousElementSibling() != null) {
          writer.nextCell();
        }
      }
      case "ul" -> lists.push(ListMarkers.bullets());
      case "ol" -> lists.push(ListMarkers.numbers(element.attr("start")));
      case "li" -> writer.mark("  ".repeat(Math.max(0, lists.size() - 1)) + nextMark());
      case "a" -> linkStart = writer.length();
      case "img" -> write(element.attr("alt"));
      default -> {}
    }
  }

  private void close(Element element) {
    switch (element.normalName()) {
      case "tr" -> writer.closeRow();
      case "pre" -> {
        codeDepth--;
        writer.stripEnd();
      }
      case "ul", "ol" -> lists.pop();
      case "a" -> showTarget(element);
      default -> {}
    }
    separate(element);
  }

  private String nextMark() {
    return lists.isEmpty() ? "- " : lists.getFirst().next();
  }

  private void separate(Element element) {
    String name = element.normalName();
    if (LINES.contains(name)) {
      writer.gap(LineGap.LINE);
    } else if (element.isBlock() && !CELLS.contains(name)) {
      writer.gap(lists.isEmpty() ? LineGap.PARAGRAPH : LineGap.LINE);
    }
  }

  /** Where a link leads is worth pasting only if it leads somewhere on its own. */
  private void showTarget(Element link) {
    String target = link.attr("href").replaceFirst("^(?i)mailto:", "");
    if ((SafeHtml.isExternal(link) || SafeHtml.isMail(link))
        && !writer.since(linkStart).equals(target)) {
      writer.word("（" + target + "）");
    }
  }
}
