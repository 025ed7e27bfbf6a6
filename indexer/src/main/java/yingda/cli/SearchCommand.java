package yingda.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yingda.app.Callers;
import yingda.app.DirectoryAnswering;
import yingda.app.Inquiry;
import yingda.app.ScopeRequest;
import yingda.document.ProductVersion;
import yingda.document.Refusal;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.Reply;

/** Answers one question on the terminal, as the service would answer an agent. */
@Command(name = "search", description = "Answers a question as the service would answer an agent.")
public final class SearchCommand implements Callable<Integer> {
  private static final int MOST_REPLIES = 50;

  @Mixin private DataOption data = new DataOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @Parameters(
      paramLabel = "QUERY",
      description = "The question; quotes are not needed.",
      arity = "1..*")
  private List<String> words = List.of();

  @Option(names = "--product", description = "Only documents about it or about no product.")
  private @Nullable String product;

  @Option(names = "--version", description = "Only documents that apply to this product version.")
  private @Nullable String version;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "As it was or will be then, such as 2026-10-01T00:00:00Z.")
  private @Nullable Instant asOf;

  @Option(
      names = "--limit",
      description = "Most replies, 1 to " + MOST_REPLIES + " (default: ${DEFAULT-VALUE}).")
  private int limit = 5;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST_REPLIES) {
      throw Refusal.invalid("out-of-range")
          .with("value", limit)
          .with("least", 1)
          .with("most", MOST_REPLIES)
          .at("--limit");
    }
    ProductVersion only = version == null ? null : ProductVersion.of("--version", version);
    Inquiry inquiry =
        new Inquiry(
            new Question(String.join(" ", words)),
            new ScopeRequest("agent", product, only, asOf),
            limit);
    print(
        new DirectoryAnswering(data.existing(), Clock.systemUTC(), this::say)
            .reply(Callers.LOCAL, inquiry)
            .answer());
    return ExitCodes.DONE;
  }

  private void say(String line) {
    PrintWriter errors = spec.commandLine().getErr();
    errors.println(line);
    errors.flush();
  }

  private void print(Replies replies) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(replies.decision().word());
    int rank = 1;
    for (Reply reply : replies.replies()) {
      Hit hit = reply.hit();
      out.printf(
          "%n%d. %s  (%.0f %%, %s#%s, revision %d)%n",
          rank++,
          hit.question(),
          100 * reply.confidence(),
          hit.documentId(),
          hit.anchor(),
          hit.revision());
      hit.text()
          .lines()
          .filter(line -> !line.isBlank())
          .limit(5)
          .forEach(line -> out.println("   " + line));
    }
    out.flush();
  }
}
