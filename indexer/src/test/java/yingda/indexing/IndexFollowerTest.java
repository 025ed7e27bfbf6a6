package yingda.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.AGENT;
import static yingda.testing.IndexedStore.CLOCK;
import static yingda.testing.IndexedStore.NOW;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Period;
import yingda.hanlp.HanLp;
import yingda.lucene.IndexFolder;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.search.Results;
import yingda.sql.SqlStore;
import yingda.sql.SqliteStores;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;
import yingda.testing.MovableClock;
import yingda.text.Lexicon;

class IndexFollowerTest {
  @TempDir Path directory;
  private SqlStore store;
  private IndexFolder folder;
  private IndexFollower follower;

  @BeforeEach
  void open() {
    store = new SqliteStores(directory.resolve("a.db")).store(CLOCK);
    openIndex();
  }

  private void openIndex() {
    folder = IndexedStore.openIndex(directory.resolve("index"), HanLp.analysis(Lexicon.EMPTY));
    follower = new IndexFollower(store, folder.current());
  }

  /** As a killed process would: what was not committed is gone. */
  private void reopenIndex() {
    folder.close();
    openIndex();
  }

  @AfterEach
  void close() {
    folder.close();
    store.close();
  }

  @Test
  void addsChangesRetiresAndRestores() {
    put(faq("faq/a", "一"), faq("faq/b", "二"));
    follow();
    assertThat(shown()).containsExactly("faq/a r1 一", "faq/b r1 二");
    put(faq("faq/a", "三"));
    retire("faq/b");
    follow();
    assertThat(shown()).containsExactly("faq/a r2 三");
    put(faq("faq/b", "四"));
    follow();
    assertThat(shown()).containsExactly("faq/a r2 三", "faq/b r3 四");
  }

  @Test
  void aDocumentThatComesAndGoesInOneStepIsNeverShown() {
    put(faq("faq/a", "一"));
    retire("faq/a");
    follow();
    assertThat(shown()).isEmpty();
    assertThat(follower.applied()).isEqualTo(2);
  }

  @Test
  void moreChangesThanOneStepTakesAreShownTogether() {
    for (int changes : List.of(1_000, 1_100)) {
      long before = follower.applied();
      var unused =
          store.append(
              IntStream.range(0, changes)
                  .mapToObj(i -> Edit.put(faq("faq/" + changes + "/" + i, "一"), SIGNATURE))
                  .toList());
      for (int step = 0; step < 2; step++) {
        assertThat(follower.step()).isTrue();
        assertThat(follower.applied()).isEqualTo(before);
      }
      assertThat(follower.step()).isTrue();
      assertThat(results().total()).isEqualTo(follower.applied()).isEqualTo(before + changes);
      assertThat(follower.step()).isFalse();
    }
  }

  @Test
  void applyingTheSameLogAgainChangesNothing() {
    put(faq("faq/a", "一"), faq("faq/b", "二"), faq("faq/c", "三"));
    retire("faq/c");
    follow();
    List<String> before = shown();
    ChangeConsumer forgetful = new FromTheBeginning(folder.current(), new ArrayList<>());
    IndexFollower again = new IndexFollower(store, forgetful);
    assertThat(again.applied()).isZero();
    assertThat(again.catchUp(() -> true)).isTrue();
    assertThat(shown()).isEqualTo(before);
    assertThat(results().total()).isEqualTo(2);
  }

  @Test
  void whatHasEndedLongAgoIsNotWrittenAsAPlanWhileTheIndexIsBehind(@TempDir Path other) {
    MovableClock clock = new MovableClock(NOW);
    try (SqlStore old = new SqliteStores(other.resolve("a.db")).store(clock)) {
      for (String answer : List.of("一", "二", "三")) {
        clock.move(Duration.ofDays(1));
        var unused =
            old.append(
                IntStream.range(0, 300)
                    .mapToObj(i -> Edit.put(faq("faq/" + i, answer), SIGNATURE))
                    .toList());
      }
      List<IndexedState> applied = new ArrayList<>();
      ChangeConsumer begun = new FromTheBeginning(folder.current(), applied);
      assertThat(new IndexFollower(old, begun).step()).isTrue();
      assertThat(applied).hasSize(300).allMatch(holding -> holding.editions().size() == 1);
      assertThat(applied).allMatch(holding -> holding.ended().size() == 2);
    }
  }

  @Test
  void goesOnFromTheLastCommitAndAppliesTheRestAgain() {
    put(faq("faq/a", "一"));
    follow();
    put(faq("faq/a", "二"), faq("faq/b", "三"));
    assertThat(follower.step()).isTrue();
    assertThat(results().sequence()).isEqualTo(3);
    reopenIndex();
    assertThat(follower.applied()).isEqualTo(1);
    assertThat(shown()).containsExactly("faq/a r1 一");
    assertThat(results().sequence()).isEqualTo(1);
    follow();
    assertThat(shown()).containsExactly("faq/a r2 二", "faq/b r1 三");
  }

  @Test
  void aRestartAfterACommitAppliesNothing() {
    put(faq("faq/a", "一"));
    follow();
    reopenIndex();
    assertThat(follower.step()).isFalse();
    assertThat(shown()).containsExactly("faq/a r1 一");
  }

  @Test
  void catchingUpStopsWhenItIsToldTo() {
    put(faq("faq/a", "一"));
    assertThat(follower.catchUp(() -> false)).isFalse();
    assertThat(follower.applied()).isZero();
  }

  @Test
  void anEditionThatWasRetiredAndRestoredElsewhereHidesOthersThanBefore() {
    put(edition("manual/a@1", "[1,2)"), edition("manual/a@2", "[2,3)"));
    put(edition("manual/a@3", "[3,4)"));
    follow();
    assertThat(shown()).containsExactly("manual/a@3 r1 答");
    retire("manual/a@3");
    put(edition("manual/a@3", "[0.5,1)"));
    follow();
    assertThat(shown()).containsExactly("manual/a@2 r1 答");
  }

  @Test
  void twoEditionsForTheSameVersionsAreBothHiddenByANewerOne() {
    put(edition("manual/a@1", "[1,2)"), edition("manual/a@1b", "[1,2)"));
    follow();
    assertThat(shown()).containsExactly("manual/a@1 r1 答", "manual/a@1b r1 答");
    put(edition("manual/a@2", "[2,3)"));
    follow();
    assertThat(shown()).containsExactly("manual/a@2 r1 答");
  }

  private static Document faq(String id, String answer) {
    return Draft.faq(id, "怎么退货", answer);
  }

  private static Document edition(String id, String versions) {
    return Draft.of(id).product("x100").versions(versions).entry("怎么退货", "答").document();
  }

  private void put(Document... documents) {
    for (Document document : documents) {
      var unused = store.append(List.of(Edit.put(document, SIGNATURE)));
    }
  }

  private void retire(String id) {
    var unused = store.append(List.of(Edit.retire(id, SIGNATURE)));
  }

  private void follow() {
    assertThat(follower.catchUp(() -> true)).isTrue();
  }

  private Results results() {
    return folder.searcher().page(new Question("怎么退货"), AGENT, Filter.NONE, 0, 10);
  }

  private List<String> shown() {
    return results().hits().stream()
        .map(hit -> hit.documentId() + " r" + hit.revision() + " " + hit.answer())
        .sorted()
        .toList();
  }

  /** An index that has forgotten how far it was. */
  private record FromTheBeginning(ChangeConsumer index, List<IndexedState> applied)
      implements ChangeConsumer {
    @Override
    public Position committed() {
      return Position.START;
    }

    @Override
    public boolean keeps(Period ended) {
      return false;
    }

    @Override
    public void apply(List<IndexedState> holdings) {
      applied.addAll(holdings);
      index.apply(holdings);
    }

    @Override
    public void show(Position position) {
      index.show(position);
    }

    @Override
    public void commit(Position position) {
      index.commit(position);
    }

    @Override
    public boolean recover() {
      return index.recover();
    }

    @Override
    public void close() {
      index.close();
    }
  }
}
