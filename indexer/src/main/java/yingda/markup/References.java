package yingda.markup;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * The link reference definitions of a text, such as {@code [docs]: https://example.com}. They often
 * stand at its end, where a section that is cut out would lose them.
 *
 * @param definitions as they are written, by label in brackets and lower case
 */
public record References(Map<String, String> definitions) {

  public static References in(Node root, String source) {
    Map<String, String> definitions = new LinkedHashMap<>();
    for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof LinkReferenceDefinition definition) {
        SourceSpan first = definition.getSourceSpans().getFirst();
        SourceSpan last = definition.getSourceSpans().getLast();
        String text =
            source.substring(first.getInputIndex(), last.getInputIndex() + last.getLength());
        definitions.putIfAbsent(key(definition.getLabel()), text);
      }
    }
    return new References(definitions);
  }

  /** The section with the definitions that it uses and does not have. */
  public String complete(String section) {
    if (definitions.isEmpty()) {
      return section;
    }
    StringBuilder missing = new StringBuilder();
    String lower = section.toLowerCase(Locale.ROOT);
    definitions.forEach(
        (key, text) -> {
          if (lower.contains(key) && !section.contains(text)) {
            missing.append('\n').append(text);
          }
        });
    return missing.isEmpty() ? section : section + "\n" + missing;
  }

  private static String key(String label) {
    return "[" + label.toLowerCase(Locale.ROOT) + "]";
  }
}
