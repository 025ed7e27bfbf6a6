package yingda.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.access.AccessKey;
import yingda.access.AuditEvent;
import yingda.access.Secret;
import yingda.access.Session;
import yingda.contract.Sample;
import yingda.document.ImportedFile;
import yingda.document.Picture;
import yingda.document.ProductVersion;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Release;
import yingda.hanlp.HanLp;
import yingda.search.Decision;
import yingda.search.Question;
import yingda.testing.PostgresServer;
import yingda.usage.AskedQuestion;
import yingda.usage.FeedbackEvent;
import yingda.usage.GapReport;
import yingda.usage.Offered;
import yingda.usage.QuestionSimilarity;
import yingda.usage.Verdict;

/** A knowledge base goes from files to PostgreSQL and back, and is what it was. */
class StoreTransferTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final QuestionSimilarity SIMILARITY = new QuestionSimilarity(HanLp.normalizer());

  /** For what is kept by more than the classes here. */
  private static final List<String> WEBHOOKS =
      List.of(
          """
          INSERT INTO webhook (url, events, audience, state, begin_time, begin_sequence, begin_gap,
            secret, created, created_by)
          VALUES ('https://a', '[]', 'public', 'active', 1, 1, 1, 'whsec_a', 1, '李雷')
          """,
          """
          INSERT INTO delivery (webhook, message, event, body, created, state, attempts,
            next_attempt)
          VALUES (1, 'm1', 'document.published', '{}', 1, 'pending', 0, 2)
          """,
          """
          INSERT INTO follower_position (sequence, origin, time, due, gap) VALUES (1, 'o', 1, 1, 1)
          """);

  private static final List<String> USAGE =
      List.of(
          "INSERT INTO trial (time, author, name, setting, answers) VALUES (1, NULL, 'n', '{}',"
              + " '[]')",
          """
          INSERT INTO voice (time, class, sentiment, contacts, state)
          VALUES (1, 'complaint', 'negative', 1, 'received')
          """,
          "INSERT INTO chat_message (platform, id, time) VALUES ('wecom', 'z', 1)",
          "INSERT INTO chat_message (platform, id, time) VALUES ('wecom', 'a', 2)",
          "DELETE FROM trial");

  private static final List<String> FILLED =
      List.of(
          "change",
          "content",
          "revision",
          "document",
          "period",
          "release",
          "release_page",
          "origin",
          "picture",
          "imported_file",
          "revision_file",
          "column_names",
          "identity",
          "access_key",
          "session",
          "access_version",
          "audit",
          "wording",
          "query",
          "feedback",
          "gap",
          "gap_wording",
          "gap_pair",
          "gap_note",
          "voice",
          "chat_message",
          "webhook",
          "delivery",
          "follower_position");

  @TempDir private Path directory;

  private SqliteStores files(String name) throws IOException {
    Path folder = Files.createDirectories(directory.resolve(name));
    return new SqliteStores(
        folder.resolve("yingda.db"),
        folder.resolve("usage.db"),
        folder.resolve("webhooks.db"),
        folder.resolve("vectors.db"));
  }

  private static void fill(Stores stores) throws SQLException {
    try (SqlStore store = stores.store(Clock.fixed(NOON, ZoneOffset.UTC))) {
      for (int i = 0; i < 1_200; i++) {
        var unused = store.append(List.of(Sample.put("faq/" + i % 700, "第 " + i + " 版")));
      }
      var unusedToo = store.append(List.of(Sample.retire("faq/3")));
      ProductVersion version = ProductVersion.of("version", "2.0");
      store.announce(new Release("x100", version, LocalDate.of(2026, 10, 1), Sample.SIGNATURE));
      store.lookedAt("x100", version, Map.of("faq/1", "a.md"));
      store.keep(Picture.of("picture", "GIF89a picture".getBytes(StandardCharsets.UTF_8)));
      store.keep(new ImportedFile("b.md", new byte[] {0, 1, -1}), Map.of("faq/1", 1));
      store.rememberColumnNames(Map.of("问,答", List.of("question", "answer")));
      store.cameFrom(Map.of("faq/1", "b.md"));
    }
    try (SqlAccess access = stores.access()) {
      AccessKey.State state = new AccessKey.State(NOON, "李雷", null, null, null);
      for (String name : List.of("李雷", "韩梅梅")) {
        AccessKey key =
            access.add(Secret.random().hash(), new AccessKey.Grant(name, "admin"), state);
        Instant ends = NOON.plus(Duration.ofHours(1));
        access.begin(new Session(Secret.random().hash(), key.id(), NOON, ends), null);
      }
      AccessKey unused = access.revoke(2, "李雷", NOON);
      access.record(List.of(new AuditEvent(0, NOON, "李雷", 1L, "ask", "GET /", "done", "r")));
    }
    try (SqlUsage usage = stores.usage(SIMILARITY)) {
      usage.record(List.of(asked("q1", "支持花呗吗"), asked("q2", "能开发票吗")));
      assertThat(usage.accept(new FeedbackEvent("q1", "faq/1", "1", Verdict.USED, "好"), NOON))
          .isTrue();
      var unused =
          usage.report(
              new GapReport(new Question("能送货上门吗"), List.of(), null, null, null, "急"), NOON);
    }
    run(stores, Schema.USAGE, USAGE);
    stores.webhooks().close();
    run(stores, Schema.WEBHOOKS, WEBHOOKS);
    stores.vectors().close();
  }

  private static AskedQuestion asked(String id, String question) {
    List<Offered> offered = List.of(new Offered("faq/1", "1", 1, 0.1));
    return new AskedQuestion(
        id,
        NOON,
        question,
        List.of(),
        Decision.ESCALATE,
        "",
        null,
        null,
        Duration.ZERO,
        offered,
        true);
  }

  private static void run(Stores stores, Schema part, List<String> statements) throws SQLException {
    try (Connection connection = stores.engine(part).writer()) {
      for (String statement : statements) {
        Sql.run(connection, statement);
      }
    }
  }

  /** All rows of all tables, as texts. */
  private static Map<String, List<String>> rows(Stores stores) throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    for (Schema part : List.of(Schema.DOCUMENTS, Schema.USAGE, Schema.WEBHOOKS, Schema.VECTORS)) {
      Engine engine = stores.engine(part);
      try (Connection connection = engine.reader()) {
        for (PortableTable table : PortableTable.of(part)) {
          int columns = table.columns().size();
          List<String> all =
              new ArrayList<>(
                  Sql.list(
                      connection,
                      table.select(),
                      row -> {
                        List<String> values = new ArrayList<>();
                        for (int i = 1; i <= columns; i++) {
                          values.add(text(row.getObject(i)));
                        }
                        return String.join("|", values);
                      }));
          if (table.number() == null) {
            all.sort(null);
          }
          rows.put(table.name(), all);
        }
      }
    }
    return rows;
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "-";
      case Boolean truth -> truth ? "1" : "0";
      case byte[] bytes -> HexFormat.of().formatHex(bytes);
      default -> value.toString();
    };
  }

  @Test
  void thereAndBackItIsTheSame() throws Exception {
    Stores first = files("first");
    fill(first);
    Map<String, List<String>> before = rows(first);
    assertThat(FILLED).allSatisfy(table -> assertThat(before.get(table)).as(table).isNotEmpty());

    Stores server = new PostgresStores(PostgresServer.newDatabase());
    Map<String, Long> copied = StoreTransfer.run(first, server);
    assertThat(copied).containsEntry("change", 1_201L).containsEntry("access_key", 2L);
    assertThat(rows(server)).isEqualTo(before);
    Stores back = files("back");
    assertThat(StoreTransfer.run(server, back)).isEqualTo(copied);
    assertThat(rows(back)).isEqualTo(before);
    for (Stores copy : List.of(server, back)) {
      goesOn(copy);
    }
  }

  /** New rows get new numbers, and what must not be changed still is not. */
  private static void goesOn(Stores stores) throws SQLException {
    try (SqlStore store = stores.store(Clock.systemUTC())) {
      assertThat(store.append(List.of(Sample.put("faq/new", "新的"))).getFirst().sequence())
          .isEqualTo(1_202);
      store.inspect();
    }
    try (SqlAccess access = stores.access()) {
      long version = access.version();
      AccessKey.State state = new AccessKey.State(NOON, "李雷", null, null, null);
      AccessKey.Grant grant = new AccessKey.Grant("新的", "bot");
      assertThat(access.add(Secret.random().hash(), grant, state).id()).isEqualTo(3);
      assertThat(access.version()).isEqualTo(version + 1);
    }
    try (Connection connection = stores.engine(Schema.DOCUMENTS).writer()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> Sql.run(connection, "UPDATE change SET note = 'x'"))
          .withMessageContaining("append-only");
    }
    try (Connection connection = stores.engine(Schema.USAGE).reader()) {
      assertThat(stores.engine(Schema.USAGE).lastNumber(connection, "trial", "id")).isEqualTo(1);
    }
  }

  @Test
  void whatIsThereIsNotWrittenOver() throws Exception {
    Stores first = files("first");
    fill(first);
    Stores other = files("other");
    other.vectors().close();
    assertThatExceptionOfType(RejectedException.class)
        .isThrownBy(() -> StoreTransfer.run(first, other))
        .matches(refused -> refused.reason() == Reason.IN_USE);
  }
}
