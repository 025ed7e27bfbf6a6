package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Scope;

/** Who names no version gets the newest, and is told if others have another answer. */
class OtherVersionsTest {
  private static final String QUESTION = "怎么升级集群？";
  private static final String OLDER = "/replies/0/otherVersions/0/";

  private static RunningService service;

  @BeforeAll
  static void start(@TempDir Path data) {
    Document older = Sample.edition("manual/db/upgrade@7.5", "db", "[7.5,8.5)", "先停写入再升级。");
    Document sameAsNewest = Sample.edition("manual/db/upgrade@6.1", "db", "[6.1,7.5)", "滚动升级。");
    Document newest = Sample.edition("manual/db/upgrade", "db", "[8.5,)", "滚动升级。");
    Document secret = Sample.edition("manual/cache/upgrade@1.0", "cache", "[1.0,2.0)", "换节点。");
    service =
        RunningService.in(data)
            .holding(
                older,
                sameAsNewest,
                newest,
                internal(secret),
                Sample.edition("manual/cache/upgrade", "cache", "[2.0,)", "重启。"),
                Sample.faq("manual/db/scale", "集群扩容", "本部分介绍如何扩容 TiDB 集群以及如何验证。"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Document internal(Document document) {
    return new Document(
        document.id(),
        document.kind(),
        document.title(),
        new Scope(document.scope().product(), document.scope().versions(), Audience.INTERNAL),
        document.validity(),
        document.upkeep(),
        document.tags(),
        document.entries());
  }

  private static Answer ask(String... pins) {
    return service.client().post("/v1/replies", Pins.json(pins, "query", QUESTION));
  }

  @Test
  void aCustomerIsAskedForWhichVersion() {
    Answer answer = ask("product", "db");
    assertThat(answer.text("/decision")).isEqualTo("clarify");
    assertThat(answer.text("/clarify/0/versions")).isEqualTo("[8.5,)");
    assertThat(answer.texts("/clarify/0/otherVersions", "versions")).containsExactly("[7.5,8.5)");
  }

  @Test
  void anAgentSeesThatItDepends() {
    Answer answer = ask("product", "db", "channel", "agent");
    assertThat(answer.text("/decision")).isEqualTo("answer");
    assertThat(answer.text("/replies/0/answer")).isEqualTo("滚动升级。");
    assertThat(answer.text(OLDER + "documentId")).isEqualTo("manual/db/upgrade@7.5");
    assertThat(answer.text(OLDER + "versions")).isEqualTo("[7.5,8.5)");
    Answer found =
        service.client().get("/v1/search", "q", QUESTION, "product", "db", "channel", "agent");
    assertThat(found.texts("/hits/0/otherVersions", "versions")).containsExactly("[7.5,8.5)");
  }

  @Test
  void whoNamesAVersionGetsItAndNoHint() {
    Answer answer = ask("product", "db", "version", "7.5");
    assertThat(answer.text("/decision")).isEqualTo("answer");
    assertThat(answer.text("/replies/0/answer")).isEqualTo("先停写入再升级。");
    assertThat(answer.texts("/replies/0/otherVersions", "versions")).isEmpty();
  }

  /** The note stays, as customers of an agent have this version and that. */
  @Test
  void anAgentWhoNamesAVersionIsToldOfTheOther() {
    Answer answer = ask("product", "db", "version", "7.5", "channel", "agent");
    assertThat(answer.text("/replies/0/answer")).isEqualTo("先停写入再升级。");
    assertThat(answer.texts("/replies/0/otherVersions", "versions")).contains("[8.5,)");
  }

  @Test
  void aVersionThatIsSaidCountsAsNamed() {
    String[] product = {"product", "db"};
    for (String question : List.of("怎么升级集群 7.5", "7.5 版本怎么升级集群", "v7.5怎么升级集群")) {
      Answer answer = service.client().post("/v1/replies", Pins.json(product, "query", question));
      assertThat(answer.text("/decision")).as(question).isEqualTo("answer");
      assertThat(answer.text("/replies/0/documentId")).isEqualTo("manual/db/upgrade@7.5");
    }
    Answer price = service.client().post("/v1/replies", Pins.json(product, "query", "怎么升级集群 7.5元"));
    assertThat(price.text("/replies/0/documentId")).isEqualTo("manual/db/upgrade");
  }

  /** 本部分介绍 alone is no answer, however well its heading fits. */
  @Test
  void whatOnlySaysWhatFollowsIsNotAnswered() {
    Answer answer = service.client().post("/v1/replies", Pins.json(new String[0], "query", "集群扩容"));
    assertThat(answer.text("/replies/0/documentId")).isEqualTo("manual/db/scale");
    assertThat(answer.text("/decision")).isNotEqualTo("answer");
  }

  @Test
  void whatIsInternalIsNotEvenHintedAt() {
    assertThat(ask("product", "cache").texts("/replies/0/otherVersions", "versions")).isEmpty();
    assertThat(ask("product", "cache").text("/decision")).isEqualTo("answer");
    assertThat(ask("product", "cache", "channel", "agent").text(OLDER + "versions"))
        .isEqualTo("[1.0,2.0)");
  }
}
