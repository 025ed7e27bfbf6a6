package yingda.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import yingda.document.RejectedException;

/**
 * A YAML text inside a file, such as the front matter of a Markdown file. It is read by the rules
 * of this package, except that a plain word is a text where a text is expected, as it is written:
 * {@code version: 7.10} is 7.10. Aliases and a second document are refused. Immutable.
 *
 * <pre>{@code
 * Yaml yaml = Yaml.of("faq/returns.md", 2, frontMatter);
 * Keys keys = yaml.read(Keys.class);
 * // RejectedException: faq/returns.md:4: tags[1]: expected a text in quotes, found a list
 * }</pre>
 */
public final class Yaml {
  private static final YAMLMapper MAPPER =
      Strictness.applyTo(
              YAMLMapper.builder(
                  YAMLFactory.builder().streamReadConstraints(Strictness.BOUNDS).build()),
              JsonToken::isScalarValue)
          .build();

  private final String file;
  private final String text;
  private final YamlLines lines;

  private Yaml(String file, String text, YamlLines lines) {
    this.file = file;
    this.text = text;
    this.lines = lines;
  }

  /**
   * @param file for the messages
   * @param firstLine the line of the file the text begins in, from 1
   * @param text a mapping; one without any key counts as empty
   * @throws RejectedException INVALID with file and line if it is not well-formed
   */
  public static Yaml of(String file, int firstLine, String text) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      YamlLines lines = YamlLines.of(parser, file, firstLine);
      return new Yaml(file, lines.isEmpty() ? "{}" : text, lines);
    } catch (JacksonException failure) {
      throw YamlLines.malformed(failure, file, firstLine);
    }
  }

  /** Lines that are read back as an equal value; what is absent or empty is left out. */
  public static String write(Object value) {
    return YamlWriter.write(value);
  }

  /**
   * @throws RejectedException INVALID with file and line if it is no such value
   */
  public <T> T read(Class<T> type) {
    return read(MAPPER.reader(), type);
  }

  /** The same, but keys the type does not have are passed over: other programs have theirs. */
  public <T> T readKnown(Class<T> type) {
    return read(MAPPER.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES), type);
  }

  private <T> T read(ObjectReader reader, Class<T> type) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      return Strictness.readAll("front matter", reader, parser, type);
    } catch (JacksonException failure) {
      throw placed(Flaw.of(failure).rejection("front matter"));
    } catch (RejectedException rejected) {
      throw placed(rejected);
    }
  }

  /** The same rejection with the file and the line of the key that is its subject. */
  public RejectedException placed(RejectedException rejected) {
    return rejected.at(file + ":" + lines.of(rejected.subject()));
  }
}
