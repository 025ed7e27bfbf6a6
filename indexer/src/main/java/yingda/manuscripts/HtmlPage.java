package yingda.manuscripts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import yingda.document.Term;

/**
 * Makes Markdown of a page that was saved in a browser: of its main part, without what stands
 * around it on a site. Belongs to one thread.
 */
public final class HtmlPage {
  private static final String AROUND =
      "script,style,noscript,template,iframe,object,embed,form,button,input,select,textarea,svg,"
          + "nav,aside,header:not(article header):not(main header),footer,[hidden],"
          + "[aria-hidden=true],[role=navigation],[role=banner],[role=contentinfo],[role=search],"
          + "[style*='display:none'],[style*='display: none'],.breadcrumb,.breadcrumbs,.sidebar,"
          + ".toc,.pagination,.headerlink";

  private static final List<String> MAIN =
      List.of("article", "main", "[role=main]", ".markdown-body", "#content", "body");

  /** What begins a block of its own. */
  private static final Evaluator BLOCKS =
      Selector.evaluatorOf(
          "h1,h2,h3,h4,h5,h6,p,ul,ol,table,pre,blockquote,div,section,article,main,dl,details,"
              + "figure,hr");

  /** A page that a program fills in is none to be read. */
  private static final Pattern OF_PROGRAM = Pattern.compile("\\{%|\\{\\{|<%|<\\?php");

  private static final Pattern WHOLE = Pattern.compile("(?i)<(?:!doctype\\s+html|html|body)[\\s>]");

  /** Entities that a page declares: nobody replaces them, and their text is none of the page. */
  private static final Pattern DECLARED = Pattern.compile("(?is)<!doctype[^>\\[]*+\\[.*?\\]\\s*+>");

  private static final Pattern DATA = Pattern.compile("data:image/(\\w+);base64,([\\w+/=\\s]+)");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern BEHIND = Pattern.compile("[?#].*$");
  private static final Pattern PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final int DEEPEST = 200;

  private final Path path;
  private final Pictures pictures;
  private final PageNotes notes;
  private final ManuscriptWriter out = new ManuscriptWriter();
  private final StringBuilder inline = new StringBuilder();

  private HtmlPage(Path path, Pictures pictures, PageNotes notes) {
    this.path = path;
    this.pictures = pictures;
    this.notes = notes;
  }

  /**
   * Null if it is no page, but a part of one or what a program makes one of.
   *
   * @param notes hears of pictures that are not beside it
   */
  public static @Nullable Manuscript read(Path path, Pictures pictures, PageNotes notes)
      throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!WHOLE.matcher(text).find() || OF_PROGRAM.matcher(text).find()) {
      return null;
    }
    byte[] plain = DECLARED.matcher(text).replaceFirst("").getBytes(StandardCharsets.ISO_8859_1);
    Document page = Jsoup.parse(new ByteArrayInputStream(plain), null, "");
    return new HtmlPage(path, pictures, notes).read(page);
  }

  private Manuscript read(Document page) {
    page.select(AROUND).remove();
    Element main = page.body();
    for (String selector : MAIN) {
      Element found = page.selectFirst(selector);
      if (found != null && !found.text().isBlank()) {
        main = found;
        break;
      }
    }
    if (main.select("h1").size() != 1 && !page.title().isBlank()) {
      out.heading(1, page.title().strip(), 1);
      main.select("h1").tagName("h2");
    }
    blocks(main, 0);
    end();
    return out.manuscript();
  }

  private void blocks(Element parent, int depth) {
    for (Node child : parent.childNodes()) {
      if (!(child instanceof Element element)) {
        inline(child, depth);
      } else if (depth > DEEPEST) {
        inline.append(ManuscriptWriter.escaped(element.text()));
      } else if (element.is(BLOCKS)) {
        end();
        block(element, depth);
        end();
      } else if (element.selectFirst(BLOCKS) != null && !element.is("a")) {
        blocks(element, depth + 1);
      } else {
        inline(element, depth);
      }
    }
  }

  private void block(Element element, int depth) {
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        if (!element.text().isBlank()) {
          out.heading(element.normalName().charAt(1) - '0', element.text(), 1);
        }
      }
      case "ul", "ol" -> list(element, 0, depth);
      case "table" -> table(element);
      case "pre" -> out.markdown("```\n" + element.wholeText().strip() + "\n```", 1);
      case "hr" -> {}
      default -> blocks(element, depth + 1);
    }
  }

  private void list(Element list, int level, int depth) {
    int number = 1;
    for (Element item : list.children()) {
      if (depth + level > DEEPEST) {
        return;
      }
      List<Element> inner = item.children().stream().filter(child -> child.is("ul,ol")).toList();
      StringBuilder words = new StringBuilder();
      for (Node child : item.childNodes()) {
        if (!(child instanceof Element element) || !inner.contains(element)) {
          words.append(inlineOf(child, depth));
        }
      }
      String mark = list.is("ol") ? String.valueOf(number++) : "";
      if (!words.toString().isBlank()) {
        out.itemOfMarkdown(level, mark, words.toString(), 1);
      }
      inner.forEach(one -> list(one, level + 1, depth));
    }
  }

  private void table(Element table) {
    List<List<String>> rows = new ArrayList<>();
    for (Element row : table.select("tr")) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.select("> th, > td")) {
        cells.add(inlineOf(cell, 0).strip());
      }
      if (!cells.isEmpty()) {
        rows.add(cells);
      }
    }
    out.tableOfMarkdown(rows, 1);
  }

  private String inlineOf(Node node, int depth) {
    int from = inline.length();
    inline(node, depth);
    String words = inline.substring(from);
    inline.setLength(from);
    return words;
  }

  private void inline(Node node, int depth) {
    if (node instanceof TextNode text) {
      inline.append(ManuscriptWriter.escaped(SPACE.matcher(text.getWholeText()).replaceAll(" ")));
    } else if (node instanceof Element element) {
      if (depth > DEEPEST) {
        inline.append(ManuscriptWriter.escaped(element.text()));
        return;
      }
      switch (element.normalName()) {
        case "br" -> inline.append('\n');
        case "img" -> picture(element);
        case "a" -> link(element, depth);
        default -> element.childNodes().forEach(child -> inline(child, depth + 1));
      }
    }
  }

  private void link(Element link, int depth) {
    StringBuilder words = new StringBuilder();
    link.childNodes().forEach(child -> words.append(inlineOf(child, depth + 1)));
    String target = link.attr("href").strip();
    boolean leads = ManuscriptWriter.leadsElsewhere(target) && !words.toString().isBlank();
    inline.append(leads ? "[" + words.toString().strip() + "](<" + target + ">)" : words);
  }

  private void picture(Element image) {
    String source = image.attr("src").strip();
    String alt = ManuscriptWriter.escaped(image.attr("alt").strip());
    Matcher data = DATA.matcher(source);
    String address = source;
    if (data.matches()) {
      address = kept(data.group(1), data.group(2));
    } else if (source.isEmpty() || source.regionMatches(true, 0, "data:", 0, 5)) {
      address = null;
    }
    if (address == null || address.contains(">")) {
      return;
    }
    if (isGone(address)) {
      notes.say(1, Term.of("picture-of-page-gone", address));
    } else {
      inline.append("![").append(alt).append("](<").append(address).append(">)");
    }
  }

  /** A mark without its picture would be words of the answer. */
  private boolean isGone(String address) {
    if (address.startsWith("/") || address.startsWith("#") || SCHEME.matcher(address).find()) {
      return false;
    }
    return Stream.of(address, URLDecoder.decode(plain(address), StandardCharsets.UTF_8))
        .noneMatch(this::isBeside);
  }

  /** Without what a browser adds, and where a percent sign stands for itself as it is. */
  private static String plain(String address) {
    String bare = BEHIND.matcher(address).replaceFirst("");
    return PERCENT.matcher(bare).replaceAll("%25").replace("+", "%2B");
  }

  private boolean isBeside(String name) {
    try {
      return Files.exists(path.resolveSibling(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private @Nullable String kept(String format, String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      return pictures.keep("data." + format, bytes);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void end() {
    out.paragraphsOfMarkdown(inline.toString(), 1);
    inline.setLength(0);
  }
}
