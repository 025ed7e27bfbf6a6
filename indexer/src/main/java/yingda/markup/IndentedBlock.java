package yingda.markup;

import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;

/**
 * A block that goes on as far as its lines are indented: a callout or tab of MkDocs, a footnote, a
 * definition. It is shown as a quote is, below its title.
 */
final class IndentedBlock extends AbstractBlockParser {
  /** A step in; those who write two spaces mean the same. */
  private static final int STEP = 4;

  private static final int LEAST = 2;

  private final BlockQuote block = new BlockQuote();
  private final Paragraph heading = new Paragraph();
  private final String title;
  private final boolean isBold;
  private final int indent;

  /**
   * @param title inline Markdown, empty for none
   * @param indent of its first line
   */
  IndentedBlock(String title, int indent) {
    this(title, true, indent);
  }

  private IndentedBlock(String title, boolean isBold, int indent) {
    this.title = title;
    this.isBold = isBold;
    this.indent = indent;
    if (!title.isEmpty()) {
      block.appendChild(heading);
    }
  }

  /** A block that begins with words of its own. */
  static IndentedBlock note(String words, int indent) {
    return new IndentedBlock(words, false, indent);
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(Block child) {
    return true;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getIndex());
    }
    return state.getIndent() < indent + LEAST
        ? BlockContinue.none()
        : BlockContinue.atColumn(state.getColumn() + Math.min(state.getIndent(), indent + STEP));
  }

  @Override
  public void parseInlines(InlineParser parser) {
    if (!title.isEmpty()) {
      MarkLine.addTitle(heading, title, isBold, parser);
    }
  }
}
