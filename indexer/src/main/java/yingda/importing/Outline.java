package yingda.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;
import yingda.markup.EmptyBlock;
import yingda.markup.Markdown;
import yingda.markup.PlainText;
import yingda.markup.References;
import yingda.markup.SafeHtml;

/**
 * Cuts a Markdown text at its headings. The pieces are slices of the source: nothing is rendered
 * and written again, so tables, code, HTML and admonitions stay byte for byte.
 */
public final class Outline {
  /** At the end of a heading as it is written; MDX has it in a comment. */
  private static final Pattern ANCHOR =
      Pattern.compile(
          "(?<!\\\\)\\{(?:/\\*)?:? ?#([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.-]{0,200})[^{}`\\n"
              + "]{0,200}}[ \\t#]{0,20}(?=\\n"
              + "|\\z)");

  /** Of a section, with where it begins and where its text does. */
  private record Title(
      int level, String words, @Nullable String anchor, int line, int start, int end) {}

  private final String source;
  private final Includes.Body body;
  private final References references;
  private final Questions questions;
  private final List<Section> sections = new ArrayList<>();

  private Outline(Includes.Body body, Node root) {
    this.source = body.text();
    this.body = body;
    this.references = References.in(root, source);
    this.questions = new Questions(source);
  }

  public static List<Section> of(Includes.Body body) {
    Node root = Markdown.parse(body.text());
    return new Outline(body, root).cut(root);
  }

  private List<Section> cut(Node root) {
    List<Node> blocks = new ArrayList<>();
    Title title = null;
    for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
      List<Title> next = titles(node);
      if (next.isEmpty()) {
        blocks.add(node);
      }
      for (Title one : next) {
        add(title, blocks, one.start());
        title = one;
        blocks.clear();
      }
    }
    add(title, blocks, source.length());
    return sections;
  }

  private List<Title> titles(Node node) {
    if (node instanceof Heading heading) {
      Matcher anchor = ANCHOR.matcher(source.substring(start(heading), end(heading)));
      String name = anchor.find() ? anchor.group(1) : null;
      String words = Markdown.words(heading);
      return List.of(
          new Title(heading.getLevel(), words, name, line(node), start(node), end(node)));
    }
    return questions.in(node).stream()
        .map(
            asked ->
                new Title(
                    Questions.LEVEL, asked.words(), null, line(node), asked.start(), asked.end()))
        .toList();
  }

  private void add(@Nullable Title title, List<Node> blocks, int end) {
    int from = title == null ? 0 : title.end();
    boolean asked = title != null && title.level() == Questions.LEVEL;
    String written = slice(from, end);
    String text = references.complete(asked ? Questions.unlabelled(written) : written);
    boolean substantial =
        asked
            ? !PlainText.of(SafeHtml.of(text)).isEmpty()
            : blocks.stream().anyMatch(Outline::isSubstantial) && shows(blocks, text);
    if (title != null) {
      sections.add(
          new Section(
              title.level(), title.words(), title.anchor(), title.line(), text, substantial));
    } else if (substantial) {
      sections.add(new Section(0, "", null, line(blocks.getFirst()), text, true));
    }
  }

  /** Comments, components and pictures without a name would make an answer that shows nothing. */
  private static boolean shows(List<Node> blocks, String text) {
    return blocks.stream().anyMatch(block -> !Markdown.words(block).isEmpty())
        || !PlainText.of(SafeHtml.of(text)).isEmpty();
  }

  private static boolean isSubstantial(Node block) {
    return !(block instanceof ThematicBreak
        || block instanceof LinkReferenceDefinition
        || block instanceof EmptyBlock);
  }

  private int line(Node block) {
    return body.lines().get(block.getSourceSpans().getFirst().getLineIndex());
  }

  private int start(Node block) {
    int offset = block.getSourceSpans().getFirst().getInputIndex();
    return source.lastIndexOf('\n', offset) + 1;
  }

  private int end(Node block) {
    SourceSpan last = block.getSourceSpans().getLast();
    int end = source.indexOf('\n', last.getInputIndex() + last.getLength());
    return end < 0 ? source.length() : end + 1;
  }

  /** Without blank lines around it; the indent of the first line is part of the text. */
  private String slice(int start, int end) {
    int from = start;
    int next = source.indexOf('\n', from) + 1;
    while (next > 0 && next <= end && source.substring(from, next).isBlank()) {
      from = next;
      next = source.indexOf('\n', from) + 1;
    }
    return source.substring(from, end).stripTrailing();
  }
}
