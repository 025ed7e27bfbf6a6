package yingda.json;

import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.dataformat.yaml.YAMLParser;
import yingda.document.RejectedException;

/** In which line of its file each field of a YAML text stands. */
final class YamlLines {
  private final Map<String, Integer> lines;
  private final int firstLine;

  private YamlLines(Map<String, Integer> lines, int firstLine) {
    this.lines = lines;
    this.firstLine = firstLine;
  }

  /**
   * Walks the whole text once, before anything is made of it.
   *
   * @throws RejectedException if it has an alias: few lines can stand for gigabytes
   */
  static YamlLines of(JsonParser parser, String file, int firstLine) {
    Map<String, Integer> lines = new HashMap<>();
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      int line = firstLine + parser.currentTokenLocation().getLineNr() - 1;
      lines.putIfAbsent(path(parser.streamReadContext()), line);
      if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
        throw RejectedException.invalid(
            file + ":" + line,
            "has a YAML alias, write the value out or quote a text that begins with *");
      }
    }
    return new YamlLines(lines, firstLine);
  }

  private static String path(TokenStreamContext context) {
    TokenStreamContext parent = context.getParent();
    if (parent == null) {
      return "";
    }
    String above = path(parent);
    if (context.inArray()) {
      return context.hasCurrentIndex() ? above + "[" + context.getCurrentIndex() + "]" : above;
    }
    if (!context.hasCurrentName()) {
      return above;
    }
    return (above.isEmpty() ? "" : above + ".") + context.currentName();
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** The line of a field, or of what it is in, or else the first. */
  int of(String path) {
    Integer line = lines.get(path);
    if (line != null) {
      return line;
    }
    int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    return end < 0 ? firstLine : of(path.substring(0, end));
  }

  static RejectedException malformed(JacksonException failure, String file, int firstLine) {
    int line = Flaw.of(failure).line();
    String rule = Flaw.of(failure).rule();
    if (failure instanceof StreamReadException
        && failure.getCause() instanceof MarkedYamlEngineException marked) {
      line = marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(line);
      rule =
          "is not well-formed YAML ("
              + marked.getProblem()
              + "), indent with spaces and quote texts with : # @ or &";
    }
    return RejectedException.invalid(file + ":" + (firstLine + Math.max(line, 1) - 1), rule);
  }
}
