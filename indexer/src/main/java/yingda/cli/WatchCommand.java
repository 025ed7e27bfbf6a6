package yingda.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yingda.app.Callers;
import yingda.app.ChangeLogReading;
import yingda.document.Approval;
import yingda.document.Change;
import yingda.document.ChangeFilter;
import yingda.document.ChangeFilter.Subject;
import yingda.document.DocumentStore;
import yingda.document.HomeZone;
import yingda.document.LoggedChange;
import yingda.reports.Since;

/** Says what readers get else since a time, such as since somebody's last shift. */
@Command(name = "watch", description = "Prints what was updated since a time, oldest first.")
public final class WatchCommand implements Callable<Integer> {
  private static final int PAGE = 1_000;

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(HomeZone.ID);

  @Mixin private DataOption data = new DataOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "8h, 3d, 2026-10-01 or 2026-10-01T08:00 (default: ${DEFAULT-VALUE}).")
  private String since = "24h";

  @Option(names = "--product", paramLabel = "P", description = "Only documents about it.")
  private @Nullable String product;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    Instant begin = Since.of("--since", since, clock.instant(), HomeZone.ID);
    PrintWriter out = spec.commandLine().getOut();
    try (DocumentStore store = data.existing().readStore(clock)) {
      ChangeFilter filter =
          ChangeFilter.of(Subject.product(product), PAGE).between(begin, null).seenOnly();
      AtomicInteger count = new AtomicInteger();
      new ChangeLogReading(store)
          .forEach(
              Callers.LOCAL,
              filter,
              logged -> {
                out.println(line(logged));
                count.incrementAndGet();
              });
      out.println(count + " updates since " + MINUTE.format(begin));
    }
    return ExitCodes.DONE;
  }

  private static String line(LoggedChange logged) {
    Change change = logged.change();
    return String.join(
        "  ",
        MINUTE.format(change.time()),
        change.kind().word() + from(change),
        logged.product() == null ? "-" : logged.product(),
        logged.title() + " (" + change.documentId() + ")",
        change.signature().author() + ": " + change.signature().note() + approved(change));
  }

  /** What comes later says when. */
  private static String from(Change change) {
    Instant starts = change.starts();
    return starts == null || !starts.isAfter(change.time()) ? "" : " for " + MINUTE.format(starts);
  }

  private static String approved(Change change) {
    Approval approval = change.approval();
    return approval == null
        ? ""
        : " (approved by " + approval.by() + ": " + approval.comment() + ")";
  }
}
