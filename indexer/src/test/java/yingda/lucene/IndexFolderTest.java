package yingda.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yingda.testing.IndexedStore.AGENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.hanlp.HanLp;
import yingda.ranking.RankingContext;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.search.Searcher;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;
import yingda.text.Analysis;
import yingda.text.Lexicon;

/** Whatever became of the files of an index, the next start answers again. */
class IndexFolderTest {
  private static final Analysis ANALYSIS = HanLp.analysis(Lexicon.EMPTY);

  @TempDir Path directory;
  private Path folder;

  @BeforeEach
  void indexOneDocument() {
    folder = directory.resolve("index");
    try (IndexedStore index = new IndexedStore(directory)) {
      index.put(Draft.faq("faq/a", "怎么退货", "申请"));
      index.commit();
    }
  }

  private void assertItAnswersAgain() {
    try (IndexedStore index = new IndexedStore(directory)) {
      assertThat(index.page("退货")).containsExactly("faq/a");
      index.put(Draft.faq("faq/b", "退货运费谁出", "我们"));
      index.commit();
      assertThat(index.page("退货")).containsExactlyInAnyOrder("faq/a", "faq/b");
    }
    assertThat(committed(folder)).isEqualTo(2);
  }

  private static long found(Searcher searcher) {
    return searcher.page(new Question("退货"), AGENT, Filter.NONE, 0, 10).total();
  }

  private List<Path> generations() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith("gen")).toList();
    }
  }

  private Path generation() throws IOException {
    assertThat(generations()).hasSize(1);
    return generations().getFirst();
  }

  /** The files of the index whose name matches, at least one. */
  private List<Path> files(String pattern) throws IOException {
    try (Stream<Path> files = Files.list(generation())) {
      List<Path> matching =
          files.filter(file -> file.getFileName().toString().matches(pattern)).toList();
      assertThat(matching).isNotEmpty();
      return matching;
    }
  }

  @Test
  void aSecondOpenIsRefusedWhileReadersAreWelcome() {
    try (IndexedStore index = new IndexedStore(directory)) {
      assertThat(index.page("退货")).hasSize(1);
      assertThatThrownBy(() -> IndexedStore.openIndex(folder, ANALYSIS))
          .isInstanceOfSatisfying(
              RejectedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.IN_USE))
          .hasMessageContaining("stop that first");
      assertThat(committed(folder)).isEqualTo(1);
    }
    IndexedStore.openIndex(folder, ANALYSIS).close();
  }

  @Test
  void aFolderThatCouldNotBeOpenedIsNotHeld() throws IOException {
    Files.delete(folder.resolve("CURRENT"));
    Path inTheWay = Files.createDirectory(folder.resolve("CURRENT.new"));
    assertThatThrownBy(() -> IndexedStore.openIndex(folder, ANALYSIS))
        .isInstanceOf(UncheckedIOException.class);
    Files.delete(inTheWay);
    assertItAnswersAgain();
  }

  @Test
  void whereNothingWasIndexedReadersAreToldSo() {
    Path empty = directory.resolve("empty");
    assertThatThrownBy(() -> IndexFolder.readOnly(empty, ANALYSIS, () -> RankingContext.NONE))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("start the service");
    assertThat(empty).doesNotExist();
  }

  @Test
  void leftoversOfAnUnfinishedRebuildAreRemoved() throws IOException {
    Path used = generation();
    Path leftover = folder.resolve("generation-77");
    Files.createDirectories(leftover);
    Files.writeString(leftover.resolve("_0.cfs"), "half");
    assertItAnswersAgain();
    assertThat(generations()).containsExactly(used);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "generation-", "generation-x", "generation-99", "../..", "退货"})
  void aDamagedCurrentFileIsReplaced(String damage) throws IOException {
    Files.write(folder.resolve("CURRENT"), damage.getBytes(StandardCharsets.UTF_16));
    assertItAnswersAgain();
    Files.writeString(folder.resolve("CURRENT"), damage);
    try (IndexedStore index = new IndexedStore(directory)) {
      assertThat(index.page("退货")).hasSize(2);
    }
    assertThat(generations()).hasSize(1);
    assertThat(directory.resolve("a.db")).exists();
  }

  @Test
  void anIndexWithoutCurrentFileIsReplaced() throws IOException {
    Files.delete(folder.resolve("CURRENT"));
    assertItAnswersAgain();
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_.*", ".*\\.cfs", ".*\\.si", ".*\\.cfe"})
  void aDamagedIndexIsReplaced(String pattern) throws IOException {
    for (Path file : files(pattern)) {
      Files.writeString(file, "what is this?");
    }
    assertItAnswersAgain();
    for (Path file : files(pattern)) {
      Files.write(file, new byte[0]);
    }
    assertThatReadersAreToldOrAnswered();
    try (IndexedStore index = new IndexedStore(directory)) {
      assertThat(index.page("退货")).hasSize(2);
    }
    for (Path file : files(pattern)) {
      Files.delete(file);
    }
    try (IndexedStore index = new IndexedStore(directory)) {
      assertThat(index.page("退货")).hasSize(2);
    }
  }

  private void assertThatReadersAreToldOrAnswered() {
    assertThatThrownBy(() -> IndexFolder.readOnly(folder, ANALYSIS, () -> RankingContext.NONE))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("start the service");
  }

  @Test
  void anIndexOfAnotherSchemaIsReplaced() throws IOException {
    Path before = generation();
    try (Directory lucene = FSDirectory.open(before);
        IndexWriter writer = new IndexWriter(lucene, new IndexWriterConfig())) {
      writer.setLiveCommitData(
          Map.of("sequence", "1", "schema", "99", "analysis", ANALYSIS.fingerprint()).entrySet());
      writer.commit();
    }
    assertThatReadersAreToldOrAnswered();
    assertItAnswersAgain();
    assertThat(generation()).isNotEqualTo(before);
  }

  /** Otherwise a process that ends before the rebuild leaves an index that claims to be new. */
  @Test
  void anIndexStaysOutdatedUntilItIsRebuilt() {
    for (int start = 0; start < 2; start++) {
      try (IndexedStore index = new IndexedStore(directory, "退货运费")) {
        index.put(Draft.faq("faq/" + start, "退货运费", "我们"));
        index.commit();
      }
      try (IndexFolder reopened = IndexedStore.openIndex(folder, ANALYSIS)) {
        assertThat(reopened.isOutdated(ANALYSIS.fingerprint())).isFalse();
      }
    }
    try (IndexFolder other =
        IndexedStore.openIndex(folder, HanLp.analysis(new Lexicon(List.of("退货运费"))))) {
      assertThat(other.isOutdated(HanLp.analysis(new Lexicon(List.of("退货运费"))).fingerprint()))
          .isTrue();
    }
  }

  private static long committed(Path folder) {
    try (ReadOnlyIndex index = IndexFolder.readOnly(folder, ANALYSIS, () -> RankingContext.NONE)) {
      return found(index.searcher());
    }
  }
}
