package yingda.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.ranking.Feature;
import yingda.search.Hit;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;

/** What is the same however it is written, and what is not though it nearly is. */
public abstract class SameOrOtherContract extends EngineContract {
  @TempDir Path directory;
  private IndexedStore index;

  @BeforeEach
  void open() {
    index = index(directory);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "充值一万元送什么 | 充值 10000 元送什么？ | 充值 1000 元送什么？",
        "充值1w元送什么 | 充值 10000 元送什么？ | 充值 1000 元送什么？",
        "充值10万送什么 | 充值十万元送什么？ | 充值 10000 元送什么？",
        "充值100,000元送什么 | 充值十万元送什么？ | 充值 10000 元送什么？",
        "充值１０，０００元送什么 | 充值一万元送什么？ | 充值一千元送什么？",
        "充值10 000元送什么 | 充值1万送什么？ | 充值1千送什么？",
        "充值10000元送什么 | 充值10 000元送什么？ | 充值10 001元送什么？",
        "充值10000元送什么 | 充值10,000元送什么？ | 充值20,000元送什么？",
        "一百二的套餐含什么 | 120 元套餐含哪些服务？ | 102 元套餐含哪些服务？",
        "额度15000元 | 额度 1.5 万元吗 | 额度 1.6 万元吗",
        "额度一万五 | 额度 1.5 万元吗 | 额度 1 万元吗",
        "额度三万五 | 额度 35000 元吗 | 额度 30005 元吗",
        "额度两千五 | 额度 2500 元吗 | 额度 2005 元吗",
        "额度2.5k | 额度 2500 元吗 | 额度 2005 元吗",
        "额度一千零五 | 额度 1005 元吗 | 额度 1500 元吗",
        "额度2亿 | 额度两亿吗 | 额度两千万吗",
        "半年内能换新吗 | 六个月内能换新吗 | 三个月内能换新吗",
        "6个月内能换新吗 | 半年内能换新吗 | 一年内能换新吗",
        "K12 Pro+ 充电功率 | K12 Pro+ 充电功率多少瓦？ | K12 Pro 充电功率多少瓦？",
        "K12 Pro 充电功率 | K12 Pro 充电功率多少瓦？ | K12 Pro+ 充电功率多少瓦？",
        "k12pro＋充电功率 | K12 Pro+ 充电功率多少瓦？ | K12 Pro 充电功率多少瓦？",
        "C++课程在哪看 | C++ 课程在哪里看？ | C# 课程在哪里看？",
        "c#课程在哪看 | C# 课程在哪里看？ | C++ 课程在哪里看？",
        "C语言课程在哪看 | C 语言课程在哪里看？ | C++ 语言课程在哪里看？",
        ".net课程在哪看 | .NET 课程在哪里看？ | NET 课程在哪里看？",
        "-20℃能开机吗 | -20℃ 的环境能开机吗？ | 20℃ 的环境能开机吗？",
        "20度能开机吗 | 20℃ 的环境能开机吗？ | -20℃ 的环境能开机吗？",
        "零下20度能开机吗 | -20℃ 的环境能开机吗？ | 20℃ 的环境能开机吗？",
        "零下二十度能开机吗 | -20℃ 的环境能开机吗？ | 20℃ 的环境能开机吗？",
        "-5℃能用吗 | 零下 5 度能用吗？ | 5 度能用吗？",
        "错误码101 | 错误码 101 是什么意思？ | 错误码 -101 是什么意思？",
        "错误码-101 | 错误码 -101 是什么意思？ | 错误码 101 是什么意思？",
        "A+会员有什么权益 | A+级会员有什么权益？ | A级会员有什么权益？",
        "A级会员有什么权益 | A级会员有什么权益？ | A+级会员有什么权益？",
        "5G套餐多少钱 | 5G 套餐多少钱？ | 4G 套餐多少钱？",
        "12月1日下单什么时候发 | 12月1日下单什么时候发货？ | 12月12日下单什么时候发货？",
        "满300减80的券 | 满300减80的券能叠加吗？ | 满300减50的券能叠加吗？",
        "电话138 0013 8000 | 电话 13800138000 是谁 | 电话 13800139000 是谁",
        "电话13800138000 | 电话 138 0013 8000 是谁 | 电话 138 0013 9000 是谁",
        "账号6222-0212 | 账号 62220212 是谁的 | 账号 62220312 是谁的"
      })
  void theSameIsSurelyFirst(String asked, String same, String other) {
    index.put(Draft.faq("faq/other", other, "另一个"), Draft.faq("faq/same", same, "这一个"));
    List<Hit> hits = index.best(asked);
    assertThat(hits.getFirst().question()).isEqualTo(same);
    assertThat(otherNumbers(hits.getFirst())).as("the same agrees").isZero();
    assertThat(otherNumbers(hits.getLast())).as("the other contradicts").isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "无线鼠标怎么连电脑, 无线鼠标怎么连接电脑, 有线鼠标怎么连接电脑",
    "不锈钢保温杯怎么洗, 不锈钢保温杯怎么清洗, 玻璃保温杯怎么清洗",
    "特别版礼盒怎么退, 特别版礼盒怎么退, 普通版礼盒怎么退",
    "会员有什么不同, 会员有什么区别, 会员怎么办理"
  })
  void whatDeniesNothingIsNotNegated(String asked, String first, String second) {
    index.put(Draft.faq("faq/a", first, "一"), Draft.faq("faq/b", second, "二"));
    assertThat(index.best(asked))
        .allSatisfy(hit -> assertThat(hit.features().of(Feature.OTHER_NEGATION)).isZero());
    assertThat(index.best(asked).getFirst().question()).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "KX20261204571, 运单 KX20261204571 停在哪",
    "20261204571, 运单 KX20261204571 停在哪",
    "KX 2026 1204 571, 运单 KX20261204571 停在哪",
    "2026 1204 571, 运单 KX20261204571 停在哪",
    "6222 0212 3456 7890 123, 卡号 6222021234567890123 丢了"
  })
  void aNumberIsFoundInAnyGroups(String asked, String expected) {
    index.put(
        Draft.faq("faq/a", "运单 KX20261204571 停在哪", "一"),
        Draft.faq("faq/b", "运单 KX20261204572 停在哪", "二"),
        Draft.faq("faq/c", "卡号 6222021234567890123 丢了", "三"));
    assertThat(index.best(asked).getFirst().question()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "E10, 报错 E1024 怎么办",
    "报错e10怎么办, 报错 E1024 怎么办",
    "KX2026, 运单 KX20261204571 停在哪",
    "2026120, 运单 KX20261204571 停在哪",
    "A6脚垫有货吗, 奥迪 A6L 的脚垫有货吗",
    "E2, 报错 E2 怎么办"
  })
  void theBeginningOfANumberFindsIt(String asked, String expected) {
    index.put(
        Draft.faq("faq/a", "报错 E1024 怎么办", "一"),
        Draft.faq("faq/b", "报错 E2 怎么办", "二"),
        Draft.faq("faq/b2", "报错 E2048 怎么办", "三"),
        Draft.faq("faq/c", "运单 KX20261204571 停在哪", "四"),
        Draft.faq("faq/d", "奥迪 A6L 的脚垫有货吗", "五"),
        Draft.faq("faq/e", "奥迪 A4L 的脚垫有货吗", "六"));
    assertThat(index.best(asked).getFirst().question()).isEqualTo(expected);
    assertThat(index.page(asked)).isNotEmpty();
  }

  private static double otherNumbers(Hit hit) {
    return hit.features().of(Feature.OTHER_NUMBERS);
  }
}
