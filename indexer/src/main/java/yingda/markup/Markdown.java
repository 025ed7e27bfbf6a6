package yingda.markup;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * CommonMark with the tables of GitHub and what documentation sites add to it. Nesting is bounded,
 * so that no input exhausts the stack.
 */
public final class Markdown {
  static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          // In Chinese a single ~ is a range: 3~5 天.
          StrikethroughExtension.builder().requireTwoTildes(true).build());

  private static final int DEEPEST = 50;

  private static final Parser BLOCKS =
      Parser.builder()
          .extensions(EXTENSIONS)
          .customBlockParserFactory(new LineMarks())
          .inlineParserFactory(InlineText::new)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .postProcessor(new EmphasisAnchors())
          .postProcessor(new Placeholders())
          .postProcessor(new SiteBlocks())
          .build();

  private static final Parser PLACES =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  private static final Parser LINES =
      Parser.builder()
          .enabledBlockTypes(Set.of())
          .inlineParserFactory(InlineText::new)
          .maxInlineNesting(DEEPEST)
          .postProcessor(new EmphasisAnchors())
          .postProcessor(new Placeholders())
          .build();

  private Markdown() {}

  /** Its blocks know where they stand in the text. */
  public static Node parse(String text) {
    return BLOCKS.parse(ModuleExports.blanked(text));
  }

  /** All its nodes know where they stand in the text, and nothing is made of placeholders. */
  static Node parseWithPlaces(String text) {
    return PLACES.parse(text);
  }

  /** One line of Markdown without its marks. */
  public static String plainLine(String line) {
    return words(LINES.parse(line));
  }

  /** The words in a node without their marks, in one line. */
  public static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }

          @Override
          public void visit(CustomNode struck) {
            if (!(struck instanceof Strikethrough)) {
              visitChildren(struck);
            }
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            words.append(' ');
          }

          @Override
          public void visit(HardLineBreak lineBreak) {
            words.append(' ');
          }
        });
    return words.toString().strip();
  }
}
