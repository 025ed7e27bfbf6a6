package yingda.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Microseconds;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.json.Json;
import yingda.usage.Judgement;
import yingda.usage.Trial;
import yingda.usage.TrialAnswer;
import yingda.usage.TrialSetting;

/** Reads and writes trials, inside a transaction. */
final class TrialRows {
  private static final String INSERT =
      "INSERT INTO trial (time, author, name, setting, answers) VALUES (?, ?, ?, ?, ?)";
  private static final String LAST = "SELECT max(id) FROM trial";
  static final String PAGE = "SELECT * FROM trial ORDER BY id DESC LIMIT ? OFFSET ?";
  private static final String ONE = "SELECT * FROM trial WHERE id = ?";
  private static final String JUDGE = "UPDATE trial SET answers = ? WHERE id = ?";

  private final Connection connection;

  TrialRows(Connection connection) {
    this.connection = connection;
  }

  Trial insert(Trial trial) throws SQLException {
    Sql.update(
        connection,
        INSERT,
        Microseconds.of(trial.time()),
        trial.author(),
        trial.name(),
        Json.write(trial.setting()),
        Json.write(trial.answers()));
    return trial.numbered(Sql.number(connection, LAST));
  }

  Trial read(long id) throws SQLException {
    return Sql.list(connection, ONE, TrialRows::trial, id).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.of(Reason.NOT_FOUND, "unknown-trial").at("trial " + id));
  }

  Trial judge(long id, Map<String, @Nullable Judgement> judgements) throws SQLException {
    Trial judged = read(id).judged(judgements);
    Sql.update(connection, JUDGE, Json.write(judged.answers()), id);
    return judged;
  }

  static Trial trial(ResultSet row) throws SQLException {
    return new Trial(
        row.getLong("id"),
        Microseconds.instant(row.getLong("time")),
        row.getString("author"),
        row.getString("name"),
        Json.read("setting", row.getString("setting"), TrialSetting.class),
        List.of(Json.read("answers", row.getString("answers"), TrialAnswer[].class)));
  }
}
