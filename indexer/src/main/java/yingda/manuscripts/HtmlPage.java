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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
          + "del,s,strike,[title=header],[title=footer],.footnote-back,"
          + "[style*='display:none'],[style*='display: none'],.breadcrumb,.breadcrumbs,.sidebar,"
          + ".toc,.pagination,.headerlink";

  private static final List<String> MAIN =
      List.of("article", "main", "[role=main]", ".markdown-body", "#content", "body");

  /** What begins a block of its own. */
  private static final Evaluator BLOCKS =
      Selector.evaluatorOf(
          "h1,h2,h3,h4,h5,h6,p,ul,ol,table,pre,blockquote,div,section,article,main,dl,details,"
              + "figure,hr");

  private static final Evaluator PARTS =
      Selector.evaluatorOf("p,li,tr,pre,blockquote,div,section,dt,dd,h1,h2,h3,h4,h5,h6");

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
  private static final Pattern LINES = Pattern.compile("(?<! ) *+\\n *+");
  private static final Pattern SPAN = Pattern.compile("\\d{1,4}");
  private static final int DEEPEST = 200;

  private final Path path;
  private final Pictures pictures;
  private final PageNotes notes;
  private final ManuscriptWriter out = new ManuscriptWriter();
  private final StringBuilder inline = new StringBuilder();

  /** Of the last heading. */
  private int level;

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
    notesAtTheirPlaces(page);
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
      level = 1;
      out.heading(1, page.title().strip(), 1);
      main.select("h1").tagName("h2");
    }
    blocks(main, 0);
    end();
    return out.manuscript();
  }

  /** What the foot of a page says stands behind what it says it about, once. */
  private static void notesAtTheirPlaces(Document page) {
    Set<String> placed = new HashSet<>();
    for (Element mark : page.select("a.footnote-ref,a[role=doc-noteref]")) {
      String id = mark.attr("href").replaceFirst("^#", "");
      Element note = id.isEmpty() ? null : page.getElementById(id);
      if (note != null && placed.add(id)) {
        note.select(".footnote-back,[role=doc-backlink]").remove();
        mark.before(new TextNode(ManuscriptWriter.note(note.text())));
        note.empty();
      }
      mark.remove();
    }
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
          level = element.normalName().charAt(1) - '0';
          out.heading(level, element.text(), 1);
        }
      }
      case "ul", "ol" -> list(element, 0, depth);
      case "table" -> table(element);
      case "pre" -> out.markdown(code(element), 1);
      case "hr" -> {}
      case "details" -> details(element, depth);
      default -> blocks(element, depth + 1);
    }
  }

  /** A question that unfolds to its answer, where nothing of another stands behind it. */
  private void details(Element details, int depth) {
    Element asked = details.selectFirst("> summary");
    Element next = details.nextElementSibling();
    boolean isLast = next == null || next.is("details,h1,h2,h3,h4,h5,h6");
    if (asked != null && isLast && HeadingShape.asks(asked.text().strip())) {
      out.heading(level + 1, asked.text(), 1);
      asked.remove();
    } else if (asked != null) {
      asked.tagName("p");
    }
    blocks(details, depth + 1);
  }

  private void list(Element list, int level, int depth) {
    int number = 1;
    for (Element item : list.children()) {
      if (depth + level > DEEPEST) {
        return;
      }
      List<Element> inner =
          item.children().stream().filter(child -> child.is("ul,ol,pre")).toList();
      StringBuilder words = new StringBuilder();
      for (Node child : item.childNodes()) {
        if (!(child instanceof Element element) || !inner.contains(element)) {
          String part = inlineOf(child, depth);
          boolean isBlock = child instanceof Element one && one.is(PARTS);
          words.append(isBlock && !words.toString().endsWith("\n") ? "\n" : "").append(part);
        }
      }
      String mark = list.is("ol") ? String.valueOf(number++) : "";
      if (!words.toString().isBlank()) {
        out.itemOfMarkdown(level, mark, words.toString(), 1);
      }
      for (Element one : inner) {
        if (one.is("pre")) {
          out.markdown(code(one).indent(3 * (level + 1)), 1);
        } else {
          list(one, level + 1, depth);
        }
      }
    }
  }

  private static String code(Element pre) {
    return "```\n" + pre.wholeText().strip() + "\n```";
  }

  private void table(Element table) {
    List<List<String>> rows = new ArrayList<>();
    Map<Integer, Integer> filled = new HashMap<>();
    for (Element row : table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.select("> th, > td")) {
        fill(cells, filled);
        int across = span(cell, "colspan");
        int down = span(cell, "rowspan") - 1;
        for (int i = 0; i < across; i++) {
          if (down > 0) {
            filled.put(cells.size(), down);
          }
          cells.add(i == 0 ? LINES.matcher(inlineOf(cell, 0).strip()).replaceAll("\n") : "");
        }
      }
      if (!cells.isEmpty()) {
        fill(cells, filled);
        rows.add(cells);
      }
    }
    out.tableOfMarkdown(rows, 1);
  }

  /** Leaves empty what a cell of a row above reaches down to. */
  private static void fill(List<String> cells, Map<Integer, Integer> filled) {
    for (Integer rest = filled.remove(cells.size());
        rest != null;
        rest = filled.remove(cells.size())) {
      if (rest > 1) {
        filled.put(cells.size(), rest - 1);
      }
      cells.add("");
    }
  }

  private static int span(Element cell, String name) {
    String value = cell.attr(name).strip();
    return SPAN.matcher(value).matches() ? Math.clamp(Integer.parseInt(value), 1, 50) : 1;
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
        default -> {
          boolean isBlock = element.is(PARTS);
          apart(isBlock);
          inline.append(element.is("td,th") ? " " : "");
          element.childNodes().forEach(child -> inline(child, depth + 1));
          apart(isBlock);
        }
      }
    }
  }

  /** Paragraphs inside a cell or an item stand in lines of their own. */
  private void apart(boolean isBlock) {
    int end = inline.length();
    while (isBlock && end > 0 && inline.charAt(end - 1) == ' ') {
      end--;
    }
    if (isBlock && end > 0 && inline.charAt(end - 1) != '\n') {
      inline.append('\n');
    }
  }

  private void link(Element link, int depth) {
    StringBuilder words = new StringBuilder();
    link.childNodes().forEach(child -> words.append(inlineOf(child, depth + 1)));
    String target = link.attr("href").strip();
    boolean leads = ManuscriptWriter.leadsElsewhere(target) && !words.toString().isBlank();
    inline.append(
        leads ? "[" + words.toString().strip().replace('\n', ' ') + "](<" + target + ">)" : words);
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
