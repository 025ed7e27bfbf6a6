package yingda.markup;

import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;

/** A line that is all mark: of it a title stays, as a paragraph in bold, or nothing. */
final class MarkLine extends AbstractBlockParser {
  private final Block block;
  private final String title;

  /**
   * @param title inline Markdown, empty for none
   */
  MarkLine(String title) {
    this.title = title;
    this.block = title.isEmpty() ? new EmptyBlock() : new Paragraph();
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void parseInlines(InlineParser parser) {
    if (!title.isEmpty()) {
      addTitle(block, title, true, parser);
    }
  }

  static void addTitle(Block paragraph, String title, boolean isBold, InlineParser parser) {
    Node words = paragraph;
    if (isBold) {
      words = new StrongEmphasis();
      paragraph.appendChild(words);
    }
    parser.parse(SourceLines.of(SourceLine.of(title, null)), words);
  }
}
