package yingda.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLFactoryBuilder;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** Values to YAML as a person would write it. Safe for concurrent use. */
final class YamlWriter {
  /** Bare words where they do, and texts of several lines in lines. */
  private static final YAMLMapper BARE =
      mapper(factory().enable(YAMLWriteFeature.MINIMIZE_QUOTES).build());

  private static final YAMLMapper QUOTED =
      mapper(factory().stringQuotingChecker(new Always()).build());

  /** A line break to readers of YAML, which its writer takes for a letter. */
  private static final char NEXT_LINE = '\u0085';

  private YamlWriter() {}

  static String write(Object value) {
    String text = BARE.writeValueAsString(value);
    return text.indexOf(NEXT_LINE) < 0 ? text : QUOTED.writeValueAsString(value);
  }

  private static YAMLFactoryBuilder factory() {
    return YAMLFactory.builder()
        .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES);
  }

  private static YAMLMapper mapper(YAMLFactory factory) {
    return StrictMapper.applyTo(YAMLMapper.builder(factory), JsonToken::isScalarValue)
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
        .build();
  }

  private static final class Always extends StringQuotingChecker {
    @Override
    public boolean needToQuoteName(String name) {
      return true;
    }

    @Override
    public boolean needToQuoteValue(String value) {
      return true;
    }
  }
}
