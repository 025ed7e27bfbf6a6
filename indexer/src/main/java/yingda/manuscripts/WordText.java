package yingda.manuscripts;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The words of a paragraph: what was deleted or hidden is none of them. Belongs to one thread. */
final class WordText {
  private static final Set<String> NOT_READ =
      Set.of("del", "moveFrom", "delText", "pPr", "rPr", "fldData", "Fallback");

  private final WordFile file;
  private final Pictures pictures;
  private static final Pattern LINK =
      Pattern.compile("^\\s{0,9}HYPERLINK\\s{1,9}\"([^\"]{1,2000})\".*");

  /** A field that has begun. */
  private static final class Field {
    final StringBuilder code = new StringBuilder();
    int from = -1;
  }

  private final Deque<Field> fields = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final List<String> shown = new ArrayList<>();

  WordText(WordFile file, Pictures pictures) {
    this.file = file;
    this.pictures = pictures;
  }

  /** Markdown of the words, escaped, and of the pictures, which stand behind them. */
  record Words(String plain, String markdown, List<String> pictures, boolean isBold) {}

  static Words of(Element paragraph, WordFile file, Pictures pictures) throws IOException {
    WordText words = new WordText(file, pictures);
    StringBuilder plain = new StringBuilder();
    boolean[] bold = {true, false};
    words.read(paragraph, plain, bold);
    return new Words(
        plain.toString().strip(), words.text.toString().strip(), words.shown, bold[0] && bold[1]);
  }

  private void read(Element element, StringBuilder plain, boolean[] bold) throws IOException {
    for (Element child : Xml.children(element)) {
      String name = String.valueOf(child.getLocalName());
      if (NOT_READ.contains(name) || (name.equals("r") && isHidden(child))) {
        continue;
      }
      switch (name) {
        case "t" -> {
          add(child.getTextContent(), plain);
          bold[0] &= isOn(Xml.child(element, "rPr", "b"));
          bold[1] = true;
        }
        case "tab" -> add(" ", plain);
        case "br", "cr" -> add("\n", plain);
        case "noBreakHyphen" -> add("-", plain);
        case "hyperlink" -> link(child, plain, bold);
        case "blip" -> picture(child);
        case "fldChar" -> field(String.valueOf(Xml.attribute(child, "fldCharType")));
        case "instrText" -> code(child.getTextContent());
        case "footnoteReference", "endnoteReference" ->
            note(file.note(name.replace("Reference", ""), Xml.attribute(child, "id")));
        default -> read(child, plain, bold);
      }
    }
  }

  private void add(String words, StringBuilder plain) {
    plain.append(words);
    text.append(ManuscriptWriter.escaped(words));
  }

  private void code(String words) {
    Field field = fields.peek();
    if (field != null) {
      field.code.append(words);
    }
  }

  /** WPS writes links so, too: what is shown stands between two marks. */
  private void field(String mark) {
    switch (mark) {
      case "begin" -> fields.push(new Field());
      case "separate" -> {
        Field field = fields.peek();
        if (field != null) {
          field.from = text.length();
        }
      }
      case "end" -> {
        Field field = fields.poll();
        if (field != null && field.from >= 0) {
          Matcher link = LINK.matcher(field.code);
          link(field.from, link.matches() ? link.group(1) : null);
        }
      }
      default -> {}
    }
  }

  /** What the foot of a page says stands behind what it says it about. */
  private void note(@Nullable Element note) throws IOException {
    if (note != null) {
      text.append(ManuscriptWriter.note(of(note, file, pictures).markdown().replace('\n', ' ')));
    }
  }

  private static boolean isHidden(Element run) {
    return isOn(Xml.child(run, "rPr", "vanish"));
  }

  private static boolean isOn(@Nullable Element property) {
    String value = Xml.attribute(property, "val");
    return property != null && !"0".equals(value) && !"false".equals(value);
  }

  private void link(Element link, StringBuilder plain, boolean[] bold) throws IOException {
    String target = file.link(Xml.attribute(link, "id"));
    int from = text.length();
    read(link, plain, bold);
    link(from, target);
  }

  private void link(int from, @Nullable String target) {
    String words = text.substring(from);
    if (words.contains("](")) {
      return;
    }
    if (target != null && !words.isBlank() && ManuscriptWriter.leadsElsewhere(target)) {
      text.replace(from, text.length(), "[" + words + "](<" + target + ">)");
    }
  }

  private void picture(Element blip) throws IOException {
    String part = file.picture(Xml.attribute(blip, "embed"));
    byte[] bytes = part == null ? null : file.bytes(part);
    String address = bytes == null ? null : pictures.keep(String.valueOf(part), bytes);
    if (address != null) {
      shown.add("![](" + address + ")");
    }
  }
}
