package yingda.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yingda.knowledge.PretrainedEncoder;
import yingda.testing.SharedFiles;

/** The shipped knowledge base answers the questions it was written for. */
class GoldenTest {
  private static final Path GOLDEN = SharedFiles.root().resolve("content/golden");

  private static ResultsFile results;

  /**
   * Of 366 questions with an answer, three: an encoder in whole numbers rounds by the processor.
   */
  private static final double TOLERANCE = 0.01;

  @BeforeAll
  static void evaluate() {
    results = ResultsFile.of(Evaluation.of(Task.in(GOLDEN), null, PretrainedEncoder.BUNDLED));
  }

  private static Figures figures() {
    return results.sets().values().iterator().next();
  }

  @Test
  void everyGoldenQuestionFindsItsEntryAmongThreeAndMostFindItFirst() {
    assertThat(figures().notFirst().entrySet()).allMatch(rank -> isAmongThree(rank.getValue()));
    assertThat(figures().top1()).isGreaterThanOrEqualTo(0.93);
  }

  private static boolean isAmongThree(int rank) {
    return rank >= 1 && rank <= 3;
  }

  @Test
  void theResultsAreTheCommittedOnes() {
    Figures committed =
        ResultsFile.read(GOLDEN.resolve("results.json")).sets().values().iterator().next();
    Map<String, Double> reached = figures().guarded();
    assertThat(reached).containsOnlyKeys(committed.guarded().keySet());
    for (Map.Entry<String, Double> figure : committed.guarded().entrySet()) {
      // A threshold for 95 % of a few hundred moves by several of them.
      double tolerance = figure.getKey().equals("coverage") ? 5 * TOLERANCE : TOLERANCE;
      assertThat(reached.get(figure.getKey()))
          .as(
              "%s: content/golden/results.json is what this code reaches. If the change is wanted,"
                  + " run java -jar search-api/target/yingda.jar evaluate content/golden"
                  + " --output content/golden/results.json and commit the file",
              figure.getKey())
          .isCloseTo(figure.getValue(), within(tolerance));
    }
    assertThat(figures().answered()).isCloseTo(committed.answered(), within(2 * TOLERANCE));
  }
}
