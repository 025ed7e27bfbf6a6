package yingda.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Reads the words of a block as its author meant them: lines are joined, marks of documentation
 * sites and emphasis beside Chinese are made what CommonMark knows, and CommonMark does the rest.
 * Belongs to one thread.
 */
final class InlineText implements InlineParser {
  private static final Pattern ALERT = Pattern.compile("\\[!([\\w-]{1,40})][+-]?\\s*(.*)");
  private static final Pattern TASK = Pattern.compile("\\[([ xX])]\\s+(.*)");
  private static final Pattern DEFINITION = Pattern.compile(":\\s+(.*)");
  private static final Pattern MODULE =
      Pattern.compile(
          "import\\s++(?:[^'\"]{1,300}\\sfrom\\s++)?+['\"][^'\"]{1,300}['\"]\\s*;?"
              + "|export\\s+(?:const|let|default|function)\\b.*");

  private final InlineParser parser;

  InlineText(InlineParserContext context) {
    this.parser = new InlineParserImpl(context);
  }

  @Override
  public void parse(SourceLines source, Node node) {
    List<String> lines = new ArrayList<>();
    source.getLines().forEach(line -> lines.add(line.getContent().toString()));
    if (node instanceof Paragraph && !lines.isEmpty()) {
      beginning(lines, (Block) node);
    }
    String text = EmphasisDelimiters.meant(InlineMarks.plain(LineBreaks.join(lines)));
    List<SourceLine> meant = text.lines().map(line -> SourceLine.of(line, null)).toList();
    parser.parse(SourceLines.of(meant), node);
  }

  /** What only counts where a block begins. */
  private static void beginning(List<String> lines, Block block) {
    if (block.getParent() instanceof Document) {
      while (!lines.isEmpty() && MODULE.matcher(lines.getFirst()).matches()) {
        lines.removeFirst();
      }
    } else if (block.getPrevious() == null && block.getParent() instanceof BlockQuote) {
      Matcher alert = ALERT.matcher(lines.getFirst());
      if (alert.matches()) {
        lines.set(0, alert.group(2).isEmpty() ? "" : "**" + alert.group(2) + "**  ");
      }
    } else if (block.getPrevious() == null && block.getParent() instanceof ListItem) {
      Matcher task = TASK.matcher(lines.getFirst());
      if (task.matches()) {
        lines.set(0, (task.group(1).equals(" ") ? "☐ " : "☑ ") + task.group(2));
      }
    }
    define(lines);
  }

  /** A definition stands in a line of its own, below the word that it explains. */
  private static void define(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher definition = DEFINITION.matcher(lines.get(i));
      if (definition.matches()) {
        lines.set(i, definition.group(1));
        if (i > 0) {
          lines.set(i - 1, lines.get(i - 1) + "  ");
        }
      }
    }
  }
}
