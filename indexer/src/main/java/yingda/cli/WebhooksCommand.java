package yingda.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yingda.access.AccessStore;
import yingda.app.Caller;
import yingda.app.Callers;
import yingda.app.WebhookAdministration;
import yingda.app.WebhookAdministration.NewSecret;
import yingda.app.WebhookRequest;
import yingda.document.DocumentStore;
import yingda.document.HomeZone;
import yingda.document.Refusal;
import yingda.knowledge.DataDirectory;
import yingda.usage.Retention;
import yingda.usage.UsageStore;
import yingda.webhooks.Delivery;
import yingda.webhooks.DeliveryListing;
import yingda.webhooks.ReceiverAnswer;
import yingda.webhooks.Webhook;
import yingda.webhooks.WebhookEvent;
import yingda.webhooks.WebhookService;

/** Decides on the machine itself who is told what happens; a running service sends it. */
@Command(
    name = "webhooks",
    description = {
      "Makes, lists, tries and removes webhooks, and shows what became of their messages.",
      "Messages are sent by a running service, what waits meanwhile by the next one."
    })
public final class WebhooksCommand implements Callable<Integer> {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(HomeZone.ID);

  private static final int MOST = 500;

  /** What is done. */
  private enum Action {
    LIST,
    ADD,
    REMOVE,
    TEST,
    DELIVERIES
  }

  @Mixin private DataOption data = new DataOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @Parameters(
      index = "0",
      paramLabel = "ACTION",
      description = "list, add, remove, test or deliveries.")
  private Action action = Action.LIST;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NUMBER",
      description = "The number of the webhook to remove, to try, or whose deliveries to show.")
  private @Nullable Long number;

  @Option(names = "--url", paramLabel = "URL", description = "Where messages are sent, with https.")
  private @Nullable String url;

  @Option(
      names = "--event",
      paramLabel = "EVENT",
      description = "What it is told of, such as document.published; repeatable; default all.")
  private Set<String> events = Set.of();

  @Option(
      names = "--product",
      paramLabel = "P",
      description = "Only what is about it, or about no product; default all.")
  private @Nullable String product;

  @Option(
      names = "--audience",
      paramLabel = "A",
      description = {
        "public or internal; default public.",
        "public is told neither of internal documents, nor who wrote what and why, nor what"
            + " customers asked."
      })
  private @Nullable String audience;

  @Option(
      names = "--state",
      paramLabel = "S",
      description = "Deliveries in this state: pending, delivered or failed; default any.")
  private @Nullable String state;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "Most deliveries, the newest first, 1 to " + MOST + " (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(
      names = "--webhooks-to-private",
      description = "The service is started with it: addresses may be without TLS.")
  private boolean webhooksToPrivate;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    DataDirectory directory = data.existing();
    try (DocumentStore store = directory.openStore(clock);
        UsageStore usage = directory.openUsage();
        AccessStore access = directory.openAccess();
        WebhookService service = service(directory, store, usage, clock)) {
      run(new WebhookAdministration(service, store, usage, access, clock));
    }
    return ExitCodes.DONE;
  }

  /** One that is never started: it sends nothing itself. */
  private WebhookService service(
      DataDirectory directory, DocumentStore store, UsageStore usage, Clock clock) {
    return new WebhookService(
        directory.openWebhooks(),
        store,
        usage,
        store::lastSequence,
        new WebhookService.Options(
            webhooksToPrivate, WebhookService.Options.TIMEOUT, Retention.DEFAULT, ""),
        clock);
  }

  private void run(WebhookAdministration webhooks) {
    Caller caller = Callers.LOCAL.named(System.getProperty("user.name", "unknown"));
    switch (action) {
      case LIST -> webhooks.list(caller).forEach(webhook -> out().println(line(webhook)));
      case ADD -> add(webhooks, caller);
      case REMOVE -> out().println("removed " + line(webhooks.remove(caller, number(), "")));
      case TEST -> test(webhooks, caller);
      case DELIVERIES ->
          webhooks.deliveries(caller, listing()).forEach(delivery -> out().println(line(delivery)));
    }
  }

  private void add(WebhookAdministration webhooks, Caller caller) {
    if (url == null) {
      throw Refusal.invalid("option-missing").at("--url");
    }
    NewSecret made =
        webhooks.create(caller, new WebhookRequest(url, events, product, audience, null), "");
    PrintWriter err = spec.commandLine().getErr();
    err.println("Webhook " + line(made.webhook()) + " Its signing secret is shown this once:");
    err.flush();
    out().println(made.secret().text());
  }

  private void test(WebhookAdministration webhooks, Caller caller) {
    Delivery sent = webhooks.test(caller, number(), "");
    out().println(line(sent));
    out().println("A running service sends it: webhooks deliveries " + sent.webhook());
  }

  private long number() {
    if (number == null) {
      throw Refusal.invalid("option-missing").at("NUMBER");
    }
    return number;
  }

  private DeliveryListing listing() {
    if (limit < 1 || limit > MOST) {
      throw Refusal.invalid("out-of-range")
          .with("value", limit)
          .with("least", 1)
          .with("most", MOST)
          .at("--limit");
    }
    return new DeliveryListing(
        number(),
        state == null ? null : Delivery.State.of("--state", state),
        Long.MAX_VALUE,
        limit);
  }

  private static String line(Webhook webhook) {
    Webhook.Target target = webhook.target();
    List<String> told = target.events().stream().map(WebhookEvent::word).sorted().toList();
    String about = target.product() == null ? "" : "  about " + target.product();
    return "%d  %s  %s  %s  %s%s."
        .formatted(
            webhook.id(),
            webhook.state().word(),
            target.audience().word(),
            target.url(),
            String.join(",", told),
            about);
  }

  private static String line(Delivery delivery) {
    Delivery.Progress progress = delivery.progress();
    StringBuilder line = new StringBuilder();
    line.append(delivery.number()).append("  ");
    line.append(SECOND.format(delivery.message().created())).append("  ");
    line.append(delivery.message().event().word()).append("  ");
    line.append(progress.state().word()).append("  attempts ").append(progress.attempts());
    ReceiverAnswer answer = progress.answer();
    if (answer != null) {
      line.append("  ").append(answer.kind().word());
      line.append(answer.status() == 0 ? "" : " " + answer.status());
    }
    Instant next = progress.next();
    if (next != null) {
      line.append("  next ").append(SECOND.format(next));
    }
    return line.append('.').toString();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
