package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Action;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.ReplyRequest;
import yingda.search.ReplyService;
import yingda.search.Results;
import yingda.search.SearchScope;
import yingda.testing.Damage;
import yingda.testing.Draft;

/** The same store gives the same answers, and a search is ranked to its end. */
class SameAnswersTest {
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final SearchScope CUSTOMER = SearchScope.of(Audience.PUBLIC, NOW);
  private static final int DOCUMENTS = 60;
  private static final List<String> ASKED =
      List.of("怎么退货", "退货的运费谁出", "第三种发票怎么开", "发票", "换货要几天", "会员积分怎么用", "积分");

  @TempDir private Path path;

  private KnowledgeBase open() {
    KnowledgeBase knowledge = KnowledgeBase.open(new DataDirectory(path), CLOCK);
    knowledge.catchUp();
    return knowledge;
  }

  private static void put(KnowledgeBase knowledge, Document document) {
    assertThat(knowledge.store().append(List.of(Edit.put(document, SIGNATURE)))).hasSize(1);
  }

  @Test
  void anIndexThatWasMadeAnewAnswersAsTheOneThatFollowed() throws IOException {
    List<String> followed;
    try (KnowledgeBase knowledge = open()) {
      for (int edit = 0; edit < 4; edit++) {
        writeAll(knowledge, edit);
        knowledge.catchUp();
      }
      for (int i = 0; i < DOCUMENTS; i += 5) {
        Edit retired = Edit.of(Action.RETIRE, "faq/" + i, SIGNATURE);
        assertThat(knowledge.store().append(List.of(retired))).hasSize(1);
      }
      knowledge.catchUp();
      followed = answers(knowledge);
    }
    Damage.delete(new DataDirectory(path).index());
    try (KnowledgeBase anew = open()) {
      assertThat(answers(anew)).isEqualTo(followed);
    }
  }

  /** In another order each time, so that the index has them in none of their own. */
  private static void writeAll(KnowledgeBase knowledge, int edit) {
    List<String> subjects = List.of("退货", "换货", "发票", "会员积分");
    for (int i = 0; i < DOCUMENTS; i++) {
      int number = (i * 7 + edit * 13) % DOCUMENTS;
      String subject = subjects.get(number % subjects.size());
      String question = "第" + number / subjects.size() + "种" + subject + "怎么办理？";
      String answer = "第 " + edit + " 版：" + subject + "在订单里申请，运费由我们出。";
      put(knowledge, Draft.faq("faq/" + number, question, answer, subject + "要几天"));
    }
  }

  private static List<String> answers(KnowledgeBase knowledge) {
    ReplyService service = new ReplyService(knowledge.searcher(), KnowledgeBase.markup());
    List<String> all = new ArrayList<>();
    for (String asked : ASKED) {
      Question question = new Question(asked);
      Replies replies = service.reply(new ReplyRequest(question, List.of(), CUSTOMER, "web", 5));
      all.add(asked + ": " + replies.decision());
      replies.replies().forEach(reply -> all.add(reply.hit().address() + reply.confidence()));
      page(knowledge, asked, 100).hits().forEach(hit -> all.add(hit.address()));
    }
    return all;
  }

  private static Results page(KnowledgeBase knowledge, String asked, int limit) {
    return knowledge.searcher().page(new Question(asked), CUSTOMER, Filter.NONE, 0, limit);
  }

  @Test
  void whatIsAboutItComesBeforeWhatMentionsItToTheLastPage() {
    try (KnowledgeBase knowledge = open()) {
      for (int i = 0; i < 100; i++) {
        put(knowledge, Draft.faq("a/" + i, "怎么退货" + i, "在订单里申请。"));
        put(knowledge, Draft.faq("b/" + i, "会员卡" + i + "丢了怎么补", "补卡以后照常使用，已经退货的不算。"));
      }
      knowledge.catchUp();
      List<String> found = page(knowledge, "退货", 200).hits().stream().map(Hit::documentId).toList();
      assertThat(found).hasSize(200);
      assertThat(found.subList(0, 100)).allMatch(id -> id.startsWith("a/"));
    }
  }
}
