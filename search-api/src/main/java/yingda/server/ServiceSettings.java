package yingda.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.json.Settings;

/**
 * The options of {@code serve} as a file and variables set them, for every command that has them: a
 * variable counts before the file, an option before both.
 *
 * <pre>{@code
 * ServiceSettings.of(main, Map.of("YINGDA_PORT", "9090")).added("serve", "--data", "x")
 * // serve --port=9090 --data x
 * }</pre>
 */
final class ServiceSettings {
  static final String PRINT = "--print-settings";

  private static final String COMMAND = "serve";
  private static final String FILE = "--settings";
  private static final String PREFIX = "YINGDA_";

  /** What says nothing of the service itself. */
  private static final List<String> NONE = List.of("--help", FILE, PRINT);

  /** What Kubernetes sets in every container beside a service that is called as this program. */
  private static final Pattern OF_KUBERNETES =
      Pattern.compile("YINGDA_(?:SERVICE_HOST|SERVICE_PORT(?:_.*)?|PORT_\\d+_.*)");

  private static final Pattern ADDRESS_OF_KUBERNETES = Pattern.compile("(?:tcp|udp|sctp)://.*");

  private final CommandLine main;
  private final Map<String, String> environment;
  private final Map<String, Setting> found = new HashMap<>();

  private ServiceSettings(CommandLine main, Map<String, String> environment) {
    this.main = main;
    this.environment = environment;
  }

  /**
   * @param main all commands
   * @param environment the variables of the process
   */
  static ServiceSettings of(CommandLine main, Map<String, String> environment) {
    return new ServiceSettings(main, environment);
  }

  /**
   * The arguments with those options of their command that were set elsewhere.
   *
   * @throws RejectedException if a file or a variable sets what there is not
   */
  String[] added(ParseResult parsed, String... arguments) {
    CommandSpec command = parsed.commandSpec();
    if (command.findOption(FILE) == null) {
      return arguments;
    }
    read(parsed.matchedOptionValue(FILE, null));
    List<String> all = new ArrayList<>(List.of(arguments));
    int behindName = all.indexOf(command.name()) + 1;
    for (OptionSpec option : known()) {
      Setting setting = found.get(option.longestName());
      if (parsed.hasMatchedOption(option.longestName())) {
        found.remove(option.longestName());
      } else if (setting != null && command.findOption(option.longestName()) != null) {
        all.addAll(behindName, assigned(option, setting));
      }
    }
    return all.toArray(String[]::new);
  }

  private static List<String> assigned(OptionSpec option, Setting setting) {
    return setting.values().stream().map(value -> option.longestName() + "=" + value).toList();
  }

  /** What set an option in place of the arguments; null if nothing did. */
  @Nullable Setting of(String option) {
    return found.get(option);
  }

  /** Every setting of {@code serve}, as the arguments and what was added to them set it. */
  List<String> lines(ParseResult parsed) {
    List<String> lines = new ArrayList<>();
    for (OptionSpec option : known()) {
      String name = option.longestName();
      Setting elsewhere = found.get(name);
      String source = parsed.hasMatchedOption(name) ? name : "default";
      Object value = parsed.commandSpec().findOption(name).getValue();
      Setting setting = new Setting(texts(value), elsewhere == null ? source : elsewhere.source());
      lines.add(setting.line(name.substring(2), option.isMultiValue()));
    }
    return lines;
  }

  private static List<String> texts(@Nullable Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(Objects::toString).toList();
    }
    String text = value instanceof Enum<?> word ? lower(word.name()) : Objects.toString(value, "");
    return value == null ? List.of() : List.of(text);
  }

  private void read(@Nullable Path given) {
    String named = environment.getOrDefault(variable(FILE), "");
    Path file = given == null && !named.isBlank() ? Path.of(named) : given;
    if (file != null) {
      readFile(file);
    }
    environment.forEach(this::readVariable);
  }

  private void readFile(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw Refusal.invalid("unreadable-file").at(file);
    }
    Settings settings = Settings.yaml(file.toString(), 1, text);
    settings
        .values()
        .forEach(
            (key, value) -> {
              try {
                set("--" + key, file.toString(), values(key, value), key);
              } catch (RejectedException e) {
                throw settings.placed(e);
              }
            });
  }

  private static List<String> values(String key, @Nullable Object value) {
    List<String> values = new ArrayList<>();
    for (Object one : value instanceof List<?> list ? list : Arrays.asList(value)) {
      if (one instanceof String text) {
        values.add(text);
      } else if (one != null) {
        throw Refusal.invalid("not-a-setting-value").at(key);
      }
    }
    return values;
  }

  private void readVariable(String variable, String value) {
    boolean isOurs = variable.startsWith(PREFIX) && !variable.equals(variable(FILE));
    if (isOurs
        && !value.isBlank()
        && !OF_KUBERNETES.matcher(variable).matches()
        && !ADDRESS_OF_KUBERNETES.matcher(value).matches()) {
      String option = "--" + lower(variable.substring(PREFIX.length())).replace('_', '-');
      OptionSpec known = option(option);
      boolean isSeveral = known != null && known.isMultiValue();
      set(option, variable, isSeveral ? List.of(value.split(",")) : List.of(value), variable);
    }
  }

  private void set(String option, String source, List<String> values, String key) {
    if (option(option) == null) {
      String nearest = Spelling.nearest(option, known().stream().map(OptionSpec::longestName));
      boolean isVariable = key.startsWith(PREFIX);
      throw Refusal.invalid("unknown-setting")
          .with("nearest", isVariable ? variable(nearest) : nearest.substring(2))
          .at(key);
    }
    if (!values.isEmpty()) {
      found.put(option, new Setting(values, source));
    }
  }

  private List<OptionSpec> known() {
    CommandLine serve = Objects.requireNonNull(main.getSubcommands().get(COMMAND));
    return serve.getCommandSpec().options().stream()
        .filter(option -> !NONE.contains(option.longestName()))
        .toList();
  }

  private @Nullable OptionSpec option(String name) {
    return known().stream().filter(o -> o.longestName().equals(name)).findFirst().orElse(null);
  }

  private static String variable(String option) {
    return PREFIX + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
