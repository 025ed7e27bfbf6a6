package yingda.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Document;
import yingda.ranking.FeatureVector;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;

/** The same documents give the same answers to the last digit, whatever way the index was made. */
public abstract class SameAnswersContract extends EngineContract {
  private static final List<String> SUBJECTS =
      List.of("退货", "换货", "发票", "会员", "积分", "运费", "充电", "耳机", "订单", "地址");

  private static final List<String> ASKED =
      List.of("怎么办理", "多少钱", "要多久", "可以取消吗", "在哪里看", "不能用怎么办", "有什么要求");

  @TempDir Path directory;

  private record Answer(String document, double score, FeatureVector features) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void anIndexThatWasEditedAnswersAsANewOne(long seed) {
    Random random = new Random(seed);
    Map<String, Document> last = new TreeMap<>();
    try (IndexedStore edited = index(directory.resolve("edited"));
        IndexedStore fresh = index(directory.resolve("fresh"))) {
      for (int edit = 0; edit < 40; edit++) {
        List<Document> changed = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
          changed.add(document("faq/" + random.nextInt(80), random));
        }
        changed.forEach(document -> last.put(document.id(), document));
        edited.put(distinct(changed));
        if (edit % 9 == 8) {
          String id = last.keySet().iterator().next();
          edited.retire(id);
          last.remove(id);
        }
      }
      List<Document> documents = new ArrayList<>(last.values());
      Collections.shuffle(documents, random);
      fresh.put(documents.toArray(Document[]::new));
      for (String subject : SUBJECTS) {
        for (String asked : ASKED) {
          assertThat(answers(edited, subject + asked))
              .as(subject + asked)
              .isEqualTo(answers(fresh, subject + asked));
        }
        assertThat(edited.page(subject)).as(subject).isEqualTo(fresh.page(subject));
      }
    }
  }

  private static Document document(String id, Random random) {
    String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
    String asked = ASKED.get(random.nextInt(ASKED.size()));
    String other = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
    return Draft.faq(id, subject + asked, other + "请联系客服。".repeat(1 + random.nextInt(3)));
  }

  private static Document[] distinct(List<Document> documents) {
    Map<String, Document> byId = new TreeMap<>();
    documents.forEach(document -> byId.put(document.id(), document));
    return byId.values().toArray(Document[]::new);
  }

  private static List<Answer> answers(IndexedStore index, String question) {
    return index.best(question).stream()
        .map(hit -> new Answer(hit.documentId(), hit.score(), hit.features()))
        .toList();
  }
}
