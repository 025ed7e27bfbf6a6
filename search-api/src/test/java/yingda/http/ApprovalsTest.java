package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Signature;

/** Whose an update is, wherever it is told, and what the reviewer is told of it. */
class ApprovalsTest {
  private static final String LATER = "\"2099-01-01T00:00:00Z\"";

  private static RunningService service;
  private static Client client;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = RunningService.in(data);
    client = service.client();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static void draft(String id) {
    Answer drafted = client.draft(Sample.faq(id, "问" + id + "？", "一"), "作者甲", Seen.NOTHING);
    assertThat(drafted.status()).isEqualTo(201);
  }

  private static void act(String author, String note, String action, int revision) {
    Seen seen = Seen.revision(revision);
    assertThat(client.act(new Signature(author, note), "faq/whose", action, seen).status())
        .isEqualTo(200);
  }

  /** Wherever an update is told, it is of who wrote it, and who approved it stands beside. */
  @Test
  void anApprovedUpdateStaysItsAuthorsEverywhere() {
    draft("faq/whose");
    act("作者甲", "请看", "submit", 1);
    act("审核丙", "数字不对", "return", 2);
    Answer line = client.get("/v1/documents", "author", "作者甲");
    assertThat(line.text("/documents/0/change")).isEqualTo("returned");
    assertThat(line.text("/documents/0/approval/by")).isEqualTo("审核丙");
    assertThat(line.text("/documents/0/approval/comment")).isEqualTo("数字不对");
    act("作者甲", "再看", "submit", 3);
    act("审核丙", "可以发布", "publish", 4);
    assertApproved(client.get("/v1/documents/faq/whose"), "");
    assertApproved(client.get("/v1/documents/faq/whose/revisions"), "/revisions/0");
    assertApproved(client.get("/v1/changes", "document", "faq/whose"), "/changes/4");
    Answer written = client.get("/v1/reports/record", "author", "作者甲");
    assertApproved(written, "/changes/0");
    assertThat(client.get("/v1/reports/record", "author", "审核丙").json().path("changes")).isEmpty();
    String csv = client.get("/v1/reports/record", "document", "faq/whose", "format", "csv").body();
    assertThat(csv.lines().skip(1).findFirst().orElseThrow())
        .matches(
            ".*\"起草\",\"作者甲\",\"审核丙\",\"[-0-9]{10} [0-9:]{5}\",\"可以发布\","
                + "\"[-0-9]{10} [0-9:]{5}\",\"faq/whose\",.*");
    assertThat(client.get("/v1/reports/record", "author", "作者甲", "format", "html").body())
        .contains("作者甲", "审核丙", "可以发布");
  }

  private static void assertApproved(Answer answer, String path) {
    assertThat(answer.text(path + "/author")).isEqualTo("作者甲");
    assertThat(answer.text(path + "/note")).isEqualTo("起草");
    assertThat(answer.text(path + "/approval/by")).isEqualTo("审核丙");
    assertThat(answer.text(path + "/approval/comment")).isEqualTo("可以发布");
    assertThat(answer.text(path + "/approval/at")).startsWith("20");
  }

  @Test
  void whatWasSubmittedForATimeIsPublishedThenUnlessItIsSaidOtherwise() {
    draft("faq/wished");
    Answer wished = client.act("faq/wished", "submit", Seen.revision(1), "at", LATER);
    assertThat(wished.text("/change")).isEqualTo("submitted");
    assertThat('"' + client.get("/v1/documents/faq/wished").text("/approval/proposed") + '"')
        .isEqualTo(LATER);
    assertThat(client.act("faq/wished", "publish", Seen.revision(2)).text("/change"))
        .isEqualTo("scheduled");
    Answer listed = client.get("/v1/documents", "prefix", "faq/wished");
    assertThat('"' + listed.text("/documents/0/from") + '"').isEqualTo(LATER);
    client.act("faq/wished", "return", Seen.revision(3));
    client.act("faq/wished", "submit", Seen.revision(4), "at", LATER);
    String now = "\"" + Instant.now() + "\"";
    assertThat(client.act("faq/wished", "publish", Seen.revision(5), "at", now).text("/change"))
        .isEqualTo("added");
    assertThat(client.get("/v1/documents", "prefix", "faq/wished").json().at("/documents/0/from"))
        .isEmpty();
  }
}
