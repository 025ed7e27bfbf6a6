package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yingda.testing.IndexedStore.AGENT;
import static yingda.testing.IndexedStore.CLOCK;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Edit;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.search.Results;
import yingda.testing.Draft;

class RebuildTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path path;
  private DataDirectory directory;

  @BeforeEach
  void fill() {
    directory = new DataDirectory(path);
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
      List<Edit> edits =
          IntStream.range(0, 300)
              .mapToObj(i -> Edit.put(Draft.faq("faq/" + i, "怎么退货" + i, "申请"), SIGNATURE))
              .toList();
      assertThat(knowledge.store().append(edits)).hasSize(300);
      knowledge.catchUp();
      assertThat(knowledge.isOutdated()).isFalse();
    }
  }

  private void changeTheLexicon() throws IOException {
    Path words = directory.lexicon().path().resolve("words.txt");
    Files.createDirectories(words.getParent());
    Files.writeString(words, "退货运费\n");
  }

  private static Results find(KnowledgeBase knowledge) {
    return knowledge.searcher().page(new Question("退货"), AGENT, Filter.NONE, 0, 1);
  }

  private List<String> generations() throws IOException {
    try (Stream<Path> files = Files.list(directory.index())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("generation-"))
          .toList();
    }
  }

  private String current() throws IOException {
    return Files.readString(directory.index().resolve("CURRENT"));
  }

  @Test
  void anotherLexiconMakesTheIndexOutdatedUntilItIsRebuilt() throws IOException {
    String before = current();
    changeTheLexicon();
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
      assertThat(knowledge.isOutdated()).isTrue();
      assertThat(find(knowledge).total()).isEqualTo(300);
      knowledge.rebuild();
      assertThat(knowledge.isOutdated()).isFalse();
      assertThat(find(knowledge).total()).isEqualTo(300);
      assertThat(find(knowledge).sequence()).isEqualTo(300);
      assertThat(current()).isNotEqualTo(before);
      assertThat(generations()).containsExactly(current());
    }
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
      assertThat(knowledge.isOutdated()).isFalse();
      assertThat(knowledge.applied()).isEqualTo(300);
    }
  }

  /** What was followed meanwhile must not make it look as if it were written with the new one. */
  @Test
  void anOutdatedIndexThatWasWrittenToIsStillOutdated() throws IOException {
    changeTheLexicon();
    for (int i = 0; i < 2; i++) {
      try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
        assertThat(knowledge.isOutdated()).isTrue();
        put(knowledge, "faq/new" + i);
        knowledge.catchUp();
      }
    }
  }

  @Test
  void searchesAndEditsGoOnDuringARebuild() throws Exception {
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK);
        ExecutorService threads = Executors.newFixedThreadPool(3)) {
      AtomicBoolean rebuilding = new AtomicBoolean(true);
      List<Future<Integer>> searches = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        searches.add(threads.submit(() -> searchWhile(rebuilding, knowledge)));
      }
      Future<Long> edits = threads.submit(() -> editWhile(rebuilding, knowledge));
      try {
        for (int i = 0; i < 3; i++) {
          knowledge.rebuild();
        }
      } finally {
        rebuilding.set(false);
      }
      for (Future<Integer> search : searches) {
        assertThat(search.get()).isPositive();
      }
      assertThat(knowledge.awaitApplied(edits.get(), LONG)).isTrue();
      assertThat(find(knowledge).total()).isEqualTo(edits.get());
      assertThat(generations()).containsExactly(current());
      assertThat(knowledge.failure()).isNull();
    }
  }

  private static int searchWhile(AtomicBoolean goOn, KnowledgeBase knowledge) {
    int searches = 0;
    long newest = 0;
    do {
      Results results = find(knowledge);
      assertThat(results.total()).isGreaterThanOrEqualTo(300);
      assertThat(results.hits()).hasSize(1);
      assertThat(results.sequence()).isGreaterThanOrEqualTo(newest);
      newest = results.sequence();
      searches++;
    } while (goOn.get());
    return searches;
  }

  private static long editWhile(AtomicBoolean goOn, KnowledgeBase knowledge) {
    long sequence = 300;
    do {
      sequence = put(knowledge, "faq/new" + sequence);
      assertThat(knowledge.awaitApplied(sequence, LONG)).isTrue();
    } while (goOn.get());
    return sequence;
  }

  private static long put(KnowledgeBase knowledge, String id) {
    Edit edit = Edit.put(Draft.faq(id, "怎么退货" + id, "申请"), SIGNATURE);
    return knowledge.store().append(List.of(edit)).getFirst().sequence();
  }

  @Test
  void aRebuildThatFailsLeavesTheOldIndexInUse() throws IOException {
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
      Path inTheWay = Files.createDirectory(directory.index().resolve("CURRENT.new"));
      assertThatThrownBy(knowledge::rebuild).isInstanceOf(UncheckedIOException.class);
      long sequence = put(knowledge, "faq/new");
      assertThat(knowledge.awaitApplied(sequence, LONG)).isTrue();
      assertThat(find(knowledge).total()).isEqualTo(301);
      Files.delete(inTheWay);
      knowledge.rebuild();
      assertThat(find(knowledge).total()).isEqualTo(301);
    }
  }

  @Test
  void aReaderInAnotherProcessSeesWhatWasCommitted() {
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK);
        CommittedIndex committed = CommittedIndex.in(directory)) {
      Results results = committed.searcher().page(new Question("退货"), AGENT, Filter.NONE, 0, 1);
      assertThat(results.total()).isEqualTo(300);
      assertThat(results.sequence()).isEqualTo(300);
      assertThat(find(knowledge).total()).isEqualTo(300);
    }
  }
}
