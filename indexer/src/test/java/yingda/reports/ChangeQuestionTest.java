package yingda.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked about changes is told from what customers ask. */
class ChangeQuestionTest {
  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 2);

  private static final List<String> PRODUCTS = List.of("X 100", "智能音箱", "x-200");

  private static Optional<ChangeQuestion> of(String text) {
    return ChangeQuestion.of(text, PRODUCTS, TODAY);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "最近改了什么,2026-11-25,-,-",
        "最近改了什么？,2026-11-25,-,-",
        "请问最近都更新了哪些内容,2026-11-25,-,-",
        "最近有什么变化,2026-11-25,-,-",
        "上周以来X100有什么变化,2026-11-23,-,X 100",
        "上周以来 x 100 有什么变化？,2026-11-23,-,X 100",
        "X100上周以来有什么变化,2026-11-23,-,X 100",
        "上周改了什么,2026-11-23,2026-11-30,-",
        "上个星期改了哪些,2026-11-23,2026-11-30,-",
        "这周智能音箱改了什么,2026-11-30,-,智能音箱",
        "昨天改了什么,2026-12-01,2026-12-02,-",
        "昨天以来改了什么,2026-12-01,-,-",
        "这两天有什么改动,2026-11-30,-,-",
        "最近三天知识库改了什么,2026-11-29,-,-",
        "近两周哪些答案改了,2026-11-18,-,-",
        "过去1个月有哪些变动,2026-11-02,-,-",
        "上个月x-200改了哪些内容,2026-11-01,2026-12-01,x-200",
        "从11月1日起改了什么,2026-11-01,-,-",
        "2026-11-01以来有什么更新,2026-11-01,-,-",
        "2026年11月1日改了什么,2026-11-01,2026-11-02,-",
        "12月20日之后改了什么,2025-12-20,-,-",
        "what changed since 2026-11-01,2026-11-01,-,-",
        "What has changed in X100 since last week?,2026-11-23,-,X 100",
        "what changed yesterday,2026-12-01,2026-12-02,-",
        "which answers have changed in the last 3 days,2026-11-29,-,-",
        "what's changed lately,2026-11-25,-,-",
      })
  void isTaken(String text, LocalDate from, LocalDate until, String product) {
    assertThat(of(text)).contains(new ChangeQuestion(from, until, product));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "换货政策改了吗",
        "换货政策最近改了什么",
        "最近退货规则有什么变化",
        "最近价格有什么变化",
        "最近有变化吗",
        "改了什么",
        "有什么变化",
        "怎么修改收货地址",
        "地址改了怎么办",
        "昨天改了地址",
        "昨天改了收货地址，能改回来吗",
        "X100最近有什么更新",
        "X100最近新增了哪些功能",
        "X100和X200有什么变化",
        "X300最近有什么变化",
        "上周买的X100价格变了",
        "物流最近有什么更新",
        "订单状态三天没变化",
        "最近改了什么活动",
        "what changed",
        "what changed in my order since yesterday",
        "has the return policy changed",
        "how do I change my address",
        "2026-13-45以来改了什么",
      })
  void isNotTaken(String text) {
    assertThat(of(text)).isEmpty();
  }
}
