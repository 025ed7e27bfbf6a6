package yingda.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import yingda.document.Microseconds;
import yingda.usage.ReceivedMessage;

/** Reads and writes messages of chat platforms, inside a transaction. */
final class ChatRows {
  static final String UNSETTLED =
      "SELECT * FROM chat_message WHERE conversation IS NOT NULL ORDER BY time, rowid";

  /** How long an id is known again. */
  private static final Duration KNOWN = Duration.ofDays(1);

  private static final String FORGET =
      "DELETE FROM chat_message WHERE time < ? AND conversation IS NULL";
  private static final String INSERT =
      """
      INSERT INTO chat_message (platform, id, time, conversation, sender, text, address)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (platform, id) DO NOTHING
      """;
  private static final String ANSWERING =
      "UPDATE chat_message SET answer = ? WHERE platform = ? AND id = ?";
  private static final String SETTLE =
      """
      UPDATE chat_message
      SET conversation = NULL, sender = NULL, text = NULL, address = NULL, answer = NULL
      WHERE platform = ? AND id = ?
      """;

  private ChatRows() {}

  /** Whether it was not there. */
  static boolean insert(Connection connection, ReceivedMessage message) throws SQLException {
    Sql.update(connection, FORGET, Microseconds.of(message.time().minus(KNOWN)));
    try (var statement = connection.prepareStatement(INSERT)) {
      return Sql.change(
              statement,
              message.platform(),
              message.id(),
              Microseconds.of(message.time()),
              message.conversation(),
              message.sender(),
              message.text(),
              message.address())
          > 0;
    }
  }

  static int answering(Connection connection, ReceivedMessage message, String answer)
      throws SQLException {
    Sql.update(connection, ANSWERING, answer, message.platform(), message.id());
    return 1;
  }

  static int settle(Connection connection, ReceivedMessage message) throws SQLException {
    Sql.update(connection, SETTLE, message.platform(), message.id());
    return 1;
  }

  static ReceivedMessage message(ResultSet row) throws SQLException {
    return new ReceivedMessage(
        row.getString("platform"),
        row.getString("id"),
        row.getString("conversation"),
        row.getString("sender"),
        row.getString("text"),
        row.getString("address"),
        Microseconds.instant(row.getLong("time")),
        row.getString("answer"));
  }
}
