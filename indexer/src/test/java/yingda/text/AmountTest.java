package yingda.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "充值一万元 | 10000",
        "充值10000元 | 10000",
        "充值1,000元 | 1000",
        "12,345,678.90 | 12345678.9",
        "10 000 元 | 10000",
        "1 234 567 元 | 1234567",
        "1.5万 | 15000",
        "1.5 万 | 15000",
        "1万5 | 15000",
        "1万5千 | 15000",
        "三万五 | 35000",
        "3千 | 3000",
        "5千克 | 5",
        "2百万 | 2000000",
        "1.2万亿 | 1200000000000",
        "3亿 | 300000000",
        "2k能分期吗 | 2000",
        "1w积分 | 1 10000",
        "一百二的套餐 | 120",
        "零下 5 度 | -5",
        "零下二十度 | -20",
        "-20℃ | -20",
        "错误码 -101 | -101",
        "3-5 天 | 3 5",
        "010-80 | 10 80",
        "138 0013 8000 | 138 13800138000 13 13800138000 8000 13800138000",
        "满300减50 | 300 50",
        "半年 | 6",
        "−18℃ | -18",
        "85折 | 8.5 85",
        "八五折 | 8.5 85",
        "8.5 折 | 8.5 85",
        "八折 | 8 80",
        "零度能用吗 | 0",
        "等一个小时 | 1",
        "半小时 | 30",
        "半个小时内取消 | 30",
        "半个月 | 15",
        "36码半 | 36.5",
        "36 码半 | 36.5",
        "大半码 | 0.5",
        "两天半 | 2.5",
        "一年半内 | 1.5",
        "3斤半 | 3.5",
        "半斤 | 0.5",
        "半公斤 | 0.5",
        "三块半 | 3.5",
        "一个半小时 | 1.5",
        "1个半小时 | 1.5",
        "两个半月 | 2.5",
        "一个小时半 | 1.5",
        "9点半 | 9 30",
        "三天半价 | 3",
        "15号半夜 | 15",
        "3年半载 | 3",
        "7.5 | 7.5"
      })
  void aNumberHasTheValueItIsReadAs(String text, String values) {
    assertThat(values(text)).containsExactly(values.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x100",
        "iphone15",
        "7.5.1",
        "万一",
        "等一下",
        "一个",
        "几十万",
        "十分",
        "零食",
        "打折",
        "千万别",
        "下半年",
        "退一半",
        "半价",
        "大半个月",
        "无"
      })
  void whatIsNoNumberHasNone(String text) {
    assertThat(values(text)).isEmpty();
  }

  @Test
  void aLongRowOfDigitsIsReadInLinearTime() {
    assertThat(values("1".repeat(100_000))).isEmpty();
    assertThat(values("1,000".repeat(10_000))).isNotNull();
  }

  private static List<String> values(String text) {
    return Amount.in(text).stream()
        .flatMap(amount -> amount.values().stream())
        .map(BigDecimal::toPlainString)
        .toList();
  }
}
