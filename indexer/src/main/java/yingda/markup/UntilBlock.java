package yingda.markup;

import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;

/**
 * All lines until one that ends them: a comment, or code between tags. A comment nobody ended is
 * shown like code, so that nothing is lost.
 */
final class UntilBlock extends AbstractBlockParser {
  private final EmptyBlock block = new EmptyBlock();
  private final StringBuilder text = new StringBuilder();
  private final Pattern end;
  private final boolean isCode;
  private boolean isEnded;
  private int lines;

  /**
   * @param end found in the last line
   */
  UntilBlock(Pattern end, boolean isCode) {
    this.end = end;
    this.isCode = isCode;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return isEnded ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(SourceLine line) {
    isEnded = end.matcher(line.getContent()).find();
    boolean isMark = isCode && (isEnded || lines == 0);
    lines++;
    if (!isMark) {
      text.append(line.getContent()).append('\n');
    }
  }

  @Override
  public void closeBlock() {
    if (isCode || !isEnded) {
      FencedCodeBlock code = new FencedCodeBlock();
      code.setLiteral(text.toString());
      block.insertAfter(code);
      code.setSourceSpans(block.getSourceSpans());
    }
  }
}
