package yingda.manuscripts;

import java.util.HashMap;
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
    int level = Xml.number(Xml.value(paragraph, "pPr", "outlineLvl"), NONE);
    Element style = style(Xml.value(paragraph, "pPr", "pStyle"));
    for (int i = 0; level == NONE && style != null && i < DEEPEST; i++) {
      level = Xml.number(Xml.value(style, "pPr", "outlineLvl"), NONE);
      Matcher heading = HEADING.matcher(name(style));
      if (level == NONE && heading.matches()) {
        level = Integer.parseInt(heading.group(1)) - 1;
      }
      style = style(Xml.value(style, "basedOn"));
    }
    return level > LOWEST ? NONE : level;
  }

  boolean isTitle(Element paragraph) {
    Element style = style(Xml.value(paragraph, "pPr", "pStyle"));
    return style != null && TITLE.matcher(name(style)).matches();
  }

  boolean isContents(Element paragraph) {
    Element style = style(Xml.value(paragraph, "pPr", "pStyle"));
    return style != null && CONTENTS.matcher(name(style)).matches();
  }

  /** Of a paragraph or of the styles it has, null if it has none. */
  @Nullable Element numbering(Element paragraph) {
    Element found = Xml.child(paragraph, "pPr", "numPr");
    Element style = style(Xml.value(paragraph, "pPr", "pStyle"));
    for (int i = 0; found == null && style != null && i < DEEPEST; i++) {
      found = Xml.child(style, "pPr", "numPr");
      style = style(Xml.value(style, "basedOn"));
    }
    return found;
  }

  private @Nullable Element style(@Nullable String id) {
    return id == null ? null : styles.get(id);
  }

  private static String name(Element style) {
    String name = Xml.value(style, "name");
    return name == null ? "" : name.toLowerCase(Locale.ROOT).strip();
  }
}
