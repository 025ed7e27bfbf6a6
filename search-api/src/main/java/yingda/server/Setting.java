package yingda.server;

import java.util.List;
import java.util.regex.Pattern;
import yingda.json.Json;

/**
 * What an option is set to, and by what.
 *
 * @param values one, or several where the option may be repeated
 * @param source the file with its line, the variable, the option, or {@code default}
 */
record Setting(List<String> values, String source) {
  private static final String HIDDEN = "***";

  /** A password in an address, before the host or among its parameters. */
  private static final Pattern PASSWORD =
      Pattern.compile(
          "(?<=://[^/@:\\s]{0,200}:)[^/@\\s]+(?=@)"
              + "|(?i)(?<=[?&;](?:password|secret|token|key|sig)=)[^&;\\s]+");

  /** What YAML and people read as it is. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}./~][\\p{L}\\p{N}./~_@=+:-]*");

  Setting {
    values = List.copyOf(values);
  }

  /**
   * The line of a file that sets the same, without what is secret, and behind it where it is from.
   */
  String line(String name, boolean isRepeatable) {
    List<String> shown = values.stream().map(value -> quoted(hidden(name, value))).toList();
    String value = isRepeatable ? "[" + String.join(", ", shown) + "]" : String.join("", shown);
    return String.format("%-45s # %s", name + ": " + value, source);
  }

  private static String hidden(String name, String value) {
    boolean isSecret = name.endsWith("secret") || name.endsWith("password");
    return isSecret ? HIDDEN : PASSWORD.matcher(value).replaceAll(HIDDEN);
  }

  private static String quoted(String value) {
    boolean isPlain = PLAIN.matcher(value).matches() && !value.endsWith(":");
    return isPlain ? value : Json.write(value);
  }
}
