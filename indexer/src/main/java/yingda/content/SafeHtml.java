package yingda.content;

import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Renders Markdown and keeps only elements and attributes that can neither run nor fetch anything.
 * What is not allowed goes, its text stays.
 */
final class SafeHtml {
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(Markdown.EXTENSIONS).build();

  /** Relative links are checked by what they would resolve to; they stay relative. */
  private static final String BASE = "https://relative.invalid/";

  private static final Cleaner CLEANER =
      new Cleaner(
          Safelist.none()
              .addTags("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "div")
              .addTags("ul", "ol", "li", "dl", "dt", "dd", "pre", "code", "kbd", "samp", "var")
              .addTags("b", "strong", "i", "em", "u", "s", "del", "ins", "mark", "small", "span")
              .addTags("sub", "sup", "table", "caption", "thead", "tbody", "tfoot", "tr", "th")
              .addTags("td", "details", "summary", "a")
              .addAttributes("a", "href", "title")
              .addAttributes("ol", "start")
              .addAttributes("th", "align", "colspan", "rowspan")
              .addAttributes("td", "align", "colspan", "rowspan")
              .addProtocols("a", "href", "http", "https", "mailto")
              .preserveRelativeLinks(true));

  /** Directives of Hugo, such as {@code {{< copyable "sql" >}}}. */
  private static final Pattern SHORTCODE = Pattern.compile("\\{\\{[<%].*?[%>]}}");

  private SafeHtml() {}

  /** The body of a document that prints itself as it was written, without new indents. */
  static Element of(String markdown) {
    Document document = Jsoup.parseBodyFragment(RENDERER.render(Markdown.parse(markdown)), BASE);
    document.select("img").forEach(image -> image.replaceWith(new TextNode(image.attr("alt"))));
    document.select("div[label]").forEach(SafeHtml::showLabel);
    dropShortcodes(document);
    Document clean = CLEANER.clean(document);
    clean.outputSettings().prettyPrint(false);
    clean.select("a[href]").stream()
        .filter(SafeHtml::isExternal)
        .forEach(link -> link.attr("rel", "noopener"));
    return clean.body();
  }

  static boolean isExternal(Element link) {
    String target = link.attr("href").toLowerCase(Locale.ROOT);
    return target.startsWith("http:") || target.startsWith("https:") || target.startsWith("//");
  }

  /** The tabs of a documentation site: without the site, their labels are what is left of them. */
  private static void showLabel(Element tab) {
    tab.prependElement("p").appendElement("strong").text(tab.attr("label"));
  }

  private static void dropShortcodes(Document document) {
    for (Element element : document.select(":not(pre, code)")) {
      for (TextNode text : element.textNodes()) {
        if (SHORTCODE.matcher(text.getWholeText()).find()) {
          text.text(SHORTCODE.matcher(text.getWholeText()).replaceAll(""));
        }
      }
    }
    document.select("p").stream()
        .filter(paragraph -> !paragraph.hasText())
        .forEach(Element::remove);
  }
}
