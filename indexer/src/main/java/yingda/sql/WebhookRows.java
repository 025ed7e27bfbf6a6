package yingda.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.EnumWord;
import yingda.document.Microseconds;
import yingda.json.Json;
import yingda.webhooks.Delivery;
import yingda.webhooks.FollowerPosition;
import yingda.webhooks.ReceiverAnswer;
import yingda.webhooks.Webhook;
import yingda.webhooks.WebhookEvent;
import yingda.webhooks.WebhookFigures;
import yingda.webhooks.WebhookMessage;
import yingda.webhooks.WebhookSecret;

/** Rows of webhooks and deliveries to values, and back. */
final class WebhookRows {
  static final String DELIVERY =
      """
      INSERT INTO delivery (webhook, message, event, body, created, state, attempts, next_attempt)
      VALUES (?, ?, ?, ?, ?, 'pending', 0, ?)
      """;

  static final String PROGRESS =
      """
      UPDATE delivery SET state = ?, attempts = ?, next_attempt = ?, last_attempt = ?, answer = ?,
        status = ?
      WHERE number = ?
      """;

  static final String DUE =
      """
      SELECT * FROM delivery
      WHERE webhook = ? AND state = 'pending' AND next_attempt <= ?
      ORDER BY next_attempt, number LIMIT ?
      """;

  static final String LIST =
      """
      SELECT * FROM delivery
      WHERE webhook = ? AND number < ? AND state = coalesce(?, state)
      ORDER BY number DESC LIMIT ?
      """;

  static final String FIGURES =
      """
      SELECT
        (SELECT count(*) FROM delivery d JOIN webhook w ON w.id = d.webhook
          WHERE d.state = 'pending' AND w.state = 'active') AS pending,
        (SELECT count(*) FROM delivery WHERE state = 'failed') AS failed,
        (SELECT min(d.created) FROM delivery d JOIN webhook w ON w.id = d.webhook
          WHERE d.state = 'pending' AND w.state = 'active') AS oldest,
        (SELECT count(*) FROM webhook WHERE state = 'gone') AS gone
      """;

  private WebhookRows() {}

  static Webhook webhook(ResultSet row) throws SQLException {
    String former = row.getString("former_secret");
    return new Webhook(
        row.getLong("id"),
        new Webhook.Target(
            row.getString("url"),
            events(row.getString("events")),
            row.getString("product"),
            Audience.of("audience", row.getString("audience"))),
        EnumWord.find(Webhook.State.class, row.getString("state")),
        new Webhook.Begin(
            time(row, "begin_time"), row.getLong("begin_sequence"), row.getLong("begin_gap")),
        new Webhook.Keys(
            new WebhookSecret(row.getString("secret")),
            former == null ? null : new WebhookSecret(former),
            Rows.timeOrNull(row, "former_ends")),
        new Webhook.Made(time(row, "created"), row.getString("created_by")));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return Microseconds.instant(row.getLong(column));
  }

  private static Set<WebhookEvent> events(String json) {
    return Arrays.stream(Json.read("events", json, String[].class))
        .map(word -> EnumWord.find(WebhookEvent.class, word))
        .collect(Collectors.toSet());
  }

  static String events(Set<WebhookEvent> events) {
    return Json.write(events.stream().map(WebhookEvent::word).sorted().toList());
  }

  static Delivery delivery(ResultSet row) throws SQLException {
    String answer = row.getString("answer");
    return new Delivery(
        row.getLong("number"),
        row.getLong("webhook"),
        new WebhookMessage(
            row.getString("message"),
            EnumWord.find(WebhookEvent.class, row.getString("event")),
            time(row, "created"),
            row.getString("body")),
        new Delivery.Progress(
            EnumWord.find(Delivery.State.class, row.getString("state")),
            row.getInt("attempts"),
            Rows.timeOrNull(row, "next_attempt"),
            Rows.timeOrNull(row, "last_attempt"),
            answer == null
                ? null
                : new ReceiverAnswer(
                    EnumWord.find(ReceiverAnswer.Kind.class, answer), row.getInt("status"))));
  }

  static @Nullable Object[] values(long webhook, WebhookMessage message) {
    long created = Microseconds.of(message.created());
    return new @Nullable Object[] {
      webhook, message.id(), message.event().word(), message.body(), created, created
    };
  }

  static @Nullable Object[] values(long number, Delivery.Progress progress) {
    ReceiverAnswer answer = progress.answer();
    return new @Nullable Object[] {
      progress.state().word(),
      progress.attempts(),
      Microseconds.orNull(progress.next()),
      Microseconds.orNull(progress.last()),
      answer == null ? null : answer.kind().word(),
      answer == null ? null : answer.status(),
      number
    };
  }

  static FollowerPosition position(ResultSet row) throws SQLException {
    return new FollowerPosition(
        row.getLong("sequence"),
        row.getString("origin"),
        time(row, "time"),
        time(row, "due"),
        row.getLong("gap"));
  }

  static WebhookFigures figures(ResultSet row) throws SQLException {
    return new WebhookFigures(
        row.getLong("pending"),
        row.getLong("failed"),
        Rows.timeOrNull(row, "oldest"),
        row.getInt("gone"));
  }
}
