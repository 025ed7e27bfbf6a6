package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Audience;
import yingda.document.Edit;
import yingda.document.UnavailableException;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.search.SearchScope;
import yingda.testing.Awaiting;
import yingda.testing.Damage;
import yingda.testing.Draft;
import yingda.testing.Logged;
import yingda.testing.MovableClock;

/** Whatever becomes of the index, or of the store beneath it, answers are those of the store. */
class DamagedIndexTest {
  private static final int DOCUMENTS = 20;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T04:00:00Z"));
  @TempDir Path path;
  private DataDirectory directory;
  private Instant firstDay;

  /** Every document has a past, and the index several segments. */
  @BeforeEach
  void fill() {
    directory = new DataDirectory(path.resolve("data"));
    try (KnowledgeBase knowledge = open()) {
      put(knowledge, "旧");
      firstDay = clock.instant();
      clock.move(Duration.ofDays(1));
      put(knowledge, "新");
    }
  }

  private KnowledgeBase open() {
    return KnowledgeBase.open(directory, clock);
  }

  private static void put(KnowledgeBase knowledge, String answer) {
    for (int i = 0; i < DOCUMENTS; i++) {
      put(knowledge, "faq/" + i, answer);
    }
    knowledge.catchUp();
  }

  private static void put(KnowledgeBase knowledge, String id, String answer) {
    var unused =
        knowledge.store().append(List.of(Edit.put(Draft.faq(id, "怎么退货", answer), SIGNATURE)));
  }

  private SearchScope now() {
    return SearchScope.of(Audience.INTERNAL, clock.instant());
  }

  private static long found(KnowledgeBase knowledge, String word, SearchScope reader) {
    return knowledge.searcher().page(new Question(word), reader, Filter.NONE, 0, 1).total();
  }

  private void assertItAnswersOfTheStore(KnowledgeBase knowledge) {
    knowledge.catchUp();
    assertThat(found(knowledge, "新", now())).isEqualTo(DOCUMENTS);
    assertThat(found(knowledge, "旧", now())).isZero();
    assertThat(found(knowledge, "旧", now().asOf(firstDay))).isEqualTo(DOCUMENTS);
    put(knowledge, "faq/more", "更多");
    knowledge.catchUp();
    assertThat(found(knowledge, "更多", now())).isEqualTo(1);
    assertThat(knowledge.failure()).isNull();
  }

  private void assertItIsMadeAnew(String reason) {
    try (Logged log = new Logged("yingda");
        KnowledgeBase knowledge = open()) {
      assertItAnswersOfTheStore(knowledge);
      assertThat(log.lines()).filteredOn(line -> line.contains(reason)).hasSize(1);
    }
    try (Logged log = new Logged("yingda");
        KnowledgeBase knowledge = open()) {
      assertThat(found(knowledge, "新", now())).isEqualTo(DOCUMENTS);
      assertThat(log.lines()).isEmpty();
    }
  }

  @Test
  void aStoreThatWasPutBackIsIndexedAnew() throws IOException {
    Path backup = path.resolve("backup.db");
    Files.copy(directory.database(), backup);
    try (KnowledgeBase knowledge = open()) {
      put(knowledge, "faq/lost", "新");
      knowledge.catchUp();
    }
    Damage.replace(directory.database(), backup);
    assertItIsMadeAnew("not of this store");
  }

  @Test
  void aStoreThatWasPutBackAndWrittenSinceIsIndexedAnew() throws IOException {
    Path backup = path.resolve("backup.db");
    Files.copy(directory.database(), backup);
    try (KnowledgeBase knowledge = open()) {
      put(knowledge, "faq/lost", "新");
      knowledge.catchUp();
    }
    Damage.replace(directory.database(), backup);
    Path index = path.resolve("index");
    Files.move(directory.index(), index);
    try (KnowledgeBase knowledge = open()) {
      put(knowledge, "faq/lost", "别的");
      put(knowledge, "faq/lost-too", "别的");
      knowledge.catchUp();
    }
    Damage.delete(directory.index());
    Files.move(index, directory.index());
    assertItIsMadeAnew("not of this store");
  }

  @Test
  void aDeletedStoreTakesItsAnswersAlong() throws IOException {
    Files.delete(directory.database());
    try (KnowledgeBase knowledge = open()) {
      knowledge.catchUp();
      assertThat(found(knowledge, "新", now())).isZero();
      put(knowledge, "faq/more", "更多");
      knowledge.catchUp();
      assertThat(found(knowledge, "更多", now())).isEqualTo(1);
    }
  }

  @Test
  void theIndexOfAnotherStoreIsNotUsed() throws IOException {
    Path mine = directory.database();
    Path kept = path.resolve("kept.db");
    Files.move(mine, kept);
    Damage.delete(directory.index());
    Instant day = firstDay;
    fill();
    firstDay = day;
    Damage.replace(mine, kept);
    assertItIsMadeAnew("not of this store");
  }

  @Test
  void aStoreThatGoesBackWhileItIsOpenIsIndexedAnew() throws SQLException {
    try (KnowledgeBase knowledge = open()) {
      put(knowledge, "faq/lost", "新");
      knowledge.catchUp();
      try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + directory.database());
          Statement statement = sql.createStatement()) {
        statement.executeUpdate("DROP TRIGGER change_is_not_deleted");
        statement.executeUpdate("DELETE FROM change WHERE document_id = 'faq/lost'");
      }
      Awaiting.until(() -> knowledge.applied() == 2 * DOCUMENTS);
      assertThat(found(knowledge, "新", now())).isEqualTo(DOCUMENTS);
    }
  }

  @Test
  void aFlippedBitInAnyFileOfTheIndexIsFoundAtTheStart() throws IOException {
    Path whole = path.resolve("whole");
    Damage.copy(directory.path(), whole);
    for (Path file : indexFiles()) {
      Damage.flip(file, Files.size(file) / 3);
      assertItIsMadeAnew("made anew");
      Damage.delete(directory.path());
      Damage.copy(whole, directory.path());
    }
  }

  private List<Path> indexFiles() throws IOException {
    try (Stream<Path> files = Files.walk(directory.index())) {
      return files.filter(file -> file.getFileName().toString().matches("_.*|segments.*")).toList();
    }
  }

  @Test
  void aMissingArchiveIsMadeAnewAndNotTakenForNone() throws IOException {
    for (String file : List.of("archive/segments_.*", "archive")) {
      try (Stream<Path> files = Files.walk(directory.index())) {
        for (Path found : files.filter(one -> one.toString().matches(".*/" + file)).toList()) {
          Damage.delete(found);
        }
      }
      assertItIsMadeAnew("made anew");
      Damage.delete(directory.path());
      fill();
    }
  }

  @Test
  void damageMetWhileItIsOpenIsMendedBesideWithoutARestart() throws IOException {
    try (Logged log = new Logged("yingda");
        KnowledgeBase knowledge = open()) {
      for (Path file : indexFiles()) {
        Damage.scramble(file);
      }
      Awaiting.until(() -> answersOfThatDay(knowledge));
      assertItAnswersOfTheStore(knowledge);
      assertThat(knowledge.isWhole()).isTrue();
      assertThat(log.lines()).filteredOn(line -> line.contains("is damaged")).hasSize(1);
    }
  }

  /** Each question either fails in plain words or is answered. */
  private boolean answersOfThatDay(KnowledgeBase knowledge) {
    try {
      return found(knowledge, "旧", now().asOf(firstDay)) == DOCUMENTS;
    } catch (UnavailableException damaged) {
      assertThat(damaged).hasMessageContaining("ask again");
      return false;
    }
  }

  @Test
  void anIndexThatIsDeletedWhileItIsOpenIsMadeAnew() throws IOException {
    try (KnowledgeBase knowledge = open()) {
      Damage.delete(directory.index());
      put(knowledge, "faq/more", "更多");
      Awaiting.until(() -> found(knowledge, "更多", now()) == 1);
      Awaiting.until(() -> knowledge.failure() == null);
      assertItAnswersOfTheStore(knowledge);
    }
  }
}
