package yingda.exams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement is reversed only where its contrary is wrong, and makes sense. */
class ReversalTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "两边的时钟最多可以差三分钟。",
        "哪一步卡住都可以升级，但不能跳过登记和确认。",
        "同一处可以下架，客户和客服就不再看到，历史都在。",
        "可以原样导入，不需要先改成应答的写法。",
        "名称要和营业执照完全一致，不能用简称。",
        "写明原因、新的发货日期、可以选择等待。",
        "可以，在订单里勾选要退的那一件。",
        "已经发货的不能取消，收到时拒收，或签收后按退货办理。",
        "因为尺码换货，寄回的运费由您承担，换出的运费由我们承担。",
        "平时不需要执行：导入和修改自动进入索引。",
        "机器人用客户的原话查，得到可以直接发送的答案。",
        "每个订单可以换开一次。"
      })
  void whoseContraryIsUnsureOrAbsurdIsNotReversed(String statement) {
    assertThat(Reversal.of(statement, true)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "寄回的运费由您承担。, 寄回的运费由我们承担。",
    "已经报销的发票不能换开。, 已经报销的发票能换开。",
    "在本店下单的不需要发票和保修卡。, 在本店下单的需要发票和保修卡。",
    "各部门听到的说法必须一致。, 各部门听到的说法不必一致。",
    "买 20 件以上可以走企业采购。, 买 20 件以上不能走企业采购。"
  })
  void whatOneWordDecidesIsReversed(String statement, String contrary) {
    assertThat(Reversal.of(statement, true)).isEqualTo(contrary);
  }

  @Test
  void howSomethingIsDoneIsNotDenied() {
    assertThat(Reversal.of("点开一条可以看整篇文档。", false)).isNull();
    assertThat(Reversal.of("已经发布的不能改地址。", false)).isEqualTo("已经发布的能改地址。");
  }
}
