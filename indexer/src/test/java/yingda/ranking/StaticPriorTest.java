package yingda.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Kind;
import yingda.hanlp.HanLp;
import yingda.search.Hit;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;
import yingda.text.Lexicon;

class StaticPriorTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  @TempDir Path directory;

  @Test
  void recencyIsHalvedEachYear() {
    assertThat(recency(NOON)).isEqualTo(1);
    assertThat(recency(NOON.minus(Duration.ofDays(365)))).isCloseTo(0.5, within(1e-9));
    assertThat(recency(NOON.minus(Duration.ofDays(730)))).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void whatComesLaterIsAsRecentAsCanBe() {
    assertThat(recency(NOON.plusSeconds(5))).isEqualTo(1);
  }

  @Test
  void anEntryOfAnFaqGoesFirstIfElseAlike() {
    try (IndexedStore index = new IndexedStore(directory, HanLp.analysis(Lexicon.EMPTY))) {
      index.put(
          Draft.of("a").kind(Kind.MANUAL).entry("退货要多久", "三天").document(),
          Draft.faq("b", "退货要多久", "三天"));
      assertThat(index.best("退货要多久"))
          .extracting(Hit::documentId, hit -> hit.features().of(Feature.FAQ))
          .containsExactly(tuple("b", 1.0), tuple("a", 0.0));
    }
  }

  private static double recency(Instant updated) {
    CandidateText entry =
        new CandidateText(
            "faq/a", "a", Kind.FAQ, "退货", List.of(), updated.toEpochMilli(), List.of(), List.of());
    FeatureVector features = StaticPrior.features(entry, NOON);
    return features.of(Feature.RECENT);
  }
}
