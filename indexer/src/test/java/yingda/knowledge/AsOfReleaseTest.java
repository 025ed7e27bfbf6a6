package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Audience;
import yingda.document.HomeZone;
import yingda.document.ProductVersion;
import yingda.document.Signature;
import yingda.importing.FolderEdition;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.Importer;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.ReplyRequest;
import yingda.search.SearchScope;
import yingda.testing.MovableClock;
import yingda.testing.SharedFiles;

/** Real documentation of two releases, asked as of a day between them. */
class AsOfReleaseTest {
  private static final List<String> QUESTIONS =
      List.of(
          "如何部署 TiDB 集群",
          "TiFlash 是什么",
          "怎么备份数据",
          "全局索引",
          "tidb_server_memory_limit",
          "升级集群",
          "怎么查看慢查询",
          "TiKV 内存参数怎么调",
          "如何扩容节点",
          "怎么恢复误删的表",
          "支持哪些数据类型",
          "怎么创建用户并授权",
          "悲观事务和乐观事务的区别",
          "如何导入 CSV 文件",
          "热点问题怎么处理",
          "统计信息不准怎么办",
          "怎么设置字符集",
          "分区表有哪些限制",
          "TiCDC 同步延迟大",
          "磁盘空间满了怎么办");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T04:00:00Z"));

  @Test
  void betweenTwoImportsOnlyTheFirstAnswers(@TempDir Path data) {
    Path older = SharedFiles.require("corpora/tidb-docs-cn/7.5");
    Path newer = SharedFiles.require("corpora/tidb-docs-cn/8.5");
    try (KnowledgeBase knowledge = KnowledgeBase.open(new DataDirectory(data), clock)) {
      importRelease(knowledge, older, "7.5");
      clock.move(Duration.ofDays(1));
      SearchScope between = present().asOf(clock.instant());
      List<String> then = shown(knowledge, present());
      assertThat(then).hasSizeGreaterThan(QUESTIONS.size());
      clock.move(Duration.ofDays(30));
      importRelease(knowledge, newer, "8.5");

      assertThat(releases(knowledge, present())).contains("8.5");
      assertThat(releases(knowledge, between)).containsOnly("7.5");
      assertThat(shown(knowledge, between)).isEqualTo(then);
      knowledge.rebuild();
      assertThat(shown(knowledge, between)).isEqualTo(then);
    }
  }

  private void importRelease(KnowledgeBase knowledge, Path folder, String version) {
    ImportOptions options =
        new ImportOptions(
            new FolderEdition("tidb", ProductVersion.of("version", version)),
            new Signature("李雷", version),
            false,
            false,
            HomeZone.ID,
            false,
            LocalDate.ofInstant(clock.instant(), HomeZone.ID));
    var unused = new Importer(knowledge.store(), options, ImportProgress.NONE).run(List.of(folder));
    knowledge.catchUp();
  }

  private SearchScope present() {
    return SearchScope.of(Audience.INTERNAL, clock.instant());
  }

  /** What is replied and listed, in its order, with what counts for it. */
  private List<String> shown(KnowledgeBase knowledge, SearchScope reader) {
    List<String> shown = new ArrayList<>();
    for (String text : QUESTIONS) {
      Question question = new Question(text);
      ReplyRequest request = new ReplyRequest(question, List.of(), reader, "agent", 5);
      Replies replies = knowledge.replies().reply(request);
      shown.add(text + " " + replies.decision());
      replies.replies().forEach(reply -> shown.add(reply.confidence() + " " + shown(reply.hit())));
      knowledge
          .searcher()
          .page(question, reader, Filter.NONE, 0, 20)
          .hits()
          .forEach(hit -> shown.add(shown(hit)));
    }
    return shown;
  }

  private static String shown(Hit hit) {
    return hit.documentId() + "#" + hit.anchor() + " " + hit.score();
  }

  /** Which release brought what is found. */
  private static List<String> releases(KnowledgeBase knowledge, SearchScope reader) {
    return QUESTIONS.stream()
        .map(text -> knowledge.searcher().best(new Question(text), reader, Filter.NONE, 5).hits())
        .flatMap(List::stream)
        .map(hit -> knowledge.store().revision(hit.documentId(), hit.revision()).orElseThrow())
        .map(revision -> revision.signature().note())
        .toList();
  }
}
