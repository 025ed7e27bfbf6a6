package yingda.markup;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.jsoup.parser.Tag;

/**
 * Keeps what authors write between angle brackets for the reader to fill in, such as {@code
 * <cluster-name>} or {@code <HOST>}. To CommonMark it is an HTML tag, and would be cleaned away as
 * one that is not allowed. Tags of HTML, tags with values, and components in camel case are left.
 */
final class Placeholders implements PostProcessor {
  private static final Pattern FORM =
      Pattern.compile("</?([a-z][a-z0-9-]*|[A-Z][A-Z0-9-]*)(?:\\s+[\\w-]+){0,20}+\\s*>");

  @Override
  public Node process(Node root) {
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlInline tag) {
            if (isPlaceholder(tag.getLiteral())) {
              tag.insertBefore(new Text(tag.getLiteral()));
              tag.unlink();
            }
          }
        });
    return root;
  }

  private static boolean isPlaceholder(String tag) {
    Matcher form = FORM.matcher(tag);
    return form.matches() && !Tag.isKnownTag(form.group(1).toLowerCase(Locale.ROOT));
  }
}
