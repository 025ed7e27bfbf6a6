package yingda.hanlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.text.Analysis;
import yingda.text.Denial;
import yingda.text.Lexicon;
import yingda.text.Token;

/** With the cuts of the real dictionary. */
class DenialTest {
  private static final Analysis ANALYSIS = HanLp.analysis(Lexicon.EMPTY);

  private static boolean denies(String sentence) {
    String normalized = ANALYSIS.normalizer().normalize(sentence);
    return Denial.isIn(
        normalized,
        ANALYSIS.tokenizer().queryTokens(normalized).stream().map(Token::text).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "无线鼠标怎么连接",
        "不锈钢保温杯",
        "特别版礼盒",
        "未来会涨价吗",
        "有什么区别",
        "颜色不同怎么办",
        "七天无理由退货",
        "别人代收",
        "东西被没收",
        "发到非洲",
        "怎么分不分享",
        "未成年可以买吗",
        "能不能退",
        "支持不支持快充",
        "可不可以开票",
        "有没有货",
        "收到了没",
        "是不是正品",
        "对不起",
        "差不多大",
        "没问题",
        "没关系",
        "两个不一样吗",
        "性别填错",
        "无人机",
        "无限流量",
        "不管什么时候",
        "不仅如此",
        "无锡",
        "无印良品",
        "别墅",
        "無線耳機",
        "不動產",
        "不良反应",
        "不限量套餐",
        "不粘锅",
        "不少人",
        "不久前"
      })
  void aWordWithTheCharacterDeniesNothing(String sentence) {
    assertThat(denies(sentence)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不能充电",
        "没有声音",
        "未收到短信",
        "无法登录",
        "别发货",
        "不要发票",
        "打不开",
        "收不到验证码",
        "用不了",
        "不支持快充",
        "没收到货",
        "不同意退款",
        "请勿拆封",
        "毫无反应",
        "无货怎么办",
        "还没到",
        "不锈钢的不能洗吗",
        "无线鼠标没反应",
        "会员不过期",
        "特别不好用",
        "尚未发货",
        "未成年不能买吗",
        "為什麼沒有",
        "不给退",
        "登錄不了"
      })
  void aWordOfDenialDenies(String sentence) {
    assertThat(denies(sentence)).isTrue();
  }
}
