package yingda.markup;

import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import yingda.document.Document;

/**
 * Gives links that only point, such as {@code [这里](returns.md)}, the title of what they lead to: a
 * text without links then says 《退货政策》. Everything else stays byte for byte. Belongs to one thread.
 */
public final class PointerTitles extends AbstractVisitor {
  private final String source;
  private final Function<String, Optional<String>> titles;

  /** What is put into the source, and where. */
  private final TreeMap<Integer, String> insertions = new TreeMap<>();

  private PointerTitles(String source, Function<String, Optional<String>> titles) {
    this.source = source;
    this.titles = titles;
  }

  /**
   * The same document with titles at its pointers, the same object if there are none.
   *
   * @param titles what a link leads to, if that has a title
   */
  public static Document in(Document document, Function<String, Optional<String>> titles) {
    return document.withAnswers(answer -> in(answer, titles));
  }

  private static String in(String markdown, Function<String, Optional<String>> titles) {
    if (!markdown.contains("](")) {
      return markdown;
    }
    PointerTitles pointers = new PointerTitles(markdown, titles);
    Markdown.parseWithPlaces(markdown).accept(pointers);
    StringBuilder text = new StringBuilder(markdown);
    pointers.insertions.descendingMap().forEach(text::insert);
    return text.toString();
  }

  @Override
  public void visit(Link link) {
    String target = link.getDestination();
    int start = begin(link);
    int place = PictureLinks.placeOf(target, source.substring(start, end(link)));
    if (place >= 0 && link.getTitle() == null && PageLinks.isPointer(Markdown.words(link))) {
      int behind = start + place + target.length();
      int at = source.startsWith(">", behind) ? behind + 1 : behind;
      titles
          .apply(target)
          .ifPresent(
              title ->
                  insertions.put(
                      at, " \"" + title.replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
    }
    visitChildren(link);
  }

  private static int begin(Node node) {
    return node.getSourceSpans().getFirst().getInputIndex();
  }

  private static int end(Node node) {
    SourceSpan last = node.getSourceSpans().getLast();
    return last.getInputIndex() + last.getLength();
  }
}
