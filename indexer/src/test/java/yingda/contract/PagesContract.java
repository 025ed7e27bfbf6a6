package yingda.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.AGENT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Document;
import yingda.ranking.RankReason;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.Results;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;

/** A search from its first page to its last. */
public abstract class PagesContract extends EngineContract {
  private static final int OF_A_KIND = 120;

  @TempDir Path directory;
  private IndexedStore index;

  @BeforeEach
  void open() {
    index = index(directory, "退货", "退换货");
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < OF_A_KIND; i++) {
      documents.add(Draft.faq("a/" + i, "怎么退货" + i, "申请即可"));
      documents.add(Draft.faq("b/" + i, "会员权益" + i, "本店也支持退换货，详情咨询客服，祝您购物愉快" + i));
    }
    index.put(documents.toArray(Document[]::new));
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void theOrderHoldsToTheLastPage() {
    List<String> ids = all(20).stream().map(Hit::documentId).toList();
    assertThat(ids).hasSize(2 * OF_A_KIND).doesNotHaveDuplicates();
    assertThat(ids.subList(0, OF_A_KIND)).allMatch(id -> id.startsWith("a/"));
  }

  @Test
  void thePagesAreTheSameHoweverLongTheyAre() {
    List<String> whole = all(100).stream().map(Hit::documentId).toList();
    for (int length : List.of(7, 13, 20, 50)) {
      assertThat(all(length).stream().map(Hit::documentId)).isEqualTo(whole);
    }
  }

  @Test
  void eachHitSaysWhatPutItThere() {
    List<Hit> hits = all(50);
    List<RankReason> placements = hits.stream().map(Hit::placement).toList();
    assertThat(placements).startsWith(RankReason.WEIGHED).endsWith(RankReason.MATCHED);
    assertThat(placements).isSorted();
    assertThat(placements.stream().filter(RankReason.ROUGH::equals).count()).isLessThan(60);
  }

  @Test
  void whatHasNothingToLookForFindsNothing() {
    for (String nothing : List.of("👍", "？", "…", "\"\"", "\u200B", "+ - && ||")) {
      Question question = new Question(nothing);
      assertThat(index.searcher().page(question, AGENT, Filter.NONE, 0, 10).total()).isZero();
      assertThat(index.searcher().best(question, AGENT, Filter.NONE, 10).hits()).isEmpty();
      assertThat(index.searcher().suggest(question, AGENT, Filter.NONE, 9).suggestions()).isEmpty();
    }
  }

  private List<Hit> all(int length) {
    List<Hit> all = new ArrayList<>();
    Results page;
    do {
      page = index.searcher().page(new Question("退货"), AGENT, Filter.NONE, all.size(), length);
      all.addAll(page.hits());
    } while (all.size() < page.total());
    return all;
  }
}
