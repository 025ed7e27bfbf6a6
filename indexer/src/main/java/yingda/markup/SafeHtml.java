package yingda.markup;

import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import yingda.document.Picture;

/**
 * Renders Markdown and keeps only elements and attributes that can neither run nor fetch anything.
 * What is not allowed goes, its text stays.
 */
public final class SafeHtml {
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
              .addTags("img")
              .addAttributes("img", "src", "alt")
              .addAttributes("ol", "start")
              .addAttributes("th", "align", "colspan", "rowspan")
              .addAttributes("td", "align", "colspan", "rowspan")
              .addProtocols("a", "href", "http", "https", "mailto")
              .preserveRelativeLinks(true));

  /** Pictures that say how a project is doing, to those who work on it. */
  private static final Pattern BADGE =
      Pattern.compile("(?i)https?://(?:img\\.shields\\.io|badge|[^/]{1,80}/[^?]{0,200}badge).*");

  private SafeHtml() {}

  /** The body of a document that prints itself as it was written, without new indents. */
  public static Element of(String markdown) {
    Document document = Jsoup.parseBodyFragment(RENDERER.render(Markdown.parse(markdown)), BASE);
    document.select("img").stream()
        .filter(image -> !Picture.isAddress(image.attr("src")))
        .forEach(SafeHtml::showText);
    document.select("[label], [title], tabitem[value], badge[text]").forEach(SafeHtml::showLabel);
    Document clean = CLEANER.clean(document);
    clean.outputSettings().prettyPrint(false);
    clean.select("a[href]").stream().filter(SafeHtml::isExternal).forEach(SafeHtml::showAddress);
    clean.select("a").stream().filter(link -> link.attr("href").isEmpty()).forEach(Element::unwrap);
    dropEmpty(clean, "p");
    dropEmpty(clean, "li");
    dropEmpty(clean, "blockquote");
    return clean.body();
  }

  static boolean isExternal(Element link) {
    String target = link.attr("href").toLowerCase(Locale.ROOT);
    return target.startsWith("http:") || target.startsWith("https:") || target.startsWith("//");
  }

  static boolean isMail(Element link) {
    return link.attr("href").toLowerCase(Locale.ROOT).startsWith("mailto:");
  }

  /** A picture is what it is called; one without a name shows nothing to who reads. */
  private static void showText(Element image) {
    if (BADGE.matcher(image.attr("src")).matches()) {
      Element parent = image.parent();
      image.remove();
      if (parent != null && parent.nameIs("a") && !parent.hasText()) {
        parent.remove();
      }
      return;
    }
    String text = image.attr("alt").isBlank() ? image.attr("title") : image.attr("alt");
    image.replaceWith(new TextNode(text));
  }

  /** Tabs and cards of a documentation site: without the site, their labels are what is left. */
  private static void showLabel(Element tab) {
    if (!tab.hasAttr("label") && Tag.isKnownTag(tab.normalName())) {
      return;
    }
    String words = TagWords.of(tab.shallowClone().outerHtml());
    if (tab.nameIs("badge")) {
      tab.prependText(words);
    } else if (!words.isEmpty()) {
      tab.prependElement("p").appendElement("strong").text(words);
    }
  }

  private static void showAddress(Element link) {
    link.attr("rel", "noopener");
    if (!link.hasText() && link.select("img").isEmpty()) {
      link.text(link.attr("href"));
    }
  }

  /** What shows neither words nor a link nor a picture. */
  static void dropEmpty(Element body, String name) {
    body.select(name).stream()
        .filter(element -> !element.hasText() && element.select("a[href], img").isEmpty())
        .forEach(Element::remove);
  }
}
