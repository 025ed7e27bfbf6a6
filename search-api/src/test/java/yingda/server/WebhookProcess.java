package yingda.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import yingda.document.Lease;
import yingda.document.LogClock;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.usage.Retention;
import yingda.webhooks.WebhookService;

/**
 * What tells webhooks, in a process of its own that can be killed, by a clock that is moved from
 * outside.
 */
final class WebhookProcess implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final Process process;

  private WebhookProcess(Process process) {
    this.process = process;
  }

  /** Real time and what a file says on top of it. Safe for concurrent use, also by processes. */
  static final class FileClock extends Clock {
    private final Path file;

    FileClock(Path file) {
      this.file = file;
    }

    /** Forwards, for all processes. */
    void move(Duration duration) throws IOException {
      Path next =
          Files.writeString(
              file.resolveSibling("clock.new"), String.valueOf(offset() + duration.toMillis()));
      Path unused = Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private long offset() {
      try {
        return Files.exists(file) ? Long.parseLong(Files.readString(file)) : 0;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Instant instant() {
      return Instant.now().plusMillis(offset());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("instants only");
    }
  }

  static WebhookProcess start(Path data, Path clock) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            WebhookProcess.class.getName(),
            data.toString(),
            clock.toString());
    return new WebhookProcess(
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.INHERIT)
            .start());
  }

  /** Ends it at once, whatever it is doing. */
  void kill() throws InterruptedException {
    int unused = process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    var unused = process.destroyForcibly().onExit().join();
  }

  /** The parts of the service that webhooks need, until it is killed. */
  public static void main(String... arguments) throws InterruptedException {
    Clock moved = new FileClock(Path.of(arguments[1]));
    KnowledgeBase knowledge = KnowledgeBase.open(new DataDirectory(Path.of(arguments[0])), moved);
    WebhookService webhooks =
        new WebhookService(
            knowledge.directory().openWebhooks(),
            knowledge.store(),
            knowledge.usage(),
            knowledge::applied,
            new WebhookService.Options(true, TIMEOUT, Retention.DEFAULT, ""),
            new LogClock(knowledge.store(), moved));
    webhooks.start(Lease.ALONE);
    new CountDownLatch(1).await();
  }
}
