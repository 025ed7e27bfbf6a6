package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yingda.testing.IndexedStore.CLOCK;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.RejectedException;
import yingda.encoder.learned.Pair;
import yingda.encoder.learned.PairFile;
import yingda.encoder.learned.TrainingOptions;
import yingda.encoder.learned.TrainingProgress;
import yingda.encoder.learned.TrainingSet;
import yingda.ranking.Feedback;
import yingda.search.Decision;
import yingda.testing.Draft;
import yingda.training.AcceptedQuestion;
import yingda.training.TrainingMaterial;
import yingda.usage.AskedQuestion;
import yingda.usage.FeedbackEvent;
import yingda.usage.Offered;
import yingda.usage.UsageStore;
import yingda.usage.Verdict;

class LearningTest {
  private static final TrainingOptions OPTIONS = new TrainingOptions(7, 32, 20);

  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  @TempDir Path path;
  private KnowledgeBase knowledge;
  private Learning learning;

  @BeforeEach
  void open() {
    knowledge = KnowledgeBase.open(new DataDirectory(path), CLOCK);
    learning = new Learning(knowledge.store(), knowledge.directory(), Feedback.NONE);
  }

  @AfterEach
  void close() {
    knowledge.close();
  }

  private void append(Edit... edits) {
    var unused = knowledge.store().append(List.of(edits));
  }

  private int train() {
    return learning.train(OPTIONS, TrainingProgress.NONE);
  }

  /** A document for each pair. */
  private void importPairs() {
    List<Edit> edits = new ArrayList<>();
    for (Pair pair : Wordings.pairs()) {
      String id = "faq/" + edits.size();
      edits.add(Edit.put(Draft.faq(id, pair.one(), "好的", pair.other()), SIGNATURE));
    }
    append(edits.toArray(Edit[]::new));
  }

  @Test
  void similarQuestionsAndNegativesOfPublishedDocumentsAreThePairs() {
    Entry entry =
        new Entry("a", List.of(), "怎么退货", List.of("不想要了"), List.of("怎么换货"), "申请", Map.of());
    append(
        Edit.put(Draft.of("faq/a").entry(entry).document(), SIGNATURE),
        Edit.put(Draft.of("faq/a@2").entry(entry).document(), SIGNATURE),
        Edit.put(Draft.faq("faq/old", "旧", "旧", "旧的"), SIGNATURE),
        Edit.retire("faq/old", SIGNATURE));
    TrainingSet set = TrainingMaterial.of(knowledge.store(), Feedback.NONE).set();
    assertThat(set.pairs())
        .containsExactly(new Pair("怎么退货", "不想要了", true), new Pair("怎么退货", "怎么换货", false));
    assertThat(set.questions()).containsExactly("怎么退货", "不想要了", "怎么换货");
    assertThat(set.headings()).isEmpty();
  }

  private static AskedQuestion asked(String queryId, String question) {
    List<Offered> offered = List.of(new Offered("faq/a", "1", 1, 0.5));
    return new AskedQuestion(
        queryId,
        NOON,
        question,
        List.of(),
        Decision.ANSWER,
        "agent",
        null,
        null,
        Duration.ofMillis(7),
        offered,
        true);
  }

  @Test
  void oneInFiveAcceptedQuestionsIsKeptFromTheEncoder() {
    append(Edit.put(Draft.faq("faq/a", "怎么退货", "申请"), SIGNATURE));
    try (UsageStore usage = knowledge.directory().openUsage()) {
      for (int i = 0; i < 100; i++) {
        usage.record(List.of(asked("q" + i, "寄回去" + i)));
        var unused =
            usage.accept(new FeedbackEvent("q" + i, "faq/a", "1", Verdict.USED, null), NOON);
      }
      TrainingMaterial material = TrainingMaterial.of(knowledge.store(), usage);
      List<String> held = material.held().stream().map(AcceptedQuestion::question).toList();
      List<String> learned = material.set().pairs().stream().map(Pair::other).toList();
      assertThat(held).hasSizeBetween(10, 30).doesNotContainAnyElementsOf(learned);
      assertThat(held.size() + learned.size()).isEqualTo(100);
    }
  }

  @Test
  void aTrainingOnTheDocumentsAloneMakesAModelToRebuildWith() {
    importPairs();
    assertThat(train()).isEqualTo(80);
    assertThat(knowledge.isOutdated()).isTrue();
    knowledge.rebuild();
    assertThat(knowledge.isOutdated()).isFalse();
  }

  @Test
  @Timeout(60)
  void enoughNewPairsAreLearnedBesideTheService() {
    List<Pair> pairs = Wordings.pairs();
    learning.keep(pairs.subList(0, 60));
    assertThat(learning.isDue()).isFalse();
    int before = train();
    assertThat(learning.isDue()).isFalse();
    try (Retraining retraining = new Retraining(knowledge, Duration.ofMillis(10))) {
      retraining.start();
      List<Edit> edits = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        edits.add(Edit.put(Draft.faq("faq/" + i, "开户" + i, "好的", "办卡" + i), SIGNATURE));
      }
      append(edits.toArray(Edit[]::new));
      while (knowledge.directory().model().trained().pairs() != before + 50) {
        Thread.onSpinWait();
      }
    }
    assertThat(knowledge.isOutdated()).isTrue();
    assertThat(learning.isDue()).isFalse();
  }

  @Test
  void tooFewPairsAreRefusedAndNotKept() {
    List<Pair> few = Wordings.pairs().subList(0, 49);
    assertThatThrownBy(() -> learning.keep(few))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("49 pairs of wordings mean the same, at least 50 are needed");
    assertThatThrownBy(this::train).hasMessageContaining("0 pairs");
    assertThat(knowledge.directory().model().path()).doesNotExist();
  }

  @Test
  void furtherPairsAreKeptBesideThoseBefore() {
    List<Pair> pairs = Wordings.pairs();
    learning.keep(pairs.subList(0, 60));
    learning.keep(pairs.subList(40, 80));
    assertThat(PairFile.read(knowledge.directory().model().pairs())).isEqualTo(pairs);
    assertThat(train()).isEqualTo(80);
    assertThat(Files.exists(knowledge.directory().model().encoder())).isTrue();
  }
}
