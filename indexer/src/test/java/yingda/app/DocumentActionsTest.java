package yingda.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Action;
import yingda.document.Approval;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Publishers;
import yingda.document.RejectedException;
import yingda.document.Revision;
import yingda.json.DocumentForm;
import yingda.json.Json;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.tuning.RegressionCheck;
import yingda.usage.Retention;
import yingda.usage.UsageLog;

/** What a caller may do with a document, without any HTTP. */
class DocumentActionsTest {
  private static final String ID = "faq/gift";
  private static final Caller WRITER =
      new Caller("王芳", Set.of(Role.WRITER), Audience.INTERNAL, Set.of());
  private static final Caller PUBLISHER =
      new Caller("李雷", Set.of(Role.REVIEWER), Audience.INTERNAL, Set.of());

  private KnowledgeBase knowledge;
  private UsageLog usage;
  private DocumentEditing editing;
  private DocumentActions workflow;

  @BeforeEach
  void open(@TempDir Path data) {
    Clock clock = Clock.systemUTC();
    knowledge = KnowledgeBase.open(new DataDirectory(data), clock);
    usage = new UsageLog(knowledge.usage(), Retention.DEFAULT, clock);
    editing =
        new DocumentEditing(
            new EditingParts(
                knowledge.store(),
                knowledge,
                knowledge.checker(clock),
                new RegressionCheck(knowledge, clock),
                usage,
                Publishers.EVERYBODY,
                clock));
    workflow = new DocumentActions(editing);
  }

  @AfterEach
  void close() {
    usage.close();
    knowledge.close();
  }

  @Test
  void aWriterDraftsAndAPublisherApproves() {
    EditRequest first = request(Edit.ABSENT);
    EditResult drafted = editing.make(WRITER, Edit.draft(gift(), WRITER.signs("新增")), first);
    assertThat(drafted.outcome().revision()).isOne();
    workflow.submit(WRITER, request(1), null);
    assertThatThrownBy(() -> workflow.publish(WRITER, request(2), null))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("\"王芳\" may not publish");
    workflow.publish(PUBLISHER, request(2), null);
    Revision newest = store().newest(ID).orElseThrow();
    assertThat(newest.signature().author()).isEqualTo("王芳");
    assertThat(newest.approval()).extracting(Approval::by).isEqualTo("李雷");
  }

  @Test
  void whatAWriterMayNotPublishIsNotWritten() {
    for (Edit edit :
        List.of(
            Edit.put(gift(), WRITER.signs("直接发布")),
            Edit.of(Action.RETIRE, ID, WRITER.signs("下架")))) {
      assertThatThrownBy(() -> editing.make(WRITER, edit, request(Edit.ANY)))
          .isInstanceOf(RejectedException.class);
    }
    assertThat(store().lastSequence()).isZero();
  }

  @Test
  void whoHasNotSeenTheNewestIsToldIt() {
    var unused = editing.make(PUBLISHER, Edit.put(gift(), PUBLISHER.signs("新增")), request(0));
    assertThatThrownBy(() -> workflow.step(PUBLISHER, Action.RETIRE, request(7)))
        .isInstanceOfSatisfying(
            StaleException.class, stale -> assertThat(stale.newest()).isNotNull());
  }

  private DocumentStore store() {
    return knowledge.store();
  }

  private static EditRequest request(int expected) {
    return new EditRequest(ID, "测试", expected, false, false);
  }

  private static Document gift() {
    String form = "{\"entries\":[{\"question\":\"礼品卡怎么用？\",\"answer\":\"付款时选择。\"}]}";
    return Json.read("test", form, DocumentForm.class).toDocument(ID);
  }
}
