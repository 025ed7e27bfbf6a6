package yingda.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.hanlp.HanLp;
import yingda.ranking.Feature;
import yingda.ranking.Feedback;
import yingda.ranking.FeedbackCounts;
import yingda.ranking.RankingContext;
import yingda.ranking.RankingParameters;
import yingda.search.Hit;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;
import yingda.text.Lexicon;

public abstract class FeedbackContract extends EngineContract {
  @TempDir Path directory;

  @Test
  void whatAgentsTakeGoesBeforeWhatTheyDiscardIfElseAlike() {
    assertThat(ids(told("faq/a", new FeedbackCounts(4, 0)))).containsExactly("faq/a", "faq/b");
    assertThat(ids(told("faq/b", new FeedbackCounts(4, 0)))).containsExactly("faq/b", "faq/a");
    assertThat(ids(told("faq/a", new FeedbackCounts(1, 5)))).containsExactly("faq/b", "faq/a");
    assertThat(ids(told("faq/b", new FeedbackCounts(3, 3)))).isEqualTo(ids(Feedback.NONE));
  }

  @Test
  void featuresTellHowMuchMoreOftenItWasTaken() {
    Hit first = best(told("faq/b", new FeedbackCounts(6, 1))).getFirst();
    assertThat(first.features().of(Feature.HELPFUL)).isEqualTo(5 / 12.0);
    assertThat(first.features().of(Feature.UNHELPFUL)).isZero();
  }

  private List<String> ids(Feedback feedback) {
    return best(feedback).stream().map(Hit::documentId).toList();
  }

  private List<Hit> best(Feedback feedback) {
    RankingContext rankingContext = new RankingContext(RankingParameters.DEFAULT.model(), feedback);
    Path fresh = directory.resolve(Integer.toString(System.identityHashCode(feedback)));
    try (IndexedStore index = index(fresh, HanLp.analysis(Lexicon.EMPTY), rankingContext)) {
      index.put(Draft.faq("faq/a", "退货要多久", "三天"), Draft.faq("faq/b", "退货要多久", "五天"));
      return index.best("退货要多久");
    }
  }

  private static Feedback told(String id, FeedbackCounts counts) {
    return new Feedback() {
      @Override
      public FeedbackCounts counts(String documentId, String anchor) {
        return documentId.equals(id) ? counts : FeedbackCounts.NONE;
      }

      @Override
      public List<String> accepted(String documentId, String anchor) {
        return List.of();
      }
    };
  }
}
