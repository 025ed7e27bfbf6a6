package yingda.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yingda.document.DocumentStore;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.files.TemporaryDirectory;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.DirectoryCopy;
import yingda.knowledge.KnowledgeBase;
import yingda.usage.UsageStore;
import yingda.webhooks.Delivery;
import yingda.webhooks.FollowerPosition;
import yingda.webhooks.Webhook;
import yingda.webhooks.WebhookStore;

/** Brings a backup back as a data directory. Used by one thread. */
public final class Restoration {
  /** Deliveries that are put aside at once. */
  private static final int STEP = 500;

  /** Further than any delivery is put off. */
  private static final Duration EVER = Duration.ofDays(3_650);

  private final Backup backup;
  private final Clock clock;

  public Restoration(Backup backup, Clock clock) {
    this.backup = backup;
    this.clock = clock;
  }

  /** Up to where documents are brought back. */
  public sealed interface End {
    /** All that was kept. */
    record All() implements End {}

    /** Up to a change. */
    record Sequence(long last) implements End {}

    /** Up to the last change that was accepted by then. */
    record Time(Instant until) implements End {}
  }

  /**
   * What is there now.
   *
   * @param manifest of all that was kept
   * @param sequence the last change that was brought back
   */
  public record Result(Manifest manifest, long sequence) {}

  /**
   * Makes the directory, the store last: one whose making was stopped has none, and is made again.
   *
   * @param into absent or empty
   * @param end what came later of documents is not there; the rest is as it was kept
   * @throws RejectedException if something is in the directory, the backup is damaged, or it does
   *     not reach so far
   */
  public Result into(DataDirectory into, End end) {
    into.refuseServer();
    Manifest manifest = backup.manifest();
    refuseTaken(into);
    Path half = into.unfinished();
    try {
      TemporaryDirectory.delete(half);
      Files.createDirectories(half);
      BackupFolder.ownersAlone(into.path());
      List<RejectedException> faults = new ArrayList<>();
      backup.extract(manifest, half, faults::add);
      if (!faults.isEmpty()) {
        throw RejectedException.of(faults);
      }
      long last = takeBack(new DirectoryCopy(half), manifest, end);
      silence(new DataDirectory(half));
      moveUp(half, into);
      return new Result(manifest, last);
    } catch (IOException e) {
      throw Refusal.of(Reason.UNAVAILABLE, "restore-failed")
          .with("problem", String.valueOf(e.getMessage()))
          .at(into.path());
    } finally {
      TemporaryDirectory.deleteQuietly(half);
    }
  }

  private long takeBack(DirectoryCopy copy, Manifest manifest, End end) {
    long last =
        switch (end) {
          case End.All() -> manifest.sequence();
          case End.Sequence(long asked) -> asked;
          case End.Time(Instant until) -> copy.lastUntil(until);
        };
    if (last > manifest.sequence() || last < 0) {
      throw Refusal.invalid("restore-beyond").with("last", manifest.sequence()).at("--to-sequence");
    }
    if (end instanceof End.Time(Instant until) && until.isAfter(manifest.time())) {
      throw Refusal.invalid("restore-later").with("time", manifest.time()).at("--to-time");
    }
    if (last < manifest.sequence()) {
      copy.takeBackTo(last);
      try (DocumentStore store = new DataDirectory(copy.path()).openStore(clock)) {
        store.inspect();
      }
    }
    return last;
  }

  private static void refuseTaken(DataDirectory into) {
    Path path = into.path();
    if (!Files.exists(path)) {
      return;
    }
    if (!Files.isDirectory(path)) {
      throw Refusal.invalid("data-is-file").at(path);
    }
    if (Files.exists(into.index())) {
      KnowledgeBase.refuseIfOpen(into);
    }
    boolean half = into.isHalfRestored();
    try (Stream<Path> inside = Files.list(path)) {
      if (!half && inside.findAny().isPresent()) {
        throw Refusal.invalid("restore-not-empty").at(path);
      }
    } catch (IOException e) {
      throw Refusal.invalid("data-unmakeable").at(path);
    }
  }

  /** What happened before was told, or would be told of a time that is over. */
  private void silence(DataDirectory restored) {
    if (!restored.hasWebhooks()) {
      return;
    }
    try (DocumentStore log = restored.openStore(clock);
        UsageStore usage = restored.openUsage();
        WebhookStore webhooks = restored.openWebhooks()) {
      Instant now = clock.instant();
      long last = log.lastSequence();
      FollowerPosition present =
          new FollowerPosition(last, log.origin(last).orElse(""), now, now, usage.lastGap());
      boolean unused = webhooks.advance(webhooks.position(), present, Map.of());
      for (Webhook webhook : webhooks.webhooks()) {
        putAside(webhooks, webhook.id(), now);
      }
    }
  }

  private static void putAside(WebhookStore webhooks, long webhook, Instant now) {
    List<Delivery> pending = webhooks.due(webhook, now.plus(EVER), STEP);
    while (!pending.isEmpty()) {
      Map<Long, Delivery.Progress> given = new HashMap<>();
      for (Delivery one : pending) {
        Delivery.Progress so = one.progress();
        given.put(
            one.number(),
            new Delivery.Progress(
                Delivery.State.FAILED, so.attempts(), null, so.last(), so.answer()));
      }
      webhooks.record(given);
      pending = webhooks.due(webhook, now.plus(EVER), STEP);
    }
  }

  private static void moveUp(Path half, DataDirectory into) throws IOException {
    List<Path> all;
    try (Stream<Path> inside = Files.list(half)) {
      all = new ArrayList<>(inside.toList());
    }
    Path store = half.resolve(into.database().getFileName());
    all.remove(store);
    all.add(store);
    for (Path one : all) {
      Path to = into.path().resolve(one.getFileName());
      TemporaryDirectory.delete(to); // of a restoration that was stopped
      Files.move(one, to, ATOMIC_MOVE);
    }
  }
}
