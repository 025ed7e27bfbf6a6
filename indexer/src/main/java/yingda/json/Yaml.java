package yingda.json;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** YAML by the rules of this package; a plain word is a text, as it is written. */
public final class Yaml {
  static final YAMLMapper MAPPER = mapper(LoadSettings.builder().build());

  /** Longer texts are read in one piece, shorter ones without room for that. */
  private static final int PIECE = 1 << 16;

  private Yaml() {}

  /** Lines that are read back as an equal value; what is absent or empty is left out. */
  public static String write(Object value) {
    return YamlWriter.write(value);
  }

  /** Aliases and a second document are refused. */
  static Settings read(String file, int firstLine, String text) {
    Lines lines = new Lines(file, firstLine);
    try (JsonParser parser = parser(text)) {
      return Settings.of(lines, parser);
    } catch (JacksonException failure) {
      throw malformed(failure, lines);
    }
  }

  /**
   * The engine copies what it has of a text whenever it takes in another piece of it, so a long
   * word in many pieces would take time with the square of its length.
   */
  private static JsonParser parser(String text) {
    if (text.length() <= PIECE) {
      return MAPPER.createParser(text);
    }
    LoadSettings inOnePiece =
        LoadSettings.builder()
            .setBufferSize(text.length() + 1)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();
    return mapper(inOnePiece).createParser(text);
  }

  private static YAMLMapper mapper(LoadSettings settings) {
    YAMLFactory factory =
        YAMLFactory.builder()
            .loadSettings(settings)
            .streamReadConstraints(StrictMapper.BOUNDS)
            .build();
    return StrictMapper.applyTo(YAMLMapper.builder(factory), JsonToken::isScalarValue).build();
  }

  private static RejectedException malformed(JacksonException failure, Lines lines) {
    JsonError flaw = JsonError.of(failure);
    if (failure instanceof StreamReadException
        && failure.getCause() instanceof MarkedYamlEngineException marked) {
      int line = marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(flaw.line());
      return lines.rejection(
          line, Refusal.invalid("malformed-yaml").with("problem", marked.getProblem()));
    }
    return lines.rejection(flaw.line(), flaw.rule());
  }
}
