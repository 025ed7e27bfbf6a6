package yingda.markup;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import yingda.document.Document;
import yingda.document.Picture;

/**
 * The places in Markdown that say where a picture is, to be said otherwise. Everything else stays
 * byte for byte. Belongs to one thread.
 */
public final class PictureLinks extends AbstractVisitor {
  private static final Pattern HTML =
      Pattern.compile("(?i)<img\\b[^<>]*?\\ssrc\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

  private final String source;
  private final UnaryOperator<String> other;

  /** Where a link begins in the source, with its end and what it becomes. */
  private final TreeMap<Integer, Map.Entry<Integer, String>> edits = new TreeMap<>();

  /** Links of pictures that are written elsewhere in the text. */
  private final Set<String> defined = new HashSet<>();

  private PictureLinks(String source, UnaryOperator<String> other) {
    this.source = source;
    this.other = other;
  }

  /** Whether a document may show pictures that are kept. */
  public static boolean any(Document document) {
    return document.entries().stream()
        .anyMatch(
            entry ->
                entry.answer().contains(Picture.PLACE)
                    || entry.channelAnswers().toString().contains(Picture.PLACE));
  }

  /** The same document with other links to its pictures, the same object if none is other. */
  public static Document replaced(Document document, UnaryOperator<String> other) {
    return document.withAnswers(answer -> replaced(answer, other));
  }

  /**
   * @param other what a link becomes; what stays is given back
   */
  public static String replaced(String markdown, UnaryOperator<String> other) {
    if (!markdown.contains("![") && !markdown.contains("<img") && !markdown.contains("<IMG")) {
      return markdown;
    }
    PictureLinks links = new PictureLinks(markdown, other);
    Node root = Markdown.parseWithPlaces(markdown);
    root.accept(links);
    root.accept(links.new Definitions());
    return links.result();
  }

  @Override
  public void visit(Image image) {
    int start = begin(image);
    String span = source.substring(start, end(image));
    String link = image.getDestination();
    int at = placeOf(link, span);
    if (at >= 0) {
      edit(start + at, link);
    } else {
      defined.add(link);
    }
  }

  /** Where a link or picture says where it leads to; -1 if it does so elsewhere in the text. */
  static int placeOf(String link, String span) {
    for (int at = span.indexOf("]("); at >= 0; at = span.indexOf("](", at + 1)) {
      int from = at + 2;
      while (from < span.length()
          && (Character.isWhitespace(span.charAt(from)) || span.charAt(from) == '<')) {
        from++;
      }
      if (!link.isEmpty() && span.startsWith(link, from)) {
        return from;
      }
    }
    return -1;
  }

  @Override
  public void visit(HtmlInline html) {
    editHtml(html);
  }

  @Override
  public void visit(HtmlBlock html) {
    editHtml(html);
  }

  private void editHtml(Node node) {
    int start = begin(node);
    Matcher image = HTML.matcher(source.substring(start, end(node)));
    while (image.find()) {
      for (int group = 1; group <= image.groupCount(); group++) {
        if (image.group(group) != null) {
          edit(start + image.start(group), image.group(group));
        }
      }
    }
  }

  private void edit(int start, String link) {
    String becomes = other.apply(link);
    if (!becomes.equals(link)) {
      edits.put(start, Map.entry(start + link.length(), becomes));
    }
  }

  /** Behind the pictures, as their definitions may stand anywhere. */
  private final class Definitions extends AbstractVisitor {
    @Override
    public void visit(LinkReferenceDefinition definition) {
      String link = definition.getDestination();
      int start = begin(definition);
      int at = source.substring(start, end(definition)).indexOf(link, 1);
      if (defined.contains(link) && at >= 0) {
        edit(start + at, link);
      }
    }
  }

  private static int begin(Node node) {
    return node.getSourceSpans().getFirst().getInputIndex();
  }

  private static int end(Node node) {
    SourceSpan last = node.getSourceSpans().getLast();
    return last.getInputIndex() + last.getLength();
  }

  private String result() {
    StringBuilder text = new StringBuilder(source);
    edits
        .descendingMap()
        .forEach((start, edit) -> text.replace(start, edit.getKey(), edit.getValue()));
    return text.toString();
  }
}
