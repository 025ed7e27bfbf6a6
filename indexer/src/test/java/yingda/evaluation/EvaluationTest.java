package yingda.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.document.RejectedException;
import yingda.search.Decision;

class EvaluationTest {
  @TempDir private Path temporary;

  private Path shop;

  @BeforeEach
  void writeTask() throws IOException {
    shop = Files.createDirectory(temporary.resolve("shop"));
    write("corpus.tsv", "d1\t怎么退货\n", "d2\t发票怎么开\n", "d3\t积分会过期吗\n");
    write("similar.tsv", "d2\t报销凭证去哪里下载\n");
    write("queries.tsv", "q1\t怎么退货\n", "q2\t报销凭证哪里下载\n", "q3\t？？\n");
    write("queries.hans.tsv", "q1\t想要退货\n");
    write("qrels.tsv", "q1\td1\n", "q1\td3\n", "q2\td2\n", "q3\td3\n");
    write("noanswer.tsv", "ood-1\t明天下雨\n");
  }

  private void write(String name, String... lines) throws IOException {
    Files.writeString(shop.resolve(name), String.join("", lines));
  }

  private List<SetResult> run() {
    return Evaluation.of(Task.in(shop));
  }

  @Test
  void everyQueryIsAskedAndJudged() {
    List<QueryResult> trials = run().getFirst().trials();

    assertThat(trials).extracting(QueryResult::query).containsExactly("q1", "q2", "q3", "ood-1");
    assertThat(trials).extracting(QueryResult::rank).containsExactly(1, 1, 0, 0);
    assertThat(trials.get(0).found()).isEqualTo(0.5);
    assertThat(trials.get(0).decision()).isEqualTo(Decision.ANSWER);
    assertThat(trials.get(0).confidence()).isGreaterThan(trials.get(3).confidence());
    assertThat(trials.get(0).nanos()).isPositive();
    assertThat(trials.get(2).confidence()).isZero();
    assertThat(trials.get(3).kind()).isEqualTo("ood");
  }

  @Test
  void theSameQueriesInOtherCharactersAreARowOfTheirOwn() {
    assertThat(run()).extracting(SetResult::name).containsExactly("shop", "shop/queries.hans");
    assertThat(run().get(1).figures().answerable()).isEqualTo(1);
  }

  @Test
  void aPassageIsFoundByItsTextAndItsHeading() throws IOException {
    write(
        "corpus.tsv",
        "d1\t黑龙江省是最北的省份，省会是哈尔滨\t\n",
        "d2\t发票在订单里申请\t开票说明\n",
        "d3\t积分会过期吗？年底清零\t积分会过期吗？\n");
    write("similar.tsv", "");
    write("queries.tsv", "q1\t黑龙江的省会\n", "q2\t开票说明\n", "q3\t积分会过期吗\n");

    assertThat(run().getFirst().trials().subList(0, 3)).allMatch(QueryResult::isRight);
  }

  @Test
  void aTextThatStandsUnderSeveralHeadingsIsOneDocumentWithAllOfThem() throws IOException {
    write("corpus.tsv", "d1\t在订单里申请\t退货\n", "d2\t乙\n", "d3\t丙\n", "d1\t在订单里申请\t撤销购买\n");
    write("queries.tsv", "q1\t撤销购买\n");

    assertThat(run().getFirst().trials().getFirst().rank()).isEqualTo(1);
    assertThat(Task.in(shop).corpus())
        .isInstanceOfSatisfying(
            DocumentCorpus.class, corpus -> assertThat(corpus.documents()).hasSize(3));
  }

  @Test
  void aQuestionOverTheLimitsIsCutNotRefused() throws IOException {
    String tooLong = "怎么退货" + "很急".repeat(2_000);
    write("corpus.tsv", "d1\t", tooLong, "\n", "d2\t发票\n", "d3\t积分\n");
    write("queries.tsv", "q1\t", tooLong, "\n");

    assertThat(run().getFirst().trials().getFirst().rank()).isEqualTo(1);
  }

  @Test
  void theSameFiguresAreTheSameTextWhichReadsBack() throws IOException {
    ResultsFile results = ResultsFile.of(run());
    Path file = temporary.resolve("results.json");
    results.write(file);

    assertThat(ResultsFile.of(run()).text())
        .isEqualTo(results.text())
        .isEqualTo(Files.readString(file));
    assertThat(ResultsFile.read(file)).isEqualTo(results);
    assertThat(results.text()).contains("\"top1\" : 0.667,\n").doesNotContain("nanos", "median");
  }

  @Test
  void aContentFolderIsAskedItsGoldenQuestions() throws IOException {
    Path content = Files.createDirectory(temporary.resolve("content"));
    Files.writeString(content.resolve("faq.md"), "# 怎么退货？ {#return}\n在订单里申请。\n");
    Path golden = Files.createDirectory(content.resolve("golden"));
    Files.writeString(golden.resolve("faq.tsv"), "# 退货\n想退货\tfaq#other|faq#return\n");
    Files.writeString(golden.resolve("no-answer.tsv"), "会下雨吗\tood\n");

    SetResult result = Evaluation.of(Task.in(golden)).getFirst();

    assertThat(result.name()).isEqualTo("golden");
    assertThat(result.trials()).extracting(QueryResult::rank).containsExactly(1, 0);
    assertThat(result.trials().get(1).kind()).isEqualTo("ood");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "corpus.tsv | d1 | shop/corpus.tsv:1: needs two columns with a tab between them, write"
            + " both",
        "corpus.tsv | a/\\t甲\\nd1\\t乙\\nd2\\t丙\\nd3\\t丁 | shop/corpus.tsv:1: id: \"a/\" is no path",
        "corpus.tsv | d1\\t甲\\nd1\\t乙 | shop/corpus.tsv:2: the id \"d1\" is taken",
        "similar.tsv | d9\\t甲 | shop/similar.tsv:1: there is no document \"d9\" in corpus.tsv",
        "queries.tsv | q9\\t甲 | shop/queries.tsv:1: qrels.tsv has no line for \"q9\"",
        "qrels.tsv | q1\\td9 | shop/qrels.tsv:1: there is no document \"d9\" in corpus.tsv",
        "noanswer.tsv | 1\\t甲 | shop/noanswer.tsv:1: the id \"1\" names no kind",
      })
  void aBadLineIsRejectedWithItsPlaceAndARemedy(String file, String lines, String message)
      throws IOException {
    write(file, lines.replace("\\t", "\t").replace("\\n", "\n"));

    assertThatThrownBy(this::run)
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({"queries.tsv", "qrels.tsv"})
  void aMissingFileIsNamed(String file) throws IOException {
    Files.delete(shop.resolve(file));

    assertThatThrownBy(this::run)
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("shop/" + file + ": is missing, add it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.tsv | 会下雨吗 | needs two columns",
        "no-answer.tsv | 会下雨吗\\tweather | unknown kind \"weather\", expected one of in, near, ood",
        "no-answer.tsv | 会下雨吗\\tood | has neither corpus.tsv nor golden questions",
        "a.tsv | 会下雨吗\\tfaq#a\\n会下雨吗\\tfaq#b | a.tsv:2: is asked in",
      })
  void aBadGoldenQuestionIsRejected(String file, String lines, String message) throws IOException {
    Path golden = Files.createDirectory(temporary.resolve("golden"));
    Files.writeString(golden.resolve(file), lines.replace("\\t", "\t").replace("\\n", "\n"));

    assertThatThrownBy(() -> Task.in(golden))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining(message);
  }
}
