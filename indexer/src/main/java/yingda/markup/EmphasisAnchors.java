package yingda.markup;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/** Takes the letters out of a tree that only held {@link EmphasisDelimiters} together. */
final class EmphasisAnchors implements PostProcessor {
  @Override
  public Node process(Node root) {
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            text.setLiteral(without(text.getLiteral()));
          }

          @Override
          public void visit(Code code) {
            code.setLiteral(without(code.getLiteral()));
          }

          @Override
          public void visit(HtmlInline tag) {
            tag.setLiteral(without(tag.getLiteral()));
          }
        });
    return root;
  }

  private static String without(String text) {
    return text.indexOf(EmphasisDelimiters.HOLD) < 0
        ? text
        : text.replace(String.valueOf(EmphasisDelimiters.HOLD), "");
  }
}
