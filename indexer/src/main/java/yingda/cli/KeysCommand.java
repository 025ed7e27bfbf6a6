package yingda.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yingda.access.AccessKey;
import yingda.access.AccessStore;
import yingda.access.Person;
import yingda.app.Caller;
import yingda.app.Callers;
import yingda.app.KeyAdministration;
import yingda.app.KeyAdministration.NewKey;
import yingda.app.KeyRequest;
import yingda.document.DocumentStore;
import yingda.document.HomeZone;
import yingda.document.Refusal;
import yingda.importing.Dates;
import yingda.knowledge.DataDirectory;

/** Decides on the machine itself who may come in; a running service knows at once. */
@Command(
    name = "keys",
    description = {
      "Makes, lists and revokes the keys by which people and programs come in.",
      "The first key closes a service that answered whoever is on its machine."
    })
public final class KeysCommand implements Callable<Integer> {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HomeZone.ID);

  /** What is done. */
  private enum Action {
    CREATE,
    LIST,
    REVOKE
  }

  @Mixin private DataOption data = new DataOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @Parameters(index = "0", paramLabel = "ACTION", description = "create, list or revoke.")
  private Action action = Action.LIST;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NUMBER",
      description = "The number of the key to revoke.")
  private @Nullable Long number;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Whose key it is; stands under what is written with it.")
  private @Nullable String name;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "bot, agent, writer, reviewer or admin.")
  private @Nullable String role;

  @Option(
      names = "--product",
      paramLabel = "P",
      description = "For bots and agents: only what is about it, or no product; repeatable.")
  private Set<String> products = Set.of();

  @Option(
      names = "--channel",
      paramLabel = "C",
      description = "For bots and agents: only this channel; repeatable.")
  private Set<String> channels = Set.of();

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      description =
          "For bots: only pages of this origin may use it, such as https://shop.example.com;"
              + " repeatable.")
  private Set<String> origins = Set.of();

  @Option(
      names = "--confirmed-only",
      description =
          "For bots: only what was published or confirmed within its review period, which what has"
              + " none never is.")
  private boolean confirmedOnly;

  @Option(
      names = "--expires",
      paramLabel = "TIME",
      description = "From when on it lets nobody in: 90d or 2027-01-01; default never.")
  private @Nullable String expires;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    // The first key may come before any document.
    DataDirectory directory = action == Action.CREATE ? data.directory() : data.existing();
    try (DocumentStore store = directory.openStore(clock);
        AccessStore access = directory.openAccess()) {
      KeyAdministration keys = new KeyAdministration(access, store, clock);
      Caller caller = Callers.LOCAL.named(System.getProperty("user.name", "unknown"));
      switch (action) {
        case CREATE -> create(keys, caller, clock.instant());
        case LIST -> keys.list(caller).forEach(key -> out().println(line(key, clock.instant())));
        case REVOKE -> out().println(line(keys.revoke(caller, number(), ""), clock.instant()));
      }
    }
    return ExitCodes.DONE;
  }

  private void create(KeyAdministration keys, Caller caller, Instant now) {
    KeyRequest request =
        new KeyRequest(
            needed("--name", name),
            needed("--role", role),
            products,
            channels,
            origins,
            confirmedOnly,
            expires == null ? null : time(expires, now));
    NewKey made = keys.create(caller, request, "");
    PrintWriter err = spec.commandLine().getErr();
    err.println("Key " + granted(made.key(), now) + ". It is shown this once:");
    err.flush();
    out().println(made.secret().text());
  }

  private static String needed(String option, @Nullable String value) {
    if (value == null) {
      throw Refusal.invalid("option-missing").at(option);
    }
    return value;
  }

  private long number() {
    if (number == null) {
      throw Refusal.invalid("option-missing").at("NUMBER");
    }
    return number;
  }

  private static Instant time(String text, Instant now) {
    return text.matches("[1-9][0-9]{0,3}d")
        ? now.plus(Duration.ofDays(Integer.parseInt(text.substring(0, text.length() - 1))))
        : Dates.day("--expires", text).atStartOfDay(HomeZone.ID).toInstant();
  }

  /** What it is, and what became of it. */
  private static String line(AccessKey key, Instant now) {
    StringBuilder line = granted(key, now);
    Instant used = key.state().lastUsed();
    line.append("  ").append(used == null ? "never used" : "used " + MINUTE.format(used));
    Instant revoked = key.state().revoked();
    return revoked == null
        ? line.append('.').toString()
        : line.append("  revoked ").append(MINUTE.format(revoked)).append('.').toString();
  }

  /** What it is. */
  private static StringBuilder granted(AccessKey key, Instant now) {
    AccessKey.Grant grant = key.grant();
    StringBuilder line = new StringBuilder();
    line.append(key.id()).append("  ").append(grant.role()).append("  ").append(grant.name());
    append(line, "products", grant.products());
    append(line, "channels", grant.channels());
    append(line, "origins", grant.origins());
    Person person = key.person();
    if (person != null) {
      line.append("  signs in by ").append(person.issuer());
    }
    if (grant.confirmedOnly()) {
      line.append("  confirmed entries only");
    }
    Instant expiry = key.state().expires();
    if (expiry != null) {
      line.append("  ").append(expiry.isAfter(now) ? "expires " : "expired ");
      line.append(MINUTE.format(expiry));
    }
    return line;
  }

  private static void append(StringBuilder line, String what, Set<String> values) {
    if (!values.isEmpty()) {
      line.append("  ").append(what).append(' ');
      line.append(String.join(",", values.stream().sorted().toList()));
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
