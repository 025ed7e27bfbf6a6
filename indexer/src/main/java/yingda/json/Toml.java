package yingda.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.toml.TomlFactory;
import tools.jackson.dataformat.toml.TomlMapper;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** TOML, as Hugo writes its front matter; numbers and days are texts, as in YAML. */
final class Toml {
  private static final TomlMapper MAPPER =
      StrictMapper.applyTo(
              TomlMapper.builder(
                  TomlFactory.builder().streamReadConstraints(StrictMapper.BOUNDS).build()),
              JsonToken::isScalarValue)
          .build();

  private static final Pattern KEY =
      Pattern.compile("[ \\t]*(?:\"([^\"]*)\"|'([^']*)'|([\\w-]+))[ \\t]*=.*");

  private Toml() {}

  static Settings read(String file, int firstLine, String text) {
    Lines lines = new Lines(file, firstLine);
    try (JsonParser parser = MAPPER.createParser(text)) {
      Settings settings = Settings.of(lines, parser);
      findKeys(text, lines);
      return settings;
    } catch (JacksonException failure) {
      int line = failure.getLocation() == null ? 1 : failure.getLocation().getLineNr();
      throw malformed(lines, line, failure.getOriginalMessage());
    }
  }

  private static RejectedException malformed(Lines lines, int line, String problem) {
    return lines.rejection(line, Refusal.invalid("malformed-toml").with("problem", problem));
  }

  /** The parser does not tell where a key stands; those in tables are none of ours. */
  private static void findKeys(String text, Lines lines) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.startsWith("[")) {
        return;
      }
      Matcher key = KEY.matcher(line);
      if (key.matches()) {
        for (int group = 1; group <= 3; group++) {
          if (key.group(group) != null) {
            lines.stands(key.group(group), number);
          }
        }
      }
    }
  }
}
