package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Audience;
import yingda.document.Edit;
import yingda.document.RejectedException;
import yingda.document.UnavailableException;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.search.SearchScope;
import yingda.testing.Cases;
import yingda.testing.Damage;
import yingda.testing.Draft;
import yingda.testing.MovableClock;
import yingda.usage.GapReport;

/** Any stored file is damaged in any way; the next start answers right, or says what is wrong. */
class RandomDamageTest {
  private static final int CASES = Cases.of("damages", 15);
  private static final int DOCUMENTS = 20;

  private final long seed = Cases.seed(this);
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T04:00:00Z"));
  @TempDir Path path;
  private DataDirectory directory = new DataDirectory(Path.of(""));
  private Instant firstDay = clock.instant();

  private enum Kind {
    BIT,
    PAGE,
    HALF,
    EMPTY,
    GONE,
    SWAPPED
  }

  @Test
  void whateverFileIsDamagedTheAnswersAreRightOrItSaysWhatIsWrong() throws IOException {
    directory = new DataDirectory(path.resolve("data"));
    fill();
    Path whole = path.resolve("whole");
    Files.move(directory.path(), whole);
    for (int i = 0; i < CASES; i++) {
      Random random = new Random(seed + i);
      Damage.copy(whole, directory.path());
      Path file = any(random);
      Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
      damage(file, kind, random);
      String place = directory.path().relativize(file).toString();
      assertRightOrInWords(
          "-Dyingda.seed=%d, case %d: %s %s".formatted(seed, i, kind, place),
          file.equals(directory.database()));
      Damage.delete(directory.path());
    }
  }

  private void fill() throws IOException {
    Files.createDirectories(directory.lexicon().path());
    Files.writeString(directory.lexicon().path().resolve("words.txt"), "退货运费\n");
    Files.writeString(directory.lexicon().path().resolve("synonyms.txt"), "物流 快递\n");
    try (KnowledgeBase knowledge = open()) {
      put(knowledge, "旧");
      firstDay = clock.instant();
      clock.move(Duration.ofDays(1));
      put(knowledge, "新");
      var unused =
          knowledge
              .usage()
              .report(
                  new GapReport(new Question("怎么开发票"), List.of(), null, null, null, null),
                  clock.instant());
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

  private Path any(Random random) throws IOException {
    try (Stream<Path> files = Files.walk(directory.path())) {
      List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
      return all.get(random.nextInt(all.size()));
    }
  }

  private void damage(Path file, Kind kind, Random random) throws IOException {
    long size = Files.size(file);
    switch (kind) {
      case BIT -> {
        if (size > 0) {
          Damage.flip(file, random.nextLong(size));
        }
      }
      case PAGE -> Damage.overwritePage(file, random.nextInt((int) (size / 4096) + 1));
      case HALF -> {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
          bytes.setLength(size / 2);
        }
      }
      case EMPTY -> Files.write(file, new byte[0]);
      case GONE -> Files.delete(file);
      case SWAPPED -> Files.write(file, Files.readAllBytes(any(random)));
    }
  }

  /**
   * @param truth whether the store itself is damaged: it says what is right
   */
  private void assertRightOrInWords(String what, boolean truth) {
    try (KnowledgeBase knowledge = open()) {
      knowledge.catchUp();
      put(knowledge, "faq/more", "更多");
      knowledge.catchUp();
      assertThat(found(knowledge, "更多", now())).as(what).isEqualTo(1);
      if (!truth) {
        assertThat(found(knowledge, "新", now())).as(what).isEqualTo(DOCUMENTS);
        assertThat(found(knowledge, "旧", now().asOf(firstDay))).as(what).isEqualTo(DOCUMENTS);
      }
    } catch (RejectedException | UnavailableException | UncheckedIOException inWords) {
      assertThat(inWords.getMessage()).as(what).contains(".db");
    } catch (RuntimeException e) {
      fail(what, e);
    }
  }

  private SearchScope now() {
    return SearchScope.of(Audience.INTERNAL, clock.instant());
  }

  private static long found(KnowledgeBase knowledge, String word, SearchScope reader) {
    return knowledge.searcher().page(new Question(word), reader, Filter.NONE, 0, 1).total();
  }
}
