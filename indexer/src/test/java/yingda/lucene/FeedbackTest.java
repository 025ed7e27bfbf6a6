package yingda.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.hanlp.HanLp;
import yingda.search.Experience;
import yingda.search.Feedback;
import yingda.search.Hit;
import yingda.search.Signal;
import yingda.search.Tally;
import yingda.search.Weights;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;
import yingda.text.Lexicon;

class FeedbackTest {
  @TempDir Path directory;

  @Test
  void whatAgentsTakeGoesBeforeWhatTheyDiscardIfElseAlike() {
    assertThat(ids(told("faq/a", new Tally(4, 0)))).containsExactly("faq/a", "faq/b");
    assertThat(ids(told("faq/b", new Tally(4, 0)))).containsExactly("faq/b", "faq/a");
    assertThat(ids(told("faq/a", new Tally(1, 5)))).containsExactly("faq/b", "faq/a");
    assertThat(ids(told("faq/b", new Tally(3, 3)))).isEqualTo(ids(Feedback.NONE));
  }

  @Test
  void evidenceTellsHowMuchMoreOftenItWasTaken() {
    Hit first = best(told("faq/b", new Tally(6, 1))).getFirst();
    assertThat(first.evidence().of(Signal.HELPFUL)).isEqualTo(5 / 12.0);
    assertThat(first.evidence().of(Signal.UNHELPFUL)).isZero();
  }

  private List<String> ids(Feedback feedback) {
    return best(feedback).stream().map(Hit::documentId).toList();
  }

  private List<Hit> best(Feedback feedback) {
    Experience experience = new Experience(Weights.DEFAULT, feedback);
    Path fresh = directory.resolve(Integer.toString(System.identityHashCode(feedback)));
    try (IndexedStore index = new IndexedStore(fresh, HanLp.analysis(Lexicon.EMPTY), experience)) {
      index.put(Draft.faq("faq/a", "退货要多久", "三天"), Draft.faq("faq/b", "退货要多久", "五天"));
      return index.best("退货要多久");
    }
  }

  private static Feedback told(String id, Tally tally) {
    return new Feedback() {
      @Override
      public Tally tally(String documentId, String anchor) {
        return documentId.equals(id) ? tally : Tally.NONE;
      }

      @Override
      public List<String> accepted(String documentId, String anchor) {
        return List.of();
      }
    };
  }
}
