package yingda.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
  @ParameterizedTest
  @CsvSource({
    "我的电话13812345678打不通, 我的电话[手机号]打不通",
    "打 +86 138-1234-5678 吧, 打 [手机号] 吧",
    "手机１３８１２３４５６７８, 手机[手机号]",
    "座机0571-87654321没人接, 座机[电话]没人接",
    "发到 li.lei+a@example.com.cn 谢谢, 发到 [邮箱] 谢谢",
    "身份证11010519491231002X对吗, 身份证[身份证号]对吗",
    "卡号6222 0212 3456 7890 123被扣款, 卡号[银行卡号]被扣款",
    "卡6222021234567890被扣款, 卡[银行卡号]被扣款",
    "订单号：JD00123456没发货, 订单号：[单号]没发货",
    "订单A1B2C3D4什么时候到, 订单[单号]什么时候到",
    "快递SF1234567890123到哪了, 快递[单号]到哪了",
    "2026112812345678901到哪了, [单号]到哪了",
    "加我微信li_lei88聊, 加我微信[账号]聊",
    "QQ：123456789, QQ：[账号]",
    "13812345678或13912345678, [手机号]或[手机号]"
  })
  void whatIdentifiesAPersonIsTakenOut(String text, String masked) {
    assertThat(PersonalData.masked(text)).isEqualTo(masked);
    assertThat(PersonalData.masked(masked)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "满300减50，20261128起",
        "iPhone 15 Pro 256GB 多少钱",
        "ORA-00600 是什么错误",
        "tidb_mem_quota_query 默认 1GB",
        "微信支付怎么退款",
        "微信H5支付失败",
        "订单什么时候发货",
        "400-800-1234 打不通",
        "版本 8.5.1 和 7.5.20 的区别"
      })
  void whatTheQuestionIsAboutStays(String text) {
    assertThat(PersonalData.masked(text)).isEqualTo(text);
  }
}
