package yingda.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Document;
import yingda.hanlp.HanLp;
import yingda.search.Hit;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;
import yingda.text.Lexicon;

class TermProximityTest {
  private static final String BETWEEN = "其余事项请参阅有关说明，并按所列步骤逐项办理。".repeat(4);

  @TempDir Path directory;

  @Test
  void whatStandsInOnePlaceOfTheAnswerCountsMore() {
    List<Hit> hits =
        found(
            Draft.faq("faq/apart", "第一节", "海关" + BETWEEN + "查验" + BETWEEN + "包裹"),
            Draft.faq("faq/together", "第二节", BETWEEN + "海关查验包裹" + BETWEEN));
    assertThat(hits).extracting(Hit::documentId).containsExactly("faq/together", "faq/apart");
    assertThat(hits.getFirst().features().of(Feature.PROXIMITY)).isEqualTo(1);
    assertThat(hits.getLast().features().of(Feature.PROXIMITY)).isLessThan(0.6);
  }

  @Test
  void whatMentionsAQuestionIsNoAnswerWhereAWordingAsksIt() {
    List<Hit> hits =
        found(
            Draft.faq("faq/asked", "海关查验包裹", "海关查验包裹时会另行通知。"),
            Draft.faq("faq/mentioned", "第二节", BETWEEN + "海关查验包裹" + BETWEEN));
    assertThat(hits).extracting(Hit::documentId).containsExactly("faq/asked", "faq/mentioned");
    assertThat(hits.getLast().features().of(Feature.PROXIMITY)).isZero();
  }

  private List<Hit> found(Document... documents) {
    RankingContext rankingContext =
        new RankingContext(RankingParameters.DEFAULT.model(), Feedback.NONE);
    try (IndexedStore index =
        new IndexedStore(directory, HanLp.analysis(Lexicon.EMPTY), rankingContext)) {
      index.put(documents);
      return index.best("海关查验包裹");
    }
  }
}
