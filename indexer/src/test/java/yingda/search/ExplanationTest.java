package yingda.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static yingda.testing.IndexedStore.AGENT;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Language;
import yingda.ranking.Feature;
import yingda.ranking.RankReason;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;

class ExplanationTest {
  @TempDir Path directory;
  private IndexedStore index;

  @BeforeEach
  void open() {
    index = new IndexedStore(directory);
    index.put(
        Draft.faq("faq/returns", "怎么退货", "在订单里点申请退货"),
        Draft.faq("faq/freight", "退货运费谁出", "质量问题我们出"),
        Draft.faq("faq/charge", "耳机能充电吗", "能"),
        Draft.faq("faq/no-charge", "耳机不能充电吗", "换一根线"));
  }

  @AfterEach
  void close() {
    index.close();
  }

  private Explanation first(String question) {
    Results found = index.searcher().best(new Question(question), AGENT, Filter.NONE, 5);
    List<Hit> hits = found.hits();
    Hit next = hits.size() > 1 ? hits.get(1) : null;
    return Explanation.of(hits.getFirst(), next, found.weights());
  }

  @Test
  void theStrongestContributionComesFirst() {
    Explanation explanation = first("怎么退货呢");

    assertThat(explanation.placement()).isEqualTo(RankReason.WEIGHED);
    List<Double> sizes =
        explanation.contributions().stream().map(one -> -Math.abs(one.amount())).toList();
    assertThat(sizes).isNotEmpty().isSorted().doesNotContain(0.0);
    assertThat(explanation.contributions().stream().mapToDouble(Contribution::amount).sum())
        .isCloseTo(explanation.score(), within(1e-9));
  }

  @Test
  void aNegationThatDiffersIsWhyTheNextOneLost() {
    RankComparison lead = requireNonNull(first("耳机不能充电").lead());

    assertThat(lead.over().documentId()).isEqualTo("faq/charge");
    assertThat(lead.because())
        .extracting(FeatureDifference::feature)
        .contains(Feature.OTHER_NEGATION);
  }

  @Test
  void whatWasFoundByItsSoundSaysSoAndHasNoSum() {
    Explanation explanation = first("zenmetuihuo");

    assertThat(explanation.placement()).isEqualTo(RankReason.GUESSED);
    assertThat(explanation.text().text(Language.ZH)).contains("读音").doesNotContain("得分 ");
    assertThat(requireNonNull(explanation.lead()).by()).isNull();
  }

  @Test
  void everySignalHasItsOwnName() {
    List<Feature> features = List.of(Feature.values());
    assertThat(features)
        .extracting(feature -> FeatureNames.of(feature).text(Language.ZH))
        .doesNotHaveDuplicates();
    assertThat(features)
        .extracting(feature -> FeatureNames.of(feature).text(Language.EN))
        .doesNotHaveDuplicates();
  }
}
