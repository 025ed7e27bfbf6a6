package yingda.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yingda.document.Microseconds;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.webhooks.Delivery;
import yingda.webhooks.DeliveryListing;
import yingda.webhooks.FollowerPosition;
import yingda.webhooks.Webhook;
import yingda.webhooks.WebhookFigures;
import yingda.webhooks.WebhookMessage;
import yingda.webhooks.WebhookSecret;
import yingda.webhooks.WebhookStore;

/**
 * Webhooks and deliveries, in a SQLite file of their own: here rows are changed and forgotten, and
 * the log waits for none of it.
 *
 * <p>Safe for concurrent use, also by several processes on the same machine. Every method throws
 * {@link StoreException} if the file fails it.
 */
public final class SqlWebhooks implements WebhookStore {
  /** More would be a list that nobody looks through. */
  private static final int MOST = 50;

  /** So many steps back a log is known again. */
  private static final int POSITIONS = 1_000;

  private static final String INSERT =
      """
      INSERT INTO webhook (url, events, product, audience, state, begin_time, begin_sequence,
        begin_gap, secret, created, created_by)
      VALUES (?, ?, ?, ?, 'active', ?, ?, ?, ?, ?, ?)
      RETURNING id
      """;

  private static final String CHANGE =
      """
      UPDATE webhook SET url = ?, events = ?, product = ?, audience = ?, state = ?, begin_time = ?,
        begin_sequence = ?, begin_gap = ?
      WHERE id = ?
      """;

  private static final String ROTATE =
      "UPDATE webhook SET former_secret = secret, former_ends = ?, secret = ? WHERE id = ?";

  private static final String PRESENT =
      "SELECT * FROM follower_position ORDER BY number DESC LIMIT 1";

  private static final String REPLAY =
      """
      UPDATE delivery SET state = 'pending', attempts = 0, next_attempt = ?
      WHERE webhook = ? AND number = ?
      """;

  private final Database database;

  SqlWebhooks(Database database) {
    this.database = database;
  }

  @Override
  public List<Webhook> webhooks() {
    return database.list("SELECT * FROM webhook ORDER BY id", WebhookRows::webhook);
  }

  @Override
  public Webhook add(
      Webhook.Target target, Webhook.Begin begin, WebhookSecret secret, Webhook.Made made) {
    return database.commit(
        connection -> {
          if (Sql.number(connection, "SELECT count(*) FROM webhook") >= MOST) {
            throw Refusal.of(Reason.IN_USE, "too-many-webhooks").with("limit", MOST).alone();
          }
          long id =
              Sql.insert(
                  connection,
                  INSERT,
                  target.url(),
                  WebhookRows.events(target.events()),
                  target.product(),
                  target.audience().word(),
                  Microseconds.of(begin.time()),
                  begin.sequence(),
                  begin.gap(),
                  secret.text(),
                  Microseconds.of(made.time()),
                  made.by());
          return webhook(connection, id);
        });
  }

  private static Webhook webhook(Connection connection, long id) throws SQLException {
    return Sql.list(connection, "SELECT * FROM webhook WHERE id = ?", WebhookRows::webhook, id)
        .stream()
        .findFirst()
        .orElseThrow(() -> Refusal.of(Reason.NOT_FOUND, "unknown-webhook").at("webhook " + id));
  }

  @Override
  public Webhook change(long id, Webhook.Target target, Webhook.State state, Webhook.Begin begin) {
    return database.commit(
        connection -> {
          Sql.update(
              connection,
              CHANGE,
              target.url(),
              WebhookRows.events(target.events()),
              target.product(),
              target.audience().word(),
              state.word(),
              Microseconds.of(begin.time()),
              begin.sequence(),
              begin.gap(),
              id);
          return webhook(connection, id);
        });
  }

  @Override
  public Webhook rotate(long id, WebhookSecret secret, Instant formerEnds) {
    return database.commit(
        connection -> {
          Sql.update(connection, ROTATE, Microseconds.of(formerEnds), secret.text(), id);
          return webhook(connection, id);
        });
  }

  @Override
  public Webhook remove(long id) {
    return database.commit(
        connection -> {
          Webhook removed = webhook(connection, id);
          Sql.update(connection, "DELETE FROM webhook WHERE id = ?", id);
          return removed;
        });
  }

  @Override
  public Optional<FollowerPosition> position() {
    return database.list(PRESENT, WebhookRows::position).stream().findFirst();
  }

  @Override
  public List<FollowerPosition> positions() {
    return database.list(
        "SELECT * FROM follower_position ORDER BY number DESC", WebhookRows::position);
  }

  @Override
  public boolean advance(
      Optional<FollowerPosition> before,
      FollowerPosition after,
      Map<Long, List<WebhookMessage>> messages) {
    return database.commit(
        connection -> {
          if (!present(connection).equals(before)) {
            return false;
          }
          move(connection, after);
          for (Map.Entry<Long, List<WebhookMessage>> one : messages.entrySet()) {
            insert(connection, one.getKey(), one.getValue());
          }
          return true;
        });
  }

  private static Optional<FollowerPosition> present(Connection connection) throws SQLException {
    return Sql.list(connection, PRESENT, WebhookRows::position).stream().findFirst();
  }

  private static void move(Connection connection, FollowerPosition to) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO follower_position (sequence, origin, time, due, gap) VALUES (?, ?, ?, ?, ?)",
        to.sequence(),
        to.origin(),
        Microseconds.of(to.time()),
        Microseconds.of(to.due()),
        to.gap());
    Sql.update(
        connection,
        "DELETE FROM follower_position"
            + " WHERE number <= (SELECT max(number) FROM follower_position) - ?",
        POSITIONS);
  }

  private static void insert(Connection connection, long webhook, List<WebhookMessage> messages)
      throws SQLException {
    if (Sql.list(connection, "SELECT 1 FROM webhook WHERE id = ?", row -> 1, webhook).isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(WebhookRows.DELIVERY)) {
      for (WebhookMessage message : messages) {
        Sql.update(insert, WebhookRows.values(webhook, message));
      }
    }
  }

  @Override
  public Delivery add(long webhook, WebhookMessage message) {
    return database.commit(
        connection -> {
          Webhook receiver = webhook(connection, webhook);
          long number =
              Sql.insert(
                  connection,
                  WebhookRows.DELIVERY + " RETURNING number",
                  WebhookRows.values(receiver.id(), message));
          return delivery(connection, webhook, number);
        });
  }

  private static Delivery delivery(Connection connection, long webhook, long number)
      throws SQLException {
    String sql = "SELECT * FROM delivery WHERE webhook = ? AND number = ?";
    return Sql.list(connection, sql, WebhookRows::delivery, webhook, number).stream()
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(Reason.NOT_FOUND, "unknown-delivery")
                    .with("number", number)
                    .at("webhook " + webhook));
  }

  @Override
  public List<Delivery> due(long webhook, Instant now, int limit) {
    return database.list(
        WebhookRows.DUE, WebhookRows::delivery, webhook, Microseconds.of(now), limit);
  }

  @Override
  public void record(Map<Long, Delivery.Progress> progress) {
    int unused =
        database.commit(
            connection -> {
              try (PreparedStatement update = connection.prepareStatement(WebhookRows.PROGRESS)) {
                for (Map.Entry<Long, Delivery.Progress> one : progress.entrySet()) {
                  Sql.update(update, WebhookRows.values(one.getKey(), one.getValue()));
                }
              }
              return progress.size();
            });
  }

  @Override
  public List<Delivery> deliveries(DeliveryListing listing) {
    Delivery.State state = listing.state();
    return database.list(
        WebhookRows.LIST,
        WebhookRows::delivery,
        listing.webhook(),
        listing.before(),
        state == null ? null : state.word(),
        listing.limit());
  }

  @Override
  public Delivery replay(long webhook, long number, Instant now) {
    return database.commit(
        connection -> {
          Sql.update(connection, REPLAY, Microseconds.of(now), webhook, number);
          return delivery(connection, webhook, number);
        });
  }

  @Override
  public WebhookFigures figures() {
    return database.list(WebhookRows.FIGURES, WebhookRows::figures).getFirst();
  }

  @Override
  public void forget(Instant before) {
    update(
        "DELETE FROM delivery WHERE state <> 'pending' AND created < ?", Microseconds.of(before));
  }

  @Override
  public void gone(Collection<Long> webhooks) {
    for (long id : webhooks) {
      update("UPDATE webhook SET state = 'gone' WHERE id = ? AND state = 'active'", id);
    }
  }

  private void update(String sql, @Nullable Object... parameters) {
    int unused =
        database.commit(
            connection -> {
              Sql.update(connection, sql, parameters);
              return 1;
            });
  }

  @Override
  public void close() {
    database.close();
  }
}
