package yingda.content;

import yingda.document.Markup;

/**
 * Reads answers as CommonMark with tables. Text and HTML come from the same cleaned tree, so
 * nothing is found in an answer that a reader would not see.
 */
public final class CommonMarkMarkup implements Markup {
  @Override
  public String plain(String markdown) {
    return PlainText.of(SafeHtml.of(markdown));
  }

  @Override
  public String html(String markdown) {
    return SafeHtml.of(markdown).html();
  }
}
