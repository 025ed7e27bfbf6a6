package yingda.sqlite;

import java.nio.file.Path;
import java.time.Clock;
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
}
