package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Audience;
import yingda.document.Signature;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.Importer;
import yingda.ranking.Feature;
import yingda.search.Decision;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.ReplyRequest;
import yingda.search.SearchScope;
import yingda.testing.IndexedStore;
import yingda.testing.SharedFiles;

/** What leaves open what it is about is never answered, in the shipped knowledge base. */
class OpenQuestionsTest {
  private static final Path CONTENT = SharedFiles.root().resolve("content");

  private static KnowledgeBase knowledge;

  @BeforeAll
  static void open(@TempDir Path data) {
    knowledge = KnowledgeBase.open(new DataDirectory(data), Clock.systemUTC());
    ImportOptions options = ImportOptions.of(new Signature("test", "shipped content"));
    new Importer(knowledge.store(), options, ImportProgress.NONE).run(List.of(CONTENT));
    knowledge.catchUp();
  }

  @AfterAll
  static void close() {
    knowledge.close();
  }

  private static Replies reply(String question, Audience audience) {
    SearchScope reader = SearchScope.of(audience, IndexedStore.NOW);
    return knowledge
        .replies()
        .reply(new ReplyRequest(new Question(question), List.of(), reader, "web", 5));
  }

  private static void assertNoneIsAnswered(List<String> questions) {
    List<String> answered = new ArrayList<>();
    for (Audience audience : Audience.values()) {
      questions.stream()
          .filter(question -> reply(question, audience).decision() == Decision.ANSWER)
          .forEach(answered::add);
    }
    assertThat(answered).isEmpty();
  }

  @Test
  void noGoldenQuestionWithoutASubjectIsAnswered() throws IOException {
    String all = Files.readString(CONTENT.resolve("golden/no-answer.tsv"));
    String open = all.substring(all.indexOf("# 没说问的是什么"), all.indexOf("# 相邻领域"));
    List<String> questions =
        open.lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", 2)[0])
            .toList();
    assertThat(questions).hasSizeGreaterThan(60);
    assertNoneIsAnswered(questions);
  }

  @Test
  void noneThatWasMetElsewhereIsAnswered() throws IOException {
    assertNoneIsAnswered(
        Files.readAllLines(SharedFiles.require("field/search/subjectless.txt")).stream()
            .filter(line -> !line.isBlank())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"怎么退货", "怎么换货", "忘记登录密码", "怎么取消订单", "订单怎么取消", "退货运费谁出"})
  void whatHasASubjectIsAnswered(String question) {
    Replies replies = reply(question, Audience.PUBLIC);
    assertThat(replies.decision()).as(replies.toString()).isEqualTo(Decision.ANSWER);
  }

  @Test
  void twoThatFitAlikeAreAskedBack() {
    Replies replies = reply("运费谁出", Audience.PUBLIC);
    assertThat(replies.decision()).isEqualTo(Decision.CLARIFY);
    assertThat(replies.clarify())
        .extracting(hit -> hit.documentId() + "#" + hit.anchor())
        .contains("faq/returns#return-shipping-fee", "faq/exchange#exchange-fee");
  }

  /** The manual shows how they are typed. */
  @ParameterizedTest
  @CsvSource({"tuihuo, 退货", "怎么tuihuo, 退货", "退火, 退货", "th, 退货", "huanhuo, 换货"})
  void whatWasTypedBySoundIsAskedBackAsItIsRead(String typed, String meant) {
    Replies replies = reply(typed, Audience.PUBLIC);
    assertThat(replies.decision()).isEqualTo(Decision.CLARIFY);
    assertThat(replies.clarify().getFirst().question()).contains(meant);
  }

  /** What two words have where they meet is no word (事接), and half a syllable no sound (下运). */
  @ParameterizedTest
  @ValueSource(strings = {"世界上最高的山有多高", "明天北京会下雨吗", "番茄什么季节种最好", "吉他的六根弦怎么调音"})
  void wordsThatAreOnlyPartlyHeardAreNotGuessed(String question) {
    assertThat(reply(question, Audience.PUBLIC).replies())
        .allMatch(reply -> reply.hit().features().of(Feature.GUESSED) == 0);
  }

  @ParameterizedTest
  @CsvSource({
    "ipone, manual/yingda/search",
    "装了 JDK 17 能跑吗, faq/yingda",
    "reindex, manual/yingda/operations",
    "asOf 是什么, manual/yingda/lifecycle"
  })
  void lettersThatStandInATextFindIt(String typed, String document) {
    Replies replies = reply(typed, Audience.INTERNAL);
    assertThat(replies.replies().getFirst().hit().documentId()).isEqualTo(document);
    if (typed.equals("ipone")) {
      assertThat(replies.decision()).isEqualTo(Decision.CLARIFY);
    }
  }
}
