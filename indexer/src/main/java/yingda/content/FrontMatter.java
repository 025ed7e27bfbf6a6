package yingda.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.json.Yaml;

/**
 * A Markdown file, cut into the YAML between two lines of {@code ---} at its head and the rest.
 * Keys it does not know are left alone: a repository of documents has its own.
 *
 * @param yaml null if there is none
 * @param lines how many lines the head takes up
 * @param body what follows it
 */
record FrontMatter(@Nullable Yaml yaml, int lines, String body) {
  private static final Pattern BLOCK =
      Pattern.compile("---[ \\t]*\\n(.*?\\n|)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
  private static final Pattern UNCLOSED =
      Pattern.compile("---[ \\t]*\\n[\\w-]+:.*", Pattern.DOTALL);

  /**
   * @throws RejectedException if the YAML is not closed or not well-formed
   */
  static FrontMatter of(SourceFile file, String text) {
    Matcher block = BLOCK.matcher(text);
    if (block.lookingAt()) {
      int lines = (int) block.group().chars().filter(character -> character == '\n').count();
      Yaml yaml = Yaml.of(file.place(), 2, block.group(1));
      return new FrontMatter(yaml, lines, text.substring(block.end()));
    }
    if (UNCLOSED.matcher(text).matches()) {
      throw RejectedException.invalid(
          file.line(1), "front matter is not closed, end it with a line of ---");
    }
    return new FrontMatter(null, 0, text);
  }

  Attributes attributes() {
    return yaml == null ? Attributes.NONE : yaml.readKnown(Attributes.class);
  }
}
