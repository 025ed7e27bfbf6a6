package yingda.sql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yingda.contract.Sample.put;
import static yingda.contract.Sample.retire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Edit;
import yingda.document.Outcome;
import yingda.document.RejectedException;
import yingda.testing.Damage;

/** The file itself: how it is laid, guarded and refused. */
class SqliteFileTest {
  @TempDir Path directory;

  private Path file() {
    return directory.resolve("a.db");
  }

  private SqlStore open() {
    return new SqliteStores(file()).store(Clock.systemUTC());
  }

  /** Runs SQL as any other program would. */
  private void run(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      Sql.run(connection, sql);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE change SET author = '韩梅梅'",
        "DELETE FROM change",
        "UPDATE revision SET state = 'draft'",
        "DELETE FROM revision",
        "UPDATE content SET json = '{}'",
        "DELETE FROM content",
      })
  void theLogCannotBeRewritten(String sql) throws SQLException {
    try (SqlStore store = open()) {
      store.append(List.of(put("faq/a", "一")));
      assertThatThrownBy(() -> run(sql))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("append-only");
      assertThat(store.history("faq/a")).hasSize(1);
    }
  }

  @Test
  void whatIsAcknowledgedIsOnDisk() throws SQLException {
    open().close();
    try (Connection writer = SqliteConnections.writer(file());
        Connection reader = SqliteConnections.reader(file())) {
      assertThat(pragma(writer, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(writer, "synchronous")).isEqualTo("2");
      assertThat(pragma(writer, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(writer, "busy_timeout")).isEqualTo("10000");
      assertThat(pragma(reader, "busy_timeout")).isEqualTo("10000");
      assertThatThrownBy(() -> Sql.run(reader, "DELETE FROM document"))
          .hasMessageContaining("READONLY");
    }
  }

  @Test
  void theLastChangeIsFoundWithoutALookAtAll() throws SQLException {
    open().close();
    try (Connection reader = SqliteConnections.reader(file())) {
      List<String> plan =
          Sql.list(
              reader, "EXPLAIN QUERY PLAN " + EditAppender.LAST, row -> row.getString("detail"));
      assertThat(plan).noneMatch(step -> step.startsWith("SCAN change"));
    }
  }

  @Test
  void aPageOfWhatIsPublishedIsFoundWithoutSortingWhatComesAfterIt() throws SQLException {
    open().close();
    try (Connection reader = SqliteConnections.reader(file())) {
      List<String> plan =
          Sql.list(
              reader,
              "EXPLAIN QUERY PLAN " + Selects.PAGE_OF_PUBLISHED,
              row -> row.getString("detail"),
              "",
              "",
              "~",
              null,
              500,
              "[]",
              null,
              null,
              0L);
      assertThat(plan).isNotEmpty().noneMatch(step -> step.contains("ORDER BY"));
    }
  }

  private static String pragma(Connection connection, String name) throws SQLException {
    return Sql.list(connection, "PRAGMA " + name, row -> row.getString(1)).getFirst();
  }

  @Test
  void theTablesOfANewerProgramAreRefused() throws SQLException {
    open().close();
    run("PRAGMA user_version = 99");
    assertThatThrownBy(this::open)
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith(file() + ": has tables of version 99, this program knows those up");
    run("PRAGMA user_version = " + Schema.DOCUMENTS.scripts().size());
    assertThatCode(() -> open().close()).doesNotThrowAnyException();
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws IOException {
    Files.writeString(file(), "退换货\n".repeat(1000));
    assertThatThrownBy(this::open)
        .isInstanceOf(RejectedException.class)
        .hasMessage(
            file() + ": is not a database, restore a backup or name another data directory");
    assertThat(file()).hasContent("退换货\n".repeat(1000));
  }

  @Test
  void aDirectoryInPlaceOfTheFileIsRefused() throws IOException {
    Files.createDirectory(file());
    assertThatThrownBy(this::open)
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith(file() + ": cannot be opened");
  }

  @Test
  void aFileInPlaceOfTheDirectoryIsRefused() throws IOException {
    Path inside = Files.createFile(directory.resolve("data")).resolve("a.db");
    assertThatThrownBy(() -> new SqliteStores(inside).store(Clock.systemUTC()))
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith(inside.getParent() + ": is a file");
  }

  @Test
  void theDirectoryIsMadeWithTheStore() {
    Path inside = directory.resolve("数据/new").resolve("a.db");
    try (SqlStore store = new SqliteStores(inside).store(Clock.systemUTC())) {
      store.append(List.of(put("faq/a", "一")));
    }
    assertThat(inside).isRegularFile();
  }

  @Test
  void aFullDiskIsNamedWithARemedyAndLosesNothing() throws SQLException {
    try (SqlStore store = open();
        Connection small = SqliteConnections.writer(file())) {
      store.append(List.of(put("faq/a", "一")));
      Sql.run(small, "PRAGMA max_page_count = 1");
      Writer writer = new Writer(new SqliteEngine(file()), small);
      assertThatThrownBy(() -> append(writer, put("faq/b", "一".repeat(100_000))))
          .isInstanceOf(StoreException.class)
          .hasMessage(
              file() + ": cannot grow because the disk is full, free some space and try again");
      assertThat(append(writer, put("faq/a", "二")).getFirst().sequence()).isEqualTo(2);
    }
  }

  private static List<Outcome> append(Writer writer, Edit edit) {
    return writer.commit(
        connection -> EditAppender.enter(connection, Instant.EPOCH, List.of(edit)));
  }

  @Test
  void aClosedStoreSaysSo() {
    SqlStore store = open();
    store.close();
    assertThatThrownBy(store::lastSequence)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is closed");
    assertThatThrownBy(() -> store.append(List.of(put("faq/a", "一"))))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void contentThatSomebodyBrokeIsNoFaultOfTheReader() throws SQLException {
    try (SqlStore store = open()) {
      store.append(List.of(put("faq/a", "一")));
      run("DROP TRIGGER content_is_not_updated; UPDATE content SET json = '{'");
      assertThatThrownBy(() -> store.newest("faq/a"))
          .isInstanceOf(StoreException.class)
          .hasMessageStartingWith(file() + ": is damaged, restore a backup (faq/a");
    }
  }

  /** SQLite finds none of these: the page is whole, only what it says is another text. */
  @Test
  void aFlippedBitInATextIsFoundByWhoeverReadsIt() throws IOException {
    try (SqlStore store = open()) {
      store.append(List.of(put("faq/a", "签收后七天内可以退货")));
    }
    byte[] bytes = Files.readAllBytes(file());
    int at = new String(bytes, ISO_8859_1).indexOf(new String("七天".getBytes(UTF_8), ISO_8859_1));
    bytes[at + 2] ^= 1;
    Files.write(file(), bytes);
    try (SqlStore store = open()) {
      assertThatThrownBy(() -> store.newest("faq/a"))
          .isInstanceOf(StoreException.class)
          .hasMessage(
              file() + ": is damaged, restore a backup (faq/a: its text is not what was written)");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.db", "a.db-wal"})
  void nothingIsAcknowledgedIntoAFileThatIsGone(String gone) throws IOException {
    try (SqlStore store = open()) {
      store.append(List.of(put("faq/a", "一")));
      Files.delete(directory.resolve(gone));
      assertThatItIsGone(store, gone);
      Files.createFile(directory.resolve(gone));
      assertThatItIsGone(store, gone);
    }
  }

  private void assertThatItIsGone(SqlStore store, String name) {
    String message = directory.resolve(name) + ": was deleted or replaced while it is in use; stop";
    assertThatThrownBy(() -> store.append(List.of(put("faq/b", "一"))))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(message);
    assertThatThrownBy(store::lastSequence)
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(message);
  }

  /** Whichever page it is, the words are the same; what can still be read is right. */
  @Test
  void anOverwrittenPageIsNamedWithARemedyWhereverItIsMet() throws IOException {
    try (SqlStore store = open()) {
      for (int i = 0; i < 50; i++) {
        store.append(List.of(put("faq/" + i, "一".repeat(500))));
      }
    }
    Path whole = directory.resolve("whole.db");
    Files.copy(file(), whole);
    for (int page = 0; page < Files.size(whole) / 4096; page++) {
      Damage.replace(file(), whole);
      Damage.overwritePage(file(), page);
      try (SqlStore store = open()) {
        assertThat(store.newest(List.of("faq/1", "faq/49"))).hasSizeBetween(0, 2);
        store.append(List.of(put("faq/1", "二")));
      } catch (StoreException damaged) {
        assertThat(damaged).hasMessageStartingWith(file() + ": is damaged, restore a backup");
      } catch (RejectedException unknown) {
        assertThat(unknown).hasMessageContaining("is not a database");
      }
    }
  }

  @Test
  void contentThatComesAgainIsKeptOnce() throws SQLException {
    try (SqlStore store = new SqliteStores(file()).store(Clock.systemUTC())) {
      store.append(List.of(put("faq/a", "一"), put("faq/a", "二"), put("faq/a", "一")));
      store.append(List.of(retire("faq/a")));
      assertThat(store.history("faq/a")).hasSize(4);
    }
    try (Connection connection = SqliteConnections.reader(file())) {
      assertThat(Sql.number(connection, "SELECT count(*) FROM content")).isEqualTo(2);
    }
  }
}
