package yingda.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.AGENT;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.hanlp.HanLp;
import yingda.ranking.Feature;
import yingda.ranking.Feedback;
import yingda.ranking.LinearModel;
import yingda.ranking.RankingContext;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.search.Suggestion;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;
import yingda.text.Lexicon;

/** What completes a question is chosen by the weights that were learned, as replies are. */
class LearnedCompletionTest {
  private static List<String> matched(Path folder, RankingContext learned) {
    try (IndexedStore index = new IndexedStore(folder, HanLp.analysis(Lexicon.EMPTY), learned)) {
      index.put(Draft.faq("faq/returns", "退货要多久办完", "七天内。", "怎么退货"));
      return index
          .searcher()
          .suggest(new Question("退货"), AGENT, Filter.NONE, 5)
          .suggestions()
          .stream()
          .map(Suggestion::matched)
          .toList();
    }
  }

  @Test
  void theWordingIsChosenByTheWeightsInUse(@TempDir Path plain, @TempDir Path learned) {
    LinearModel longest = new LinearModel(Map.of(Feature.WORDING_COVERAGE, -1.0));
    assertThat(matched(plain, RankingContext.NONE)).containsExactly("怎么退货");
    assertThat(matched(learned, new RankingContext(longest, Feedback.NONE)))
        .containsExactly("退货要多久办完");
  }
}
