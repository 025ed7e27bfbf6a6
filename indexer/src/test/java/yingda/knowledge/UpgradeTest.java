package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Audience;
import yingda.document.Edit;
import yingda.document.Lifecycle;
import yingda.document.Revision;
import yingda.document.Sha256;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.ReplyRequest;
import yingda.search.SearchScope;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;

/** Directories of released programs, written by these, are opened; those of newer ones are not. */
class UpgradeTest {
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private Path folder;

  /** As that release left it: what its databases say, as SQL. */
  private DataDirectory of(String release, String... databases) throws IOException, SQLException {
    for (String database : databases) {
      String script = "/yingda/sql/" + database + "-" + release + ".sql";
      try (InputStream sql = getClass().getResourceAsStream(script)) {
        byte[] statements = Objects.requireNonNull(sql, script).readAllBytes();
        run(folder.resolve(database + ".db"), new String(statements, StandardCharsets.UTF_8));
      }
    }
    return new DataDirectory(folder);
  }

  private static void run(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      int unused = statement.executeUpdate(sql);
    }
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file.toString(), HexFormat.of().formatHex(Sha256.of(Files.readAllBytes(file))));
      }
    }
    return files;
  }

  private static void checkDocuments(KnowledgeBase knowledge) {
    knowledge.store().inspect();
    knowledge.catchUp();
    assertThat(knowledge.store().history("faq/returns"))
        .extracting(Revision::number, revision -> revision.signature().author())
        .containsExactlyInAnyOrder(tuple(1, "王芳"), tuple(2, "王芳"));
    assertThat(knowledge.store().newest("faq/freight").orElseThrow().state())
        .isEqualTo(Lifecycle.RETIRED);
    SearchScope reader = SearchScope.of(Audience.PUBLIC, CLOCK.instant());
    Replies replies =
        knowledge
            .replies()
            .reply(new ReplyRequest(new Question("怎么退货"), List.of(), reader, "web", 5));
    assertThat(replies.replies().getFirst().hit().documentId()).isEqualTo("faq/returns");
    assertThat(replies.replies().getFirst().hit().revision()).isEqualTo(2);
  }

  private static void checkWrites(KnowledgeBase knowledge) {
    long last = knowledge.store().lastSequence();
    Edit edit = Edit.put(Draft.faq("faq/new", "怎么开发票", "在订单里。"), IndexedStore.SIGNATURE);
    assertThat(knowledge.store().append(List.of(edit)).getFirst().sequence()).isEqualTo(last + 1);
  }

  @Test
  void aDirectoryOfTheFirstReleaseIsOpened() throws Exception {
    try (KnowledgeBase knowledge = KnowledgeBase.open(of("0.1", "yingda"), CLOCK)) {
      assertThat(knowledge.store().lastSequence()).isEqualTo(5);
      checkDocuments(knowledge);
      checkWrites(knowledge);
    }
  }

  @Test
  void aDirectoryOfTheSecondReleaseIsOpenedWithWhatWasAsked() throws Exception {
    DataDirectory directory = of("0.2", "yingda", "usage");
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
      assertThat(knowledge.store().lastSequence()).isEqualTo(7);
      checkDocuments(knowledge);
      assertThat(knowledge.store().newest("faq/draft").orElseThrow().state())
          .isEqualTo(Lifecycle.DRAFT);
      assertThat(knowledge.store().releases("x200")).hasSize(1);
      assertThat(knowledge.usage().gapsBehind(0, 10)).isNotEmpty();
      checkWrites(knowledge);
    }
    try (KnowledgeBase again = KnowledgeBase.open(directory, CLOCK)) {
      assertThat(again.store().lastSequence()).isEqualTo(8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"yingda.db", "usage.db", "webhooks.db"})
  void oneOfANewerProgramIsRefusedAndLeftAsItIs(String newer) throws Exception {
    DataDirectory directory = of("0.2", "yingda", "usage");
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
      knowledge.catchUp();
    }
    directory.openWebhooks().close();
    run(folder.resolve(newer), "PRAGMA user_version = 999");
    Map<String, String> before = files();

    assertThatThrownBy(() -> open(directory))
        .hasMessageContaining(newer)
        .hasMessageContaining("has tables of version 999")
        .hasMessageContaining("use the newer program that wrote it");
    assertThat(files()).isEqualTo(before);
  }

  /** What a service opens. */
  private static void open(DataDirectory directory) {
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
      directory.openWebhooks().close();
      assertThat(knowledge.directory()).isEqualTo(directory);
    }
  }
}
