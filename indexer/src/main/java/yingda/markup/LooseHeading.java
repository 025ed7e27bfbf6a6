package yingda.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** A heading without the space behind its marks, {@code ##怎么退款？}, as Chinese is often typed. */
final class LooseHeading extends AbstractBlockParser {
  /** Two marks are no accident; one before Latin is a hashtag, a number, or a comment. */
  private static final Pattern LINE =
      Pattern.compile("(#{2,6}(?=[\\p{L}\\p{N}“「《【（(*`])|#(?=\\p{IsHan}))([^#]++)(#*+)\\s*+");

  private final Heading block = new Heading();
  private final String text;

  private LooseHeading(int level, String text) {
    block.setLevel(level);
    this.text = text;
  }

  /** Null if a line is none; between two single marks stands a topic, not a heading. */
  static @Nullable LooseHeading of(String line, boolean inParagraph) {
    Matcher heading = LINE.matcher(line);
    if (!heading.matches()) {
      return null;
    }
    int level = heading.group(1).length();
    boolean topic = level == 1 && (inParagraph || !heading.group(3).isEmpty());
    return topic ? null : new LooseHeading(level, heading.group(2).strip());
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
    parser.parse(SourceLines.of(SourceLine.of(text, null)), block);
  }
}
