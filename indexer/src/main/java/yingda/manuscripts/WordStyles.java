package yingda.manuscripts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What the styles of a Word file say about the paragraphs that have them. */
final class WordStyles {
  /** No level of a heading. */
  static final int NONE = -1;

  /** What a style may be based on, at most so often. */
  private static final int DEEPEST = 20;

  private static final int LOWEST = 8;
  private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");
  private static final Pattern CONTENTS = Pattern.compile("(?:toc|目录)\\s*\\d|toc heading");
  private static final Pattern TITLE = Pattern.compile("title|标题");

  private final Map<String, Element> styles = new HashMap<>();

  WordStyles(@Nullable Element root) {
    if (root != null) {
      for (Element style : Xml.children(root, "style")) {
        String id = Xml.attribute(style, "styleId");
        if (id != null) {
          styles.put(id, style);
        }
      }
    }
  }

  /** From 0, or {@link #NONE}. */
  int level(Element paragraph) {
    for (Element one : withStyles(paragraph)) {
      int level = Xml.number(Xml.value(one, "pPr", "outlineLvl"), NONE);
      Matcher heading = HEADING.matcher(name(one));
      if (level == NONE && heading.matches()) {
        level = Integer.parseInt(heading.group(1)) - 1;
      }
      if (level != NONE) {
        return level > LOWEST ? NONE : level;
      }
    }
    return NONE;
  }

  boolean isTitle(Element paragraph) {
    return TITLE.matcher(name(style(paragraph))).matches();
  }

  boolean isContents(Element paragraph) {
    return CONTENTS.matcher(name(style(paragraph))).matches();
  }

  /** Of a paragraph or of the styles it has, null if it has none. */
  @Nullable Element numbering(Element paragraph) {
    for (Element one : withStyles(paragraph)) {
      Element found = Xml.child(one, "pPr", "numPr");
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A paragraph, the style it has, and those that one is based on: what says something first. */
  private List<Element> withStyles(Element paragraph) {
    List<Element> all = new ArrayList<>();
    all.add(paragraph);
    Element style = style(paragraph);
    while (style != null && all.size() <= DEEPEST) {
      all.add(style);
      style = styles.get(Xml.value(style, "basedOn"));
    }
    return all;
  }

  private @Nullable Element style(Element paragraph) {
    return styles.get(Xml.value(paragraph, "pPr", "pStyle"));
  }

  private static String name(@Nullable Element style) {
    String name = Xml.value(style, "name");
    return name == null ? "" : name.toLowerCase(Locale.ROOT).strip();
  }
}
