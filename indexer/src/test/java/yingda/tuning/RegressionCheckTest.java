package yingda.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.AGENT;
import static yingda.testing.IndexedStore.CLOCK;
import static yingda.testing.IndexedStore.NOW;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.checks.Finding;
import yingda.document.CheckRule;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Language;
import yingda.document.ReviewPolicy;
import yingda.document.Validity;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.testing.Draft;

/** Golden questions that a document would take from another, or no longer answer. */
class RegressionCheckTest {
  private static final Document COURIER = Draft.faq("faq/courier", "骑手几点到？", "三十分钟内到。");
  private static final Document RIVAL = Draft.faq("faq/rider", "骑手几点能到？", "看地图。");

  @TempDir Path path;
  private KnowledgeBase knowledge;
  private RegressionCheck check;

  @BeforeEach
  void open() {
    DataDirectory directory = new DataDirectory(path.resolve("data"));
    knowledge = KnowledgeBase.open(directory, CLOCK);
    check = new RegressionCheck(knowledge, CLOCK);
    put(COURIER, Draft.faq("faq/invoice", "怎么开发票？", "在订单里开。"));
    Tuning tuning = new Tuning(directory, CLOCK);
    String golden = "骑手几点能到\tfaq/courier\n发票怎么开\tfaq/invoice\n";
    Map<String, String> files =
        Map.of("golden/faq.tsv", golden, "golden/no-answer.tsv", "能用积分抵运费吗\tin\n");
    var unused = tuning.replace(files, tuning.files().fingerprint(), SIGNATURE);
  }

  @AfterEach
  void close() {
    knowledge.close();
  }

  private void put(Document... documents) {
    var unused =
        knowledge
            .store()
            .append(List.of(documents).stream().map(d -> Edit.put(d, SIGNATURE)).toList());
    knowledge.catchUp();
  }

  private static Document rival(ReviewPolicy upkeep, Validity validity) {
    return new Document(
        RIVAL.id(),
        RIVAL.kind(),
        RIVAL.title(),
        RIVAL.scope(),
        validity,
        upkeep,
        List.of(),
        RIVAL.entries());
  }

  private static Document edition(String version, String range) {
    return Draft.of("faq/rider@" + version)
        .product("app")
        .versions(range)
        .entry("骑手几点能到？", "看地图。")
        .document();
  }

  private List<String> messages(Document document) {
    return check.ifPublished(document, null).stream()
        .map(finding -> finding.message().text(Language.ZH))
        .toList();
  }

  @Test
  void aDraftThatTakesAnAnswerFromAnotherIsTold() {
    Finding finding = check.ifPublished(RIVAL, null).getFirst();

    assertThat(check.ifPublished(RIVAL, null)).hasSize(1);
    assertThat(finding.rule()).isEqualTo(CheckRule.GOLDEN);
    assertThat(finding.place().anchor()).isEqualTo("1");
    assertThat(finding.related()).extracting("documentId").isEqualTo("faq/courier");
    assertThat(finding.message().text(Language.ZH))
        .isEqualTo("标准问题“骑手几点能到”原来先答“骑手几点到？”（faq/courier），之后先答“骑手几点能到？”（faq/rider）：答错了");
    put(RIVAL);
    assertThat(first("骑手几点能到")).isEqualTo("faq/rider");
  }

  @Test
  void aDraftThatNoLongerAnswersIsTold() {
    assertThat(messages(Draft.faq("faq/courier", "怎么联系站长？", "打电话。")))
        .containsExactly("标准问题“骑手几点能到”原来先答“骑手几点到？”（faq/courier），之后答不出来：答错了");
  }

  @Test
  void anAnswerToWhatShouldHaveNoneIsTold() {
    assertThat(messages(Draft.faq("faq/points", "能用积分抵运费吗？", "能。")))
        .containsExactly("标准问题“能用积分抵运费吗”原来答不出来，之后先答“能用积分抵运费吗？”（faq/points）：答错了");
  }

  @Test
  void whatChangesNoFirstAnswerIsNotTold() {
    assertThat(messages(Draft.faq("faq/courier", "骑手几点到？", "二十分钟内到。"))).isEmpty();
    assertThat(messages(COURIER)).isEmpty();
    assertThat(messages(Draft.faq("faq/other", "怎么注销账号？", "在设置里。"))).isEmpty();
  }

  @Test
  void aWaivedRuleIsNotTold() {
    ReviewPolicy waived = new ReviewPolicy(null, null, Map.of(CheckRule.GOLDEN, "以后由它来答"));
    assertThat(messages(rival(waived, Validity.ALWAYS))).isEmpty();
  }

  @Test
  void whatBecomesEffectiveLaterIsAskedThen() {
    Validity later = new Validity(NOW.plus(Duration.ofDays(9)), null);
    assertThat(messages(rival(ReviewPolicy.NONE, later))).hasSize(1);
    Validity over = new Validity(null, NOW.minus(Duration.ofDays(9)));
    assertThat(messages(rival(ReviewPolicy.NONE, over))).isEmpty();
  }

  /** On that day the document no longer answers, as is planned; today it would be lost. */
  @Test
  void whatIsPublishedLaterIsComparedWithWhatIsPlannedUntilThen() {
    Document planned = Draft.faq("faq/courier", "怎么联系站长？", "打电话。");
    Edit plan = Edit.put(planned, SIGNATURE).startingAt(NOW.plus(Duration.ofDays(5)));
    var unused = knowledge.store().append(List.of(plan));
    knowledge.catchUp();
    Document next = Draft.faq("faq/courier", "怎么联系站长？", "打电话或者留言。");
    assertThat(check.ifPublished(next, null)).hasSize(1);
    assertThat(check.ifPublished(next, NOW.plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  void whatIsRetiredLeavesItsQuestionsToOthersOrToNobody() {
    assertThat(check.ifRetired("faq/courier"))
        .extracting(finding -> finding.message().text(Language.ZH))
        .containsExactly("标准问题“骑手几点能到”原来先答“骑手几点到？”（faq/courier），之后答不出来：答错了");
    put(RIVAL);
    assertThat(check.ifRetired("faq/rider"))
        .extracting(finding -> finding.message().text(Language.ZH))
        .containsExactly("标准问题“骑手几点能到”原来先答“骑手几点能到？”（faq/rider），之后先答“骑手几点到？”（faq/courier）：答对了");
    assertThat(check.ifRetired("faq/nowhere")).isEmpty();
    put(edition("7.5", "[7.5,7.6)"), edition("8.5", "[8.5,8.6)"));
    assertThat(check.ifRetired("faq/rider@8.5")).isEmpty();
  }

  @Test
  void theOlderEditionThatItHidesIsNoOther() {
    put(edition("7.5", "[7.5,7.6)"));
    assertThat(first("骑手几点能到")).isEqualTo("faq/rider@7.5");
    assertThat(messages(edition("8.5", "[8.5,8.6)"))).isEmpty();
  }

  @Test
  void goldenQuestionsThatCanNotBeReadAreToldOf() throws IOException {
    Files.writeString(knowledge.directory().golden().resolve("faq.tsv"), "没有制表符");
    assertThat(messages(RIVAL)).singleElement().asString().contains("faq.tsv 第 1 行");
  }

  @Test
  void goldenQuestionsThatAreNotUtf8AreToldOf() throws IOException {
    Path table = knowledge.directory().golden().resolve("faq.tsv");
    Files.writeString(table, "骑手几点能到\tfaq/courier\n", Charset.forName("GB18030"));
    assertThat(messages(RIVAL)).singleElement().asString().contains("golden/faq.tsv：不是 UTF-8");
  }

  @Test
  void whatIsPublishedInAYearThatNoClockHasIsAskedThen() {
    Validity far = new Validity(Instant.parse("+300000000-01-01T00:00:00Z"), null);
    assertThat(messages(rival(ReviewPolicy.NONE, far))).hasSize(1);
  }

  private String first(String question) {
    return knowledge
        .searcher()
        .best(new Question(question), AGENT, Filter.NONE, 1)
        .hits()
        .getFirst()
        .documentId();
  }
}
