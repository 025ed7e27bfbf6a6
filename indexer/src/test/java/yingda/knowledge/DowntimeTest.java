package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.SearchScope;
import yingda.testing.Draft;
import yingda.testing.MovableClock;

/** What comes in force and ends by itself, to the second, whether anything runs then or not. */
class DowntimeTest {
  private static final Instant START = Instant.parse("2026-03-01T04:00:00Z");
  private static final Document NOW = Draft.faq("faq/returns", "怎么退货？", "七天内申请。");
  private static final Document LATER =
      Draft.of("faq/returns")
          .inForce(null, START.plusSeconds(120))
          .entry("怎么退货？", "十五天内申请。")
          .document();

  @TempDir Path data;
  private final MovableClock clock = new MovableClock(START);

  private KnowledgeBase open() {
    KnowledgeBase knowledge = KnowledgeBase.open(new DataDirectory(data), clock);
    knowledge.catchUp();
    return knowledge;
  }

  private void plan(KnowledgeBase knowledge) {
    var unused =
        knowledge
            .store()
            .append(
                List.of(
                    Edit.put(NOW, SIGNATURE),
                    Edit.put(LATER, SIGNATURE).startingAt(START.plusSeconds(60))));
    knowledge.catchUp();
  }

  private List<String> answers(KnowledgeBase knowledge) {
    SearchScope reader = SearchScope.of(Audience.PUBLIC, clock.instant());
    return knowledge.searcher().best(new Question("怎么退货"), reader, Filter.NONE, 5).hits().stream()
        .map(Hit::answer)
        .toList();
  }

  private void assertShownAt(long second, KnowledgeBase knowledge) {
    clock.move(Duration.between(clock.instant(), START.plusSeconds(second)));
    List<String> expected =
        second < 60 ? List.of("七天内申请。") : second < 120 ? List.of("十五天内申请。") : List.of();
    assertThat(answers(knowledge)).as("second %s", second).isEqualTo(expected);
  }

  @Test
  void itActsWithoutARestart() {
    try (KnowledgeBase knowledge = open()) {
      plan(knowledge);
      List.of(0, 59, 60, 119, 120).forEach(second -> assertShownAt(second, knowledge));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {59, 60, 119, 120})
  void itActedWhileNothingRan(long second) {
    try (KnowledgeBase knowledge = open()) {
      plan(knowledge);
    }
    clock.move(Duration.ofSeconds(second));
    try (KnowledgeBase knowledge = open()) {
      assertShownAt(second, knowledge);
    }
  }
}
