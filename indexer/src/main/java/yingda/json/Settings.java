package yingda.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLParser;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Term;

/**
 * What the head of a file sets, by key, whether in YAML or TOML: texts as they are written, lists,
 * mappings, and null where nothing is set. Immutable.
 *
 * <pre>{@code
 * Settings settings = Settings.yaml("faq/returns.md", 2, frontMatter);
 * Keys keys = settings.as(Keys.class, settings.values());
 * // RejectedException: faq/returns.md:4: tags[1]: expected a text in quotes, found a list
 * }</pre>
 */
public final class Settings {
  private static final String WHOLE = "front matter";

  private final Lines lines;
  private final Map<String, @Nullable Object> values;

  private Settings(Lines lines, Map<String, @Nullable Object> values) {
    this.lines = lines;
    this.values = values;
  }

  /**
   * @param file for the messages
   * @param firstLine the line of the file the text begins in, from 1
   * @param text a mapping; one without any key counts as empty
   * @throws RejectedException INVALID with file and line if it is not well-formed
   */
  public static Settings yaml(String file, int firstLine, String text) {
    return Yaml.read(file, firstLine, text);
  }

  /** The same from TOML. */
  public static Settings toml(String file, int firstLine, String text) {
    return Toml.read(file, firstLine, text);
  }

  static Settings of(Lines lines, JsonParser parser) {
    JsonToken token = parser.nextToken();
    if (token != null && token != JsonToken.VALUE_NULL && token != JsonToken.START_OBJECT) {
      Term found = Term.of(token == JsonToken.START_ARRAY ? "list" : "text");
      throw lines.placed(
          Refusal.invalid("wrong-type")
              .with("expected", Term.of("object"))
              .with("found", found)
              .at(WHOLE));
    }
    Map<String, @Nullable Object> values =
        token == JsonToken.START_OBJECT ? mapping(lines, parser, "") : Map.of();
    if (parser.nextToken() != null) {
      throw lines.placed(Refusal.invalid("trailing-text").at(WHOLE));
    }
    return new Settings(lines, values);
  }

  private static Map<String, @Nullable Object> mapping(
      Lines lines, JsonParser parser, String path) {
    Map<String, @Nullable Object> mapping = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String inside = path.isEmpty() ? name : path + "." + name;
      lines.stands(inside, parser.currentTokenLocation().getLineNr());
      mapping.put(name, value(lines, parser, parser.nextToken(), inside));
    }
    return mapping;
  }

  private static @Nullable Object value(
      Lines lines, JsonParser parser, JsonToken token, String path) {
    int line = parser.currentTokenLocation().getLineNr();
    lines.stands(path, line);
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      // Few lines with aliases can stand for gigabytes.
      throw lines.rejection(line, Refusal.invalid("yaml-alias"));
    }
    return switch (token) {
      case START_OBJECT -> mapping(lines, parser, path);
      case START_ARRAY -> list(lines, parser, path);
      case VALUE_NULL -> null;
      default -> parser.getString();
    };
  }

  private static List<@Nullable Object> list(Lines lines, JsonParser parser, String path) {
    List<@Nullable Object> list = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      list.add(value(lines, parser, token, path + "[" + list.size() + "]"));
      token = parser.nextToken();
    }
    return list;
  }

  public Map<String, @Nullable Object> values() {
    return values;
  }

  /**
   * These values as a record.
   *
   * @param chosen of the values, under the names the record has for them
   * @throws RejectedException INVALID with file and line if they are no such value
   */
  public <T> T as(Class<T> type, Map<String, @Nullable Object> chosen) {
    try {
      return Yaml.MAPPER.convertValue(chosen, type);
    } catch (JacksonException failure) {
      throw placed(JsonError.of(failure).rejection(WHOLE));
    }
  }

  /** The same rejection with the file and the line of the key that is its subject. */
  public RejectedException placed(RejectedException rejected) {
    return lines.placed(rejected);
  }
}
