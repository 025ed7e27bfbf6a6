package yingda.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Document;
import yingda.document.Kind;
import yingda.document.ReviewPolicy;
import yingda.document.Scope;
import yingda.document.Validity;
import yingda.markup.CommonMarkMarkup;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;

/** Pages of products, whose sections are all called the same. */
class SameHeadingsTest {
  private static final List<String> SECTIONS = List.of("规格参数", "保修政策", "使用说明");

  private static final List<String> PAGES = new ArrayList<>();

  private static IndexedStore index;
  private static ReplyService service;

  @BeforeAll
  static void open(@TempDir Path directory) {
    index = new IndexedStore(directory);
    service = new ReplyService(index.searcher(), new CommonMarkMarkup());
    List<Document> documents = new ArrayList<>();
    for (String thing : List.of("路由器", "摄像头", "音箱", "台灯")) {
      for (String make : List.of("云杉", "白桦", "红枫", "青竹", "银杏", "Fedora", "Debian")) {
        PAGES.add(make + thing);
        documents.add(page(make + thing, PAGES.size()));
      }
    }
    index.put(documents.toArray(Document[]::new));
  }

  private static Document page(String title, int number) {
    Document draft =
        Draft.of("manual/" + number)
            .entry("规格参数", "功率 " + number + " 瓦。")
            .entry("保修政策", "整机保修 " + number + " 年。")
            .entry("使用说明", "长按电源键 " + number + " 秒开机。")
            .document();
    return new Document(
        draft.id(),
        Kind.MANUAL,
        title,
        new Scope(null, draft.scope().versions(), draft.scope().audience()),
        Validity.ALWAYS,
        ReviewPolicy.NONE,
        List.of(),
        draft.entries());
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static Replies reply(String question) {
    return service.reply(
        new ReplyRequest(new Question(question), List.of(), IndexedStore.CUSTOMER, "web", 5));
  }

  @Test
  void titleAndHeadingAreSure() {
    for (String page : PAGES) {
      for (String section : SECTIONS) {
        for (String asked : List.of(page + section, page + "的" + section + "是什么")) {
          Replies replies = reply(asked);
          assertThat(replies.decision()).as(asked).isEqualTo(Decision.ANSWER);
          assertThat(replies.replies().getFirst().hit().title()).as(asked).isEqualTo(page);
          assertThat(replies.replies().getFirst().hit().question()).as(asked).isEqualTo(section);
        }
      }
    }
  }

  @Test
  void aHeadingOfManyPagesIsAskedBack() {
    for (String section : SECTIONS) {
      Replies replies = reply(section);
      assertThat(replies.decision()).as(section).isEqualTo(Decision.CLARIFY);
      assertThat(replies.clarify()).hasSizeGreaterThan(1);
      assertThat(new HashSet<>(replies.clarify().stream().map(Hit::title).toList()))
          .hasSameSizeAs(replies.clarify());
    }
  }
}
