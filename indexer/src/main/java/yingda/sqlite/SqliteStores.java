package yingda.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import yingda.access.AccessStore;
import yingda.document.DocumentStore;
import yingda.encoder.KeptVectors;
import yingda.usage.QuestionSimilarity;
import yingda.usage.UsageStore;
import yingda.webhooks.WebhookStore;

/** All that is kept in SQLite, each opened from its file. Another store has methods as these. */
public final class SqliteStores {
  public DocumentStore store(Path file, Clock clock) {
    return SqliteStore.open(file, clock);
  }

  public DocumentStore readOnlyStore(Path file, Clock clock) {
    return SqliteStore.reading(file, clock);
  }

  public UsageStore usage(Path file, QuestionSimilarity similarity) {
    return SqliteUsage.open(file, similarity);
  }

  public AccessStore access(Path file) {
    return SqliteAccess.open(file);
  }

  public WebhookStore webhooks(Path file) {
    return SqliteWebhooks.open(file);
  }

  public KeptVectors vectors(Path file) {
    return SqliteVectors.open(file);
  }

  /** Copies any of these files as it is at this moment, whoever writes it meanwhile. */
  public void copy(Path file, Path copy) {
    DatabaseCopy.write(file, copy);
  }

  /** How many rows each table of a copy has. */
  public Map<String, Long> rows(Path copy) {
    return DatabaseCopy.rows(copy);
  }

  /** Which store a copy is of, empty if an older program laid it. */
  public String identity(Path copy) {
    return DatabaseCopy.identity(copy);
  }

  /** The last change in a copy of a store. */
  public long lastSequence(Path copy) {
    return DatabaseCopy.lastSequence(copy);
  }

  /** Takes a copy of a store back to where its log ended at a change. */
  public void cut(Path copy, long last) {
    LogCut.behind(copy, last);
  }

  /** The last change in a copy of a store that was accepted by then, 0 if none was. */
  public long lastUntil(Path copy, Instant time) {
    return LogCut.lastUntil(copy, time);
  }
}
