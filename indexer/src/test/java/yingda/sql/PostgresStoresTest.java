package yingda.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yingda.contract.Sample.put;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Edit;
import yingda.document.RejectedException;
import yingda.document.Signature;
import yingda.document.UnavailableException;
import yingda.hanlp.HanLp;
import yingda.testing.Draft;
import yingda.testing.PostgresServer;
import yingda.usage.QuestionSimilarity;

/** What PostgreSQL has by itself, and what can be wrong with it. */
class PostgresStoresTest {
  private static final String COLUMNS =
      """
      SELECT table_name || '.' || column_name || CASE is_nullable WHEN 'NO' THEN '!' ELSE '' END,
        CASE data_type WHEN 'integer' THEN 'INTEGER' WHEN 'bigint' THEN 'INTEGER'
          WHEN 'boolean' THEN 'INTEGER' WHEN 'bytea' THEN 'BLOB' ELSE 'TEXT' END
      FROM information_schema.columns
      WHERE table_schema = 'yingda' AND table_name <> 'laid' AND column_name <> 'rowid'
        AND table_name <> 'seen'
      """;

  private static final String SQLITE_COLUMNS =
      """
      SELECT m.name || '.' || c.name || CASE WHEN c."notnull" OR c.pk THEN '!' ELSE '' END, c.type
      FROM sqlite_schema m JOIN pragma_table_info(m.name) c
      WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'
      """;

  @TempDir private Path directory;

  private static PostgresStores stores(String address) {
    return new PostgresStores(address);
  }

  private static void laysAll(Stores stores) {
    stores.store(Clock.systemUTC()).close();
    stores.usage(new QuestionSimilarity(HanLp.normalizer())).close();
    stores.webhooks().close();
    stores.vectors().close();
  }

  private static Map<String, String> columns(Connection connection, String sql)
      throws SQLException {
    Map<String, String> columns = new TreeMap<>();
    Sql.list(connection, sql, row -> columns.put(row.getString(1), row.getString(2)));
    return columns;
  }

  @Test
  void bothEnginesHaveTheSameColumns() throws SQLException {
    String address = PostgresServer.newDatabase();
    laysAll(stores(address));
    Map<String, String> expected = new TreeMap<>();
    for (Schema schema : List.of(Schema.DOCUMENTS, Schema.USAGE, Schema.WEBHOOKS, Schema.VECTORS)) {
      Path file = directory.resolve(schema.name());
      SqliteStores.open(file, schema).close();
      try (Connection connection = SqliteConnections.reader(file)) {
        expected.putAll(columns(connection, SQLITE_COLUMNS));
      }
    }
    try (Connection connection = PostgresServer.connect(address)) {
      assertThat(columns(connection, COLUMNS)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UPDATE change SET note = 'x', the change log is append-only",
    "DELETE FROM revision, revisions are append-only",
    "TRUNCATE content CASCADE, append-only",
    "UPDATE identity SET id = 'x', a store keeps its identity"
  })
  void evenAMistakeOverwritesNothing(String sql, String reason) throws SQLException {
    String address = PostgresServer.newDatabase();
    try (SqlStore store = stores(address).store(Clock.systemUTC())) {
      store.append(List.of(put("faq/a", "一")));
    }
    try (Connection connection = PostgresServer.connect(address)) {
      Sql.run(connection, "SET search_path = yingda");
      assertThatThrownBy(() -> Sql.run(connection, sql)).hasMessageContaining(reason);
    }
  }

  /** PostgreSQL keeps no U+0000: what has it is not found, and what speaks of it is kept. */
  @Test
  void whatPostgresCannotKeepBreaksNothing() {
    try (SqlStore store = stores(PostgresServer.newDatabase()).store(Clock.systemUTC())) {
      String question = "怎么写 \\u0000 和 \\\\u0000";
      store.append(
          List.of(
              Edit.put(
                  Draft.of("faq/a").owner(question).entry(question, "答").document(),
                  new Signature("李雷", "注"))));
      assertThat(store.newest("faq/a").orElseThrow().document().upkeep().owner())
          .isEqualTo(question);
      assertThat(store.newest("faq/a\0")).isEmpty();
      assertThat(store.timeline("faq/a\0").periods()).isEmpty();
      store.inspect();
    }
  }

  private static String refusal(String address) {
    try (SqlStore store = stores(address).store(Clock.systemUTC())) {
      return "none of " + store.lastSequence();
    } catch (UnavailableException failure) {
      return failure.failure().getMessage();
    } catch (RejectedException failure) {
      return failure.getMessage();
    }
  }

  @Test
  void whoCannotConnectIsToldWhatToDo() {
    assertThat(refusal("postgresql://me:secret@127.0.0.1:1/yingda"))
        .startsWith("postgresql://me@127.0.0.1:1/yingda: cannot be reached")
        .doesNotContain("secret");
    String address = PostgresServer.newDatabase();
    assertThat(refusal(address + "_none")).contains("there is no such database", "CREATE DATABASE");
    assertThat(
            refusal(
                PostgresServer.newDatabase("ENCODING 'SQL_ASCII' TEMPLATE template0 LOCALE 'C'")))
        .contains("has the encoding SQL_ASCII", "UTF8");
  }

  @Test
  void whoIsNotLetInIsToldSo() throws SQLException {
    String address = PostgresServer.newDatabase();
    try (Connection connection = PostgresServer.connect(address)) {
      Sql.run(connection, "DROP ROLE IF EXISTS guest; CREATE ROLE guest NOLOGIN");
    }
    assertThat(refusal(address.replaceFirst("//[^@]*@", "//guest:secret@")))
        .contains("does not let this user in")
        .doesNotContain("secret");
  }

  @Test
  void aNewerProgramsTablesAreLeftAlone() throws SQLException {
    String address = PostgresServer.newDatabase();
    laysAll(stores(address));
    try (Connection connection = PostgresServer.connect(address)) {
      Sql.run(connection, "UPDATE yingda.laid SET version = 999");
    }
    assertThat(refusal(address)).contains("has tables of version 999");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mysql://a/b", "postgresql://host", "postgresql:///b", "postgresql://a/b?user=x"})
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> PostgresAddress.of(text)).isInstanceOf(RejectedException.class);
  }

  @Test
  void anAddressIsToldWithoutItsPassword() {
    PostgresAddress address =
        PostgresAddress.of("postgresql://m%40e:p%3Aq@a:1,b:2/d%20b?sslmode=require");
    assertThat(address.user()).isEqualTo("m@e");
    assertThat(address.password()).isEqualTo("p:q");
    assertThat(address.url()).isEqualTo("jdbc:postgresql://a:1,b:2/d%20b");
    assertThat(address.properties()).containsEntry("sslmode", "require");
    assertThat(address).hasToString("postgresql://m%40e@a:1,b:2/d%20b");
  }
}
