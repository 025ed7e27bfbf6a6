package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Signature;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.Importer;
import yingda.search.Decision;
import yingda.search.Hit;
import yingda.search.Replies;
import yingda.search.Reply;
import yingda.testing.SharedFiles;

/**
 * What is asked about something else is not answered with what is known, nor asked back with it.
 */
class ForeignQuestionsTest {
  private static final String MODELS =
      """
      问题,答案
      X100怎么充电,用原装充电器充两小时。
      X100保修多久,整机保修一年。
      IPv4地址怎么设置,在网络里选手动。
      E03错误怎么办,断电十秒再开机。
      AB-12 滤网怎么换,按下卡扣取出来。
      A8L音箱怎么配对,长按蓝牙键。
      """;

  private static KnowledgeBase knowledge;

  @BeforeAll
  static void open(@TempDir Path data, @TempDir Path tables) throws Exception {
    Path models = Files.writeString(tables.resolve("models.csv"), MODELS);
    knowledge = KnowledgeBase.open(new DataDirectory(data), Clock.systemUTC());
    ImportOptions options = ImportOptions.of(new Signature("test", "shipped content"));
    Path content = SharedFiles.root().resolve("content");
    new Importer(knowledge.store(), options, ImportProgress.NONE).run(List.of(content, models));
    knowledge.catchUp();
  }

  @AfterAll
  static void close() {
    knowledge.close();
  }

  private static Replies reply(String question) {
    return Customer.ask(knowledge, question);
  }

  @ParameterizedTest
  @ValueSource(strings = {"李白是谁", "iPhone 15 多少钱", "特斯拉股价是多少", "红烧肉怎么做", "鲁迅写了什么"})
  void isHandedOver(String question) {
    Replies replies = reply(question);
    assertThat(replies.decision()).isEqualTo(Decision.ESCALATE);
    assertThat(replies.clarify()).isEmpty();
  }

  @Test
  void optionsHaveWhatWasNamed() {
    assertThat(reply("退货和换货有什么区别").clarify())
        .extracting(Hit::documentId)
        .isNotEmpty()
        .allMatch(id -> id.startsWith("faq/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"退货和换货有什么区别", "怎么退", "发票", "会员有什么权益", "运费谁出", "坏了", "换大一号", "保修"})
  void repliesAndOptionsAreInTheOrderOfConfidence(String question) {
    Replies replies = reply(question);
    assertThat(replies.replies())
        .extracting(Reply::confidence)
        .isSortedAccordingTo(Comparator.reverseOrder());
    List<Hit> hits = replies.replies().stream().map(Reply::hit).toList();
    assertThat(replies.clarify())
        .isSortedAccordingTo(Comparator.comparingInt(hits::indexOf))
        .isSubsetOf(hits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X200怎么充电",
        "x200怎么充电",
        "ｘ２００怎么充电",
        "X-200怎么充电",
        "x 200 怎么充电",
        "X300保修多久",
        "IPv6地址怎么设置",
        "E07错误怎么办",
        "AB13滤网怎么换",
        "ab-99 滤网怎么换",
        "X200怎么退货",
        "X200",
        "X100 Pro怎么充电",
        "x100pro怎么充电",
        "X100-Pro 保修多久",
        "X100 Pro Max怎么充电",
        "X100S怎么充电",
        "x100 zeta 怎么充电",
        "AB12 Plus 滤网怎么换",
        "A8音箱怎么配对",
        "A8X音箱怎么配对"
      })
  void aModelThatIsUnknownAmongOthersIsNotAnswered(String question) {
    Replies replies = reply(question);
    assertThat(replies.decision()).isNotEqualTo(Decision.ANSWER);
    assertThat(replies.replies()).allMatch(reply -> reply.confidence() <= 0.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X100怎么充电",
        "x 100怎么充电",
        "Ｘ１００保修多久",
        "IPv4地址怎么设置",
        "E03错误怎么办",
        "AB12滤网怎么换",
        "ab 12 滤网怎么换",
        "A8L音箱怎么配对",
        "怎么退货"
      })
  void aModelThatIsKnownIsAnswered(String question) {
    assertThat(reply(question).decision()).isEqualTo(Decision.ANSWER);
  }
}
