package yingda.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import yingda.document.EnumWord;
import yingda.document.Microseconds;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.usage.CustomerVoice;
import yingda.usage.Sentiment;
import yingda.usage.VoiceListing;
import yingda.usage.VoiceOutcome;
import yingda.usage.VoiceState;

/** Reads and writes what customers say, inside a transaction. */
final class VoiceRows {
  private static final String INSERT =
      """
      INSERT INTO voice (ref, time, class, text, channel, product, sentiment, score, response,
        concurrent, contacts, outcome, state, owner, due)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String LAST = "SELECT max(id) FROM voice";
  private static final String KNOWN = "SELECT count(*) AS known FROM voice WHERE ref = ?";
  private static final String ONE = "SELECT * FROM voice WHERE id = ?";
  private static final String GO_ON =
      "UPDATE voice SET response = ?, outcome = ?, state = ?, owner = ?, due = ? WHERE id = ?";

  /** Parameters: state, class, owner, from, until, each null for any; limit, offset. */
  private static final String PAGE =
      """
      SELECT * FROM voice
      WHERE state = coalesce(?1, state) AND class = coalesce(?2, class)
        AND (CAST(?3 AS TEXT) IS NULL OR owner = ?3)
        AND time >= coalesce(?4, time) AND (CAST(?5 AS BIGINT) IS NULL OR time < ?5)
      ORDER BY time DESC, id DESC LIMIT ?6 OFFSET ?7
      """;

  private final Connection connection;

  VoiceRows(Connection connection) {
    this.connection = connection;
  }

  static List<CustomerVoice> list(Database database, VoiceListing listing) {
    VoiceState state = listing.state();
    return database.list(
        PAGE,
        VoiceRows::voice,
        state == null ? null : state.word(),
        listing.category(),
        listing.owner(),
        Microseconds.orNull(listing.from()),
        Microseconds.orNull(listing.until()),
        listing.limit(),
        listing.offset());
  }

  @Nullable CustomerVoice insert(CustomerVoice voice) throws SQLException {
    if (voice.ref() != null
        && Sql.list(connection, KNOWN, row -> row.getLong("known"), voice.ref()).getFirst() > 0) {
      return null;
    }
    Duration response = voice.response();
    VoiceOutcome outcome = voice.outcome();
    Sql.update(
        connection,
        INSERT,
        voice.ref(),
        Microseconds.of(voice.time()),
        voice.category(),
        voice.text(),
        voice.channel(),
        voice.product(),
        voice.sentiment().word(),
        voice.score(),
        response == null ? null : response.toSeconds(),
        voice.concurrent(),
        voice.contacts(),
        outcome == null ? null : outcome.word(),
        voice.life().state().word(),
        voice.life().owner(),
        Microseconds.orNull(voice.life().due()));
    return voice.numbered(Sql.number(connection, LAST));
  }

  CustomerVoice change(long id, UnaryOperator<CustomerVoice> step) throws SQLException {
    CustomerVoice before =
        Sql.list(connection, ONE, VoiceRows::voice, id).stream()
            .findFirst()
            .orElseThrow(() -> Refusal.of(Reason.NOT_FOUND, "unknown-voice").at("feedback " + id));
    CustomerVoice after = step.apply(before);
    Duration response = after.response();
    VoiceOutcome outcome = after.outcome();
    Sql.update(
        connection,
        GO_ON,
        response == null ? null : response.toSeconds(),
        outcome == null ? null : outcome.word(),
        after.life().state().word(),
        after.life().owner(),
        Microseconds.orNull(after.life().due()),
        id);
    return after;
  }

  private static CustomerVoice voice(ResultSet row) throws SQLException {
    Long response = whole(row, "response");
    String outcome = row.getString("outcome");
    return new CustomerVoice(
        row.getLong("id"),
        row.getString("ref"),
        Microseconds.instant(row.getLong("time")),
        row.getString("class"),
        row.getString("text"),
        row.getString("channel"),
        row.getString("product"),
        EnumWord.find(Sentiment.class, row.getString("sentiment")),
        small(row, "score"),
        response == null ? null : Duration.ofSeconds(response),
        small(row, "concurrent"),
        row.getInt("contacts"),
        outcome == null ? null : EnumWord.find(VoiceOutcome.class, outcome),
        new CustomerVoice.Life(
            EnumWord.find(VoiceState.class, row.getString("state")),
            row.getString("owner"),
            Rows.timeOrNull(row, "due")));
  }

  private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(value);
  }

  private static @Nullable Integer small(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : Integer.valueOf(value);
  }
}
