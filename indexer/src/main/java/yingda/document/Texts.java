package yingda.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is said in one language, from {@code texts.properties}: a text of {@code unknown-kind} in
 * Chinese is called {@code unknown-kind.zh} there, with its values as {@code {value}}, or as {@code
 * {Value}} where one begins a sentence. Safe for concurrent use.
 */
final class Texts {
  private static final Pattern VALUE = Pattern.compile("\\{([A-Za-z]+)\\}");

  private static final Map<Language, Texts> ALL = read();

  private final Properties all;
  private final Language language;

  private Texts(Properties all, Language language) {
    this.all = all;
    this.language = language;
  }

  static Texts of(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  private static Map<Language, Texts> read() {
    Properties all = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream("texts.properties")) {
      all.load(new InputStreamReader(Objects.requireNonNull(in), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the texts of this program can't be read", e);
    }
    Map<Language, Texts> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, new Texts(all, language));
    }
    return texts;
  }

  /**
   * @throws IllegalArgumentException if there is no text of this code, or a value is not there
   */
  String text(String code, Map<String, ?> values) {
    String pattern = all.getProperty(code + "." + language.tag());
    if (pattern == null) {
      throw new IllegalArgumentException("there is no text of " + code + " in " + language);
    }
    return VALUE
        .matcher(pattern)
        .replaceAll(found -> Matcher.quoteReplacement(value(code, found.group(1), values)));
  }

  private String value(String code, String name, Map<String, ?> values) {
    String begin = name.substring(0, 1);
    boolean isBeginning = Character.isUpperCase(begin.charAt(0));
    Object value = values.get(begin.toLowerCase(Locale.ROOT) + name.substring(1));
    if (value == null) {
      throw new IllegalArgumentException("the value " + name + " of " + code + " is missing");
    }
    String words = words(value);
    return isBeginning && !words.isEmpty()
        ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
        : words;
  }

  private String words(Object value) {
    return switch (value) {
      case Collection<?> list ->
          list.stream().map(this::words).collect(Collectors.joining(language.comma()));
      case Term term -> term.text(language);
      case RejectedException rejected -> rejected.text(language);
      case Instant time -> language.words(time);
      default -> String.valueOf(value);
    };
  }

  /** What people call a field, or else as it is written. */
  String fieldName(String name, String written) {
    return all.getProperty("field." + name + "." + language.tag(), written);
  }
}
