package yingda.lucene.index;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import yingda.text.Token;

/** Hands our tokens to Lucene. Reads its input whole, so that has to be bounded before. */
final class TokenListTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute span = addAttribute(PositionLengthAttribute.class);

  private final Function<String, List<Token>> tokenize;
  private final boolean graph;
  private Iterator<Token> tokens = Collections.emptyIterator();
  private int position;
  private int length;

  /**
   * @param graph whether tokens say how many positions they span. A query made from a graph may
   *     silently be empty, so only an index may have one
   */
  TokenListTokenizer(Function<String, List<Token>> tokenize, boolean graph) {
    this.tokenize = tokenize;
    this.graph = graph;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    StringWriter text = new StringWriter();
    input.transferTo(text);
    tokens = tokenize.apply(text.toString()).iterator();
    position = -1;
    length = text.getBuffer().length();
  }

  @Override
  public boolean incrementToken() {
    if (!tokens.hasNext()) {
      return false;
    }
    clearAttributes();
    Token token = tokens.next();
    term.append(token.text());
    offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
    step.setPositionIncrement(token.position() - position);
    span.setPositionLength(graph ? token.length() : 1);
    position = token.position();
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }
}
