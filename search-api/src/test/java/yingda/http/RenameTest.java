package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.ChangeFilter;
import yingda.document.Publishers;
import yingda.json.Json;

/** What readers never saw may be called otherwise; nothing of it is lost. */
class RenameTest {
  private static RunningService service;
  private static Client client;

  /** Only 李雷 may publish; to rename needs no such right. */
  @BeforeAll
  static void start(@TempDir Path data) {
    service = RunningService.in(data, new Publishers(Set.of("李雷")));
    client = service.client();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static void draft(String id) {
    Answer drafted = client.draft(Sample.faq(id, "问" + id + "？", "答"), "王芳", Seen.NOTHING);
    assertThat(drafted.status()).isEqualTo(201);
  }

  private static Answer rename(String from, String to, Seen seen) {
    return client.act(from, "rename", seen, "id", Json.write(to));
  }

  private static String state(String id) {
    return client.get("/v1/documents/" + id).text("/state");
  }

  @Test
  void aDraftIsCalledOtherwiseAndTheFormerOneGivenUp() {
    draft("faq/old");
    Answer renamed = rename("faq/old", "faq/新的", Seen.revision(1));
    assertThat(renamed.status()).isEqualTo(201);
    assertThat(renamed.text("/documentId")).isEqualTo("faq/新的");
    assertThat(state("faq/" + Desk.encoded("新的"))).isEqualTo("draft");
    assertThat(state("faq/old")).isEqualTo("retired");
    assertThat(client.get("/v1/documents/faq/old/revisions").texts("/revisions", "state"))
        .containsExactly("retired", "draft");
    assertThat(service.knowledge().store().changes(ChangeFilter.all(100).seenOnly()))
        .noneMatch(change -> change.change().documentId().equals("faq/old"));
  }

  @Test
  void whatIsInReviewStaysInReview() {
    draft("faq/waits");
    client.act("faq/waits", "submit", Seen.revision(1));
    assertThat(rename("faq/waits", "faq/waits2", Seen.revision(2)).status()).isEqualTo(201);
    assertThat(state("faq/waits2")).isEqualTo("in_review");
  }

  @Test
  void whatReadersSawKeepsItsAddress() {
    service.holding(Sample.faq("faq/seen", "见过？", "是"));
    Answer refused = rename("faq/seen", "faq/unseen", Seen.revision(1));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("was published");
    assertThat(client.get("/v1/documents/faq/unseen").status()).isEqualTo(404);
  }

  @Test
  void nothingIsOverwrittenAndNothingWrongIsMade() {
    draft("faq/one");
    draft("faq/two");
    assertThat(rename("faq/one", "faq/two", Seen.revision(1)).status()).isEqualTo(412);
    assertThat(rename("faq/one", "faq/one", Seen.revision(1)).status()).isEqualTo(412);
    assertThat(rename("faq/one", "坏 编号", Seen.revision(1)).status()).isEqualTo(400);
    assertThat(rename("faq/one", "faq/three", Seen.revision(7)).status()).isEqualTo(412);
    assertThat(rename("faq/none", "faq/three", Seen.revision(1)).status()).isEqualTo(404);
    assertThat(state("faq/one")).isEqualTo("draft");
    assertThat(client.get("/v1/documents/faq/three").status()).isEqualTo(404);
  }
}
