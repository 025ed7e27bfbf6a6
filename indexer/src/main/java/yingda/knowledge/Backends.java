package yingda.knowledge;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import yingda.access.AccessStore;
import yingda.document.ChangeLog;
import yingda.document.DocumentStore;
import yingda.document.Lease;
import yingda.document.Markup;
import yingda.document.RejectedException;
import yingda.encoder.KeptVectors;
import yingda.hanlp.HanLp;
import yingda.indexing.IndexEngine;
import yingda.indexing.SearchableIndex;
import yingda.lucene.IndexFolder;
import yingda.ranking.RankingContext;
import yingda.sql.PostgresStores;
import yingda.sql.SqliteFiles;
import yingda.sql.SqliteStores;
import yingda.sql.StoreAsItIs;
import yingda.sql.StoreTransfer;
import yingda.sql.Stores;
import yingda.text.Analysis;
import yingda.usage.QuestionSimilarity;
import yingda.usage.UsageStore;
import yingda.webhooks.WebhookStore;

/** Which store and which index a data directory has: the one place that names them. */
final class Backends {
  private Backends() {}

  /**
   * @throws RejectedException INVALID if it is no address of one
   */
  static Stores server(String address) {
    return new PostgresStores(address);
  }

  private static Stores stores(DataDirectory directory) {
    StoreAddress server = directory.server();
    return server == null ? files(directory) : server.stores();
  }

  private static Stores files(DataDirectory directory) {
    return new SqliteStores(
        directory.database(), directory.usage(), directory.webhooks(), directory.vectors());
  }

  /** Whether there is a store, or the next who opens it lays a new one. */
  static boolean isLaid(DataDirectory directory) {
    return stores(directory).isLaid();
  }

  static DocumentStore store(DataDirectory directory, Clock clock) {
    return stores(directory).store(clock);
  }

  static DocumentStore readOnlyStore(DataDirectory directory, Clock clock) {
    return stores(directory).readOnlyStore(clock);
  }

  static UsageStore usage(DataDirectory directory) {
    return stores(directory).usage(new QuestionSimilarity(HanLp.normalizer()));
  }

  static AccessStore access(DataDirectory directory) {
    return stores(directory).access();
  }

  static WebhookStore webhooks(DataDirectory directory) {
    return stores(directory).webhooks();
  }

  static Lease lease(DataDirectory directory) {
    return stores(directory).lease();
  }

  static KeptVectors vectors(DataDirectory directory) {
    return stores(directory).vectors();
  }

  static Map<String, Long> transfer(DataDirectory from, DataDirectory to) {
    return StoreTransfer.run(stores(from), stores(to));
  }

  static void copy(Path file, Path copy) {
    SqliteFiles.copy(file, copy);
  }

  static Map<String, Long> rows(Path copy) {
    return SqliteFiles.rows(copy);
  }

  static String identity(Path copy) {
    return SqliteFiles.identity(copy);
  }

  static long lastSequence(Path copy) {
    return SqliteFiles.lastSequence(copy);
  }

  static void cut(Path copy, long last) {
    SqliteFiles.cut(copy, last);
  }

  static long lastUntil(Path copy, Instant time) {
    return SqliteFiles.lastUntil(copy, time);
  }

  /**
   * @throws RejectedException if another process has it open
   */
  static IndexEngine index(
      DataDirectory directory,
      Analysis analysis,
      Markup markup,
      Supplier<RankingContext> rankingContext) {
    return IndexFolder.open(directory.index(), analysis, markup, rankingContext);
  }

  /**
   * What was last committed to the index.
   *
   * @throws RejectedException if there is none that this program can read
   */
  static SearchableIndex readOnlyIndex(
      DataDirectory directory, Analysis analysis, Supplier<RankingContext> rankingContext) {
    return IndexFolder.readOnly(directory.index(), analysis, rankingContext);
  }

  /** Whether what was last committed to the index was made of this log. */
  static boolean isIndexOf(DataDirectory directory, ChangeLog log) {
    return IndexFolder.isOf(directory.index(), log);
  }

  /**
   * @throws RejectedException if another process has the index open
   */
  static void refuseIfOpen(DataDirectory directory) {
    IndexFolder.refuseIfOpen(directory.index());
  }

  /** Whether another process has the index open, found out without a change to anything. */
  static boolean isOpen(DataDirectory directory) {
    return IndexFolder.isOpen(directory.index());
  }

  /** Whether the last changes of the store stand beside its file. */
  static boolean hasLog(DataDirectory directory) {
    return StoreAsItIs.hasLog(directory.database());
  }

  /** The store, for one who only looks at it. */
  static StoreAsItIs asItIs(DataDirectory directory) {
    return StoreAsItIs.open(directory.database());
  }
}
