package yingda.markup;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Shows what documentation sites make of code blocks: those of MyST that are no code ({@code
 * ```{note}}) become what they say, and the title of one stands above it.
 */
final class SiteBlocks implements PostProcessor {
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "\\{(note|tip|hint|warning|caution|danger|error|important|attention|seealso|admonition"
              + "|dropdown|topic|tab-item|tab-set|card|grid|epigraph|sidebar|margin|glossary|list-table"
              + "|figure|image|toctree|contents|index)}\\s*(.*)");

  /**
   * What sites read in a comment behind a line of code: [!code ++] of VitePress, (1)! of MkDocs.
   */
  private static final Pattern NOTE =
      Pattern.compile(
          "(?m)(?<=\\S)[ \\t]{1,9}(?://|#|--|;|<!--|/\\*)[ \\t]{0,3}(?:\\[!code [^\\]\\n"
              + "]{1,60}]|\\(\\d{1,3}\\)!)(?:[ \\t]{0,3}(?:-->|\\*/))?[ \\t]{0,9}$");

  /** What stands behind their names is for the site, and so is all that is in the second. */
  private static final Set<String> UNTITLED =
      Set.of("figure", "image", "toctree", "contents", "index");

  private static final Set<String> EMPTY = Set.of("image", "toctree", "contents", "index");

  private static final Pattern OPTION = Pattern.compile(":[\\w-]+:.*");
  private static final Pattern LABEL =
      Pattern.compile("\\[([^\\]\\[]{1,200})]\\s{0,9}(?:\\{[^\\n]{0,300})?\\z");

  @Override
  public Node process(Node root) {
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(FencedCodeBlock code) {
            show(code);
          }

          @Override
          public void visit(HtmlBlock html) {
            if (!html.getLiteral().contains("<pre") && !html.getLiteral().contains("<code")) {
              html.setLiteral(InlineMarks.plain(html.getLiteral()));
            }
          }
        });
    return root;
  }

  private static void show(FencedCodeBlock code) {
    String info = code.getInfo() == null ? "" : code.getInfo();
    Matcher directive = DIRECTIVE.matcher(info);
    if (directive.matches()) {
      String name = directive.group(1);
      addTitle(code, UNTITLED.contains(name) ? "" : directive.group(2));
      if (!EMPTY.contains(name)) {
        addBlocks(withoutOptions(code.getLiteral()), code);
      }
      code.unlink();
      return;
    }
    String literal = NOTE.matcher(code.getLiteral()).replaceAll("");
    code.setLiteral(info.startsWith("{") ? withoutOptions(literal) : literal);
    Matcher label = LABEL.matcher(info);
    addTitle(code, label.find() ? label.group(1) : TagWords.of(info));
  }

  private static void addTitle(Block block, String title) {
    if (!title.isEmpty()) {
      StrongEmphasis strong = new StrongEmphasis();
      strong.appendChild(new Text(title));
      Paragraph paragraph = new Paragraph();
      paragraph.appendChild(strong);
      paragraph.setSourceSpans(block.getSourceSpans());
      block.insertBefore(paragraph);
    }
  }

  private static String withoutOptions(String literal) {
    StringBuilder text = new StringBuilder();
    boolean options = true;
    for (String line : literal.lines().toList()) {
      options = options && OPTION.matcher(line).matches();
      text.append(options ? "" : line + "\n");
    }
    return text.toString();
  }

  private static void addBlocks(String text, FencedCodeBlock code) {
    Node inside = Markdown.parse(text);
    while (inside.getFirstChild() != null) {
      Node child = inside.getFirstChild();
      if (child instanceof Block block) {
        block.setSourceSpans(code.getSourceSpans());
      }
      code.insertBefore(child);
    }
  }
}
