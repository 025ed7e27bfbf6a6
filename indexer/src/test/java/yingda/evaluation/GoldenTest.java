package yingda.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yingda.testing.SharedFiles;

/** The shipped knowledge base answers the questions it was written for. */
class GoldenTest {
  private static final Path GOLDEN = SharedFiles.root().resolve("content/golden");

  private static ResultsFile results;

  @BeforeAll
  static void evaluate() {
    results = ResultsFile.of(Evaluation.of(Task.in(GOLDEN)));
  }

  @Test
  void everyGoldenQuestionFindsItsEntryAmongThreeAndMostFindItFirst() {
    Figures figures = results.sets().values().iterator().next();
    assertThat(figures.notFirst().entrySet()).allMatch(rank -> isAmongThree(rank.getValue()));
    assertThat(figures.top1()).isGreaterThanOrEqualTo(0.85);
  }

  private static boolean isAmongThree(int rank) {
    return rank >= 1 && rank <= 3;
  }

  @Test
  void theResultsAreTheCommittedOnes() throws IOException {
    assertThat(results.text())
        .as(
            "content/golden/results.json is what this code reaches. If the change is wanted, run"
                + " java -jar search-api/target/yingda.jar evaluate content/golden"
                + " --output content/golden/results.json and commit the file")
        .isEqualTo(Files.readString(GOLDEN.resolve("results.json")));
  }
}
