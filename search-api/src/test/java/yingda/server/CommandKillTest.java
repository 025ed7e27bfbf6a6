package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Audience;
import yingda.document.Change;
import yingda.document.DocumentStore;
import yingda.document.Entry;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.Results;
import yingda.search.SearchScope;
import yingda.sql.SqliteStores;
import yingda.testing.Cases;
import yingda.testing.OfficeFiles;

/** Commands are killed at their work; the next run finishes it. */
class CommandKillTest {
  private static final int TABLES = 6;
  private static final int ROWS = 1_000;
  private static final int DOCUMENTS = TABLES * ROWS;
  private static final int WORD_FILES = 40;
  private static final int KILLS = Cases.of("command.kills", 3);

  private final long seed = Cases.seed(this);
  private final Random random = new Random(seed);

  @TempDir private Path folder;
  private Path data;
  private Path content;

  @BeforeEach
  void writeContent() throws IOException {
    data = folder.resolve("data");
    content = Files.createDirectory(folder.resolve("content"));
    for (int table = 0; table < TABLES; table++) {
      StringBuilder rows = new StringBuilder("id,question,answer\n");
      for (int i = table * ROWS; i < (table + 1) * ROWS; i++) {
        rows.append("faq/%d,%s,%s%n".formatted(i, Words.of(i), Editor.COMMON));
      }
      Files.writeString(content.resolve("table" + table + ".csv"), rows);
    }
  }

  @Test
  void anImportThatIsKilledIsFinishedByTheNextWithoutLossOrRepeats() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      try (ServerProcess importing = importContent()) {
        awaitLogged(kill * DOCUMENTS / (KILLS + 1), importing);
        boolean unused = importing.work(random.nextInt(100));
        importing.kill();
      }
      try (KnowledgeBase knowledge = open()) {
        checkLog(knowledge);
      }
    }
    try (ServerProcess importing = importContent()) {
      assertThat(importing.await()).isZero();
    }
    try (KnowledgeBase knowledge = open()) {
      assertThat(checkLog(knowledge)).isEqualTo(DOCUMENTS);
      knowledge.catchUp();
      checkIndex(knowledge);
    }
  }

  /** A folder of tables, and of Word files behind them that another process takes apart. */
  @Test
  void anImportThatIsInterruptedSaysSoAndTheNextGoesOn() throws Exception {
    Path word = Files.createDirectory(content.resolve("word"));
    for (int i = 0; i < WORD_FILES; i++) {
      OfficeFiles.word(word.resolve("guide" + i + ".docx"), "第 " + i + " 步怎么做？", "打开盒子。");
    }
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Path errors = folder.resolve("errors");
    long seen;
    try (ServerProcess importing = importAtTerminal(temporary, errors)) {
      awaitLogged(1, importing);
      seen = lastSequence();
      assertThat(importing.interrupt()).as("as a shell says SIGINT").isEqualTo(130);
    }
    assertThat(errors).content().contains("interrupted: the documents that were written are whole");
    assertThat(errors).content().doesNotContain("Exception", "\tat ");
    try (KnowledgeBase knowledge = open()) {
      assertThat(checkLog(knowledge))
          .isGreaterThanOrEqualTo(Math.toIntExact(seen))
          .isLessThan(DOCUMENTS + WORD_FILES);
    }

    try (ServerProcess importing = importAtTerminal(temporary, errors)) {
      assertThat(importing.await()).isZero();
    }
    assertThat(errors).content().doesNotContain("interrupted");
    assertThat(Objects.requireNonNull(temporary.toFile().list()))
        .as("what the interrupted one left")
        .noneMatch(name -> name.startsWith("yingda-"));
    try (KnowledgeBase knowledge = open()) {
      assertThat(checkLog(knowledge)).isEqualTo(DOCUMENTS + WORD_FILES);
      assertThat(knowledge.store().newest("word/guide0").orElseThrow().document().entries())
          .extracting(Entry::question)
          .containsExactly("第 0 步怎么做？");
    }
  }

  private ServerProcess importAtTerminal(Path temporary, Path errors) throws IOException {
    return ServerProcess.startAtTerminal(
        temporary, errors, "import", content.toString(), "--data", data.toString());
  }

  private long lastSequence() {
    Path database = new DataDirectory(data).database();
    try (DocumentStore store = new SqliteStores(database).store(Clock.systemUTC())) {
      return store.lastSequence();
    }
  }

  /** The pages of a release come in one edit, or none. */
  @Test
  void aReleaseImportThatIsKilledIsFinishedByTheNext() throws Exception {
    try (ServerProcess undisturbed = importRelease(folder.resolve("undisturbed"))) {
      assertThat(undisturbed.await()).isZero();
    }
    for (int kill = 0; kill < KILLS; kill++) {
      try (ServerProcess importing = importRelease(data)) {
        boolean unused = importing.work(random.nextInt(4_000));
        importing.kill();
      }
    }
    try (ServerProcess importing = importRelease(data)) {
      assertThat(importing.await()).isZero();
    }
    try (KnowledgeBase knowledge = open()) {
      assertThat(checkLog(knowledge)).isEqualTo(DOCUMENTS);
      assertThat(knowledge.store().releases("x100")).hasSize(1);
    }
  }

  private ServerProcess importRelease(Path into) throws IOException {
    return ServerProcess.start(
        "import",
        content.toString(),
        "--data",
        into.toString(),
        "--product",
        "x100",
        "--version",
        "2.0",
        "--release",
        "2026-11-01");
  }

  @Test
  void aKilledReindexLeavesTheIndexAsItWasAndNothingBeside() throws Exception {
    try (ServerProcess importing = importContent()) {
      assertThat(importing.await()).isZero();
    }
    try (KnowledgeBase knowledge = open()) {
      knowledge.catchUp();
    }
    for (int kill = 0; kill < KILLS; kill++) {
      try (ServerProcess reindexing = ServerProcess.start("reindex", "--data", data.toString())) {
        while (generations().size() < 2 && !reindexing.work(5)) {
          // Not at work yet.
        }
        boolean unused = reindexing.work(random.nextInt(600));
        reindexing.kill();
      }
      try (KnowledgeBase knowledge = open()) {
        assertThat(knowledge.applied()).as("of the index as it was found").isEqualTo(DOCUMENTS);
        checkIndex(knowledge);
        assertThat(generations()).hasSize(1);
      }
    }
  }

  private ServerProcess importContent() throws IOException {
    return ServerProcess.start("import", content.toString(), "--data", data.toString());
  }

  private KnowledgeBase open() {
    return KnowledgeBase.open(new DataDirectory(data), Clock.systemUTC());
  }

  private void awaitLogged(int sequence, ServerProcess importing) throws InterruptedException {
    Path database = new DataDirectory(data).database();
    try (DocumentStore store = new SqliteStores(database).store(Clock.systemUTC())) {
      while (store.lastSequence() < sequence && !importing.work(1)) {
        // Not so far yet.
      }
    }
  }

  private List<String> generations() throws IOException {
    try (Stream<Path> files = Files.list(new DataDirectory(data).index())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("generation-"))
          .toList();
    }
  }

  /**
   * Each document was added once, and the sequences have no gap.
   *
   * @return how many
   */
  private static int checkLog(KnowledgeBase knowledge) {
    List<Change> changes = knowledge.store().after(0, 2 * DOCUMENTS);
    assertThat(changes).extracting(Change::documentId).doesNotHaveDuplicates();
    assertThat(changes)
        .extracting(Change::sequence)
        .isEqualTo(LongStream.rangeClosed(1, changes.size()).boxed().toList());
    return changes.size();
  }

  private static void checkIndex(KnowledgeBase knowledge) {
    assertThat(find(knowledge, Editor.COMMON).total()).isEqualTo(DOCUMENTS);
    for (int i = 0; i < DOCUMENTS; i += 10) {
      assertThat(find(knowledge, Words.of(i)).hits())
          .extracting(Hit::documentId)
          .containsExactly("faq/" + i);
    }
  }

  private static Results find(KnowledgeBase knowledge, String word) {
    SearchScope reader = SearchScope.of(Audience.PUBLIC, Clock.systemUTC().instant());
    Question literally = new Question("\"" + word + "\"");
    return knowledge.searcher().page(literally, reader, Filter.NONE, 0, 10);
  }
}
