package yingda.markup;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Links to other pages of the knowledge base. In a chat they lead nowhere, so their words say that
 * they are the name of a document, which a customer can ask for.
 */
public final class PageLinks {
  /** Words that only the link itself gives a meaning. */
  private static final Pattern POINTER =
      Pattern.compile(
          "(?i)(?:请|点击|查看|参见|参考|阅读|详见|此|本|该|这|这个|相关|官方|更多|详细|具体){0,3}"
              + "(?:处|里|这里|这儿|文档|文章|页面|链接|详情|说明|内容|here|link|this page|docs?|more)");

  private PageLinks() {}

  /** Whether the words of a link do not say what it leads to. */
  public static boolean isPointer(String words) {
    return POINTER.matcher(words.strip()).matches();
  }

  static void name(Element body) {
    body.select("a[href]").stream().filter(PageLinks::isPage).forEach(PageLinks::nameOne);
    body.select("a[href^=#][title]").stream()
        .filter(link -> isPointer(link.text()))
        .forEach(link -> link.text("“" + link.attr("title").strip() + "”"));
  }

  /** Leaves words of links that only lead somewhere on the site they were written for. */
  static void unlink(Element body) {
    name(body);
    body.select("a[href]").stream()
        .filter(link -> !SafeHtml.isExternal(link) && !SafeHtml.isMail(link))
        .forEach(Element::unwrap);
  }

  /** A place in the same page is no document, and an address of another kind is none of ours. */
  private static boolean isPage(Element link) {
    return !SafeHtml.isExternal(link)
        && !SafeHtml.isMail(link)
        && !link.attr("href").startsWith("#")
        && link.select("img, pre").isEmpty();
  }

  private static void nameOne(Element link) {
    String title = link.attr("title").strip();
    if (!title.isEmpty() && isPointer(link.text())) {
      link.text(title);
    }
    if (link.hasText() && !isQuoted(link)) {
      link.prependText("《").appendText("》");
    }
  }

  private static boolean isQuoted(Element link) {
    String before = link.previousSibling() == null ? "" : link.previousSibling().outerHtml();
    String words = link.text();
    return words.contains("《")
        || before.endsWith("《")
        || before.endsWith("“")
        || before.endsWith("「");
  }
}
