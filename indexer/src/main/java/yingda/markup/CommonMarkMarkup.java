package yingda.markup;

import org.jsoup.nodes.Element;
import yingda.document.Markup;

/**
 * Reads answers as CommonMark with tables. Text and HTML come from the same cleaned tree, so
 * nothing is found in an answer that a reader would not see.
 */
public final class CommonMarkMarkup implements Markup {
  /** What may mean something in Markdown behind the first letter of a paragraph. */
  private static final String MARKS = "\\`*_[]<>&~{}|:\n\r\t\0";

  @Override
  public String plain(String markdown) {
    return isOneParagraphOfWords(markdown) ? markdown : PlainText.of(SafeHtml.of(markdown));
  }

  @Override
  public String html(String markdown) {
    return isOneParagraphOfWords(markdown)
        ? "<p>" + markdown + "</p>\n"
        : SafeHtml.of(markdown).html();
  }

  @Override
  public String htmlToSend(String markdown) {
    if (isOneParagraphOfWords(markdown)) {
      return html(markdown);
    }
    Element body = SafeHtml.of(markdown);
    PageLinks.unlink(body);
    return body.html();
  }

  /** Most answers of an FAQ table are: they need no reading, which would take most of an import. */
  private static boolean isOneParagraphOfWords(String markdown) {
    if (markdown.isEmpty() || !Character.isLetter(markdown.charAt(0))) {
      return false;
    }
    for (int i = 0; i < markdown.length(); i++) {
      if (MARKS.indexOf(markdown.charAt(i)) >= 0) {
        return false;
      }
    }
    return !Character.isWhitespace(markdown.charAt(markdown.length() - 1));
  }
}
