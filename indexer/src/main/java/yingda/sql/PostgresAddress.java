package yingda.sql;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * Where a PostgreSQL database is, as libpq writes it: {@code
 * postgresql://user:password@host:5432/database?sslmode=verify-full}. Several hosts are separated
 * by commas. As a text it has no password.
 *
 * @param hosts with their ports
 * @param user null for the one of this process
 * @param password null if {@code PGPASSWORD} or the file {@code .pgpass} has it, or none is needed
 * @param options what follows the question mark, {@code name=value} each
 */
record PostgresAddress(
    String hosts,
    String database,
    @Nullable String user,
    @Nullable String password,
    List<String> options) {
  private static final Pattern FORM =
      Pattern.compile(
          "postgres(?:ql)?://(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?"
              + "(?<hosts>[^/?@]+)/(?<database>[^/?]+)(?:\\?(?<options>.*))?");

  /** Those that say how to get there; all others are the store's own matter. */
  private static final Set<String> OPTIONS =
      Set.of("sslmode", "sslrootcert", "sslcert", "sslkey", "targetServerType");

  PostgresAddress {
    options = List.copyOf(options);
  }

  /**
   * @throws RejectedException INVALID if it is none
   */
  static PostgresAddress of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw Refusal.invalid("store-address").at("--store");
    }
    String rest = form.group("options");
    List<String> options = rest == null || rest.isEmpty() ? List.of() : List.of(rest.split("&"));
    for (String option : options) {
      String name = option.split("=", 2)[0];
      if (!OPTIONS.contains(name) || !option.contains("=")) {
        throw Refusal.invalid("store-address-option")
            .with("value", name)
            .with("known", OPTIONS.stream().sorted().toList())
            .at("--store");
      }
    }
    return new PostgresAddress(
        form.group("hosts"),
        decoded(form.group("database")),
        orNull(form.group("user")),
        orNull(form.group("password")),
        options);
  }

  private static @Nullable String orNull(@Nullable String part) {
    return part == null || part.isEmpty() ? null : decoded(part);
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** For the driver, which gets user and password by themselves. */
  String url() {
    return "jdbc:postgresql://" + hosts + "/" + encoded(database);
  }

  private static String encoded(String part) {
    return java.net.URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  Properties properties() {
    Properties properties = new Properties();
    for (String option : options) {
      String[] parts = option.split("=", 2);
      properties.setProperty(parts[0], decoded(parts[1]));
    }
    if (user != null) {
      properties.setProperty("user", user);
    }
    String known = password == null ? System.getenv("PGPASSWORD") : password;
    if (known != null) {
      properties.setProperty("password", known);
    }
    return properties;
  }

  /** Without the password. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    if (user != null) {
      parts.add(encoded(user) + "@");
    }
    return "postgresql://" + String.join("", parts) + hosts + "/" + encoded(database);
  }
}
