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
  private final boolean hasOptions;
  private final boolean isBold;

  /**
   * @param title inline Markdown, empty for none
   */
  MarkLine(String title) {
    this(title, false, true);
  }

  private MarkLine(String title, boolean hasOptions, boolean isBold) {
    this.title = title;
    this.hasOptions = hasOptions;
    this.isBold = isBold;
    this.block = title.isEmpty() ? new EmptyBlock() : new Paragraph();
  }

  /** One whose indented lines tell the site what to show. */
  static MarkLine withOptions(String title) {
    return new MarkLine(title, true, true);
  }

  /** One with a mark before what it says. */
  static MarkLine sentence(String words) {
    return new MarkLine(words, false, false);
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    boolean isOption = hasOptions && !state.isBlank() && state.getIndent() >= LineMarks.CODE_INDENT;
    return isOption ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
  }

  @Override
  public void parseInlines(InlineParser parser) {
    if (!title.isEmpty()) {
      addTitle(block, title, isBold, parser);
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
