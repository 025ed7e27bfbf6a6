package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.markup.CommonMarkMarkup;

/** An answer as it is sent to a customer, and as a page shows it. */
class AnswerTextTest {
  private final CommonMarkMarkup markup = new CommonMarkMarkup();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**注意：**请先拍照|<strong>注意：</strong>请先拍照",
        "中文**“强调”**中文|中文<strong>“强调”</strong>中文",
        "由*（我方）*承担|由<em>（我方）</em>承担",
        "__务必：__请核对|<strong>务必：</strong>请核对",
        "中文__强调__中文|中文<strong>强调</strong>中文",
        "由_“我方”_承担|由<em>“我方”</em>承担",
        "**注意： **请先拍照|<strong>注意： </strong>请先拍照",
        "甲**一。**乙**二。**丙|甲<strong>一。</strong>乙<strong>二。</strong>丙",
        "~~原价：~~现价|<del>原价：</del>现价",
        "2**10 与 3**5|2**10 与 3**5",
        "调用__init__方法|调用__init__方法",
        "用户_名称_字段|用户_名称_字段",
        "约 3~~5 天，7~~10 天|约 3~~5 天，7~~10 天",
        "`**不是：**标`记|<code>**不是：**标</code>记",
        "\\**不是：\\**标记|**不是：**标记",
      })
  void emphasisIsWhereItWasMeant(String markdown, String html) {
    assertThat(markup.html(markdown)).isEqualTo("<p>" + html + "</p>\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "打开登录页，点“忘记密码”，输入注册手机号收取验;证码，然后设置密码。|打开登录页，点“忘记密码”，输入注册手机号收取验证码，然后设置密码。",
        "请在我的订单页面里选择需要退货的那一个商品，;然后提交。|请在我的订单页面里选择需要退货的那一个商品，然后提交。",
        "打开这个页面之后就能看到所有正在使用的 Lucene;引擎|打开这个页面之后就能看到所有正在使用的 Lucene 引擎",
        "An English sentence that an editor;wrapped.|An English sentence that an editor wrapped.",
        "您好！;很高兴为您服务。|您好！;很高兴为您服务。",
        "1、打开首页右上角的设置并且进入账号与安全页面;2、点注销|1、打开首页右上角的设置并且进入账号与安全页面;2、点注销",
        "地址：上海市浦东新区张江路一百号三号楼二层客服中心;电话：55550001|地址：上海市浦东新区张江路一百号三号楼二层客服中心;电话：55550001",
        "姓名 张三;工号 12|姓名 张三;工号 12",
      })
  void aLineBreakIsNotInTheMiddleOfASentence(String markdown, String text) {
    assertThat(markup.plain(markdown.replace(';', '\n') + "\n\n**。**"))
        .isEqualTo(text.replace(';', '\n') + "\n\n。");
  }

  @Test
  void aRowIsALineWhateverItsCellsHold() {
    assertThat(markup.plain("| 号 | 址 | 电 |\n|-|-|-|\n| 1 | 东 | |\n| | | 5 |\n| 3 | | 7 |"))
        .isEqualTo("号 | 址 | 电\n1 | 东 |\n |  | 5\n3 |  | 7");
  }

  @Test
  void cellsThatSpanDoNotShiftTheOthers() {
    assertThat(
            markup.plain(
                """
                <table>
                <tr><th>档</th><th colspan="2">价</th><th>备注</th></tr>
                <tr><td rowspan="2">甲</td><td>1</td><td>2</td><td rowspan="3">无</td></tr>
                <tr><td>3</td><td>4</td></tr>
                <tr><td>乙</td><td>5</td><td>6</td></tr>
                <tr><td>丙</td><td colspan="99999999">7</td></tr>
                </table>\
                """))
        .startsWith("档 | 价 |  | 备注\n甲 | 1 | 2 | 无\n甲 | 3 | 4 | 无\n乙 | 5 | 6 | 无\n丙 | 7");
  }

  @Test
  void whatIsStruckOutIsShownSoAndNotSent() {
    String markdown = "- ~~一群：1111~~\n- 二群：2222\n\n<s>旧</s><del>价</del>新价";

    assertThat(markup.plain(markdown)).isEqualTo("- 二群：2222\n\n新价");
    assertThat(markup.html(markdown)).contains("<del>一群：1111</del>");
  }

  @Test
  void aPictureIsItsNameAndALinkAroundOneItsAddress() {
    assertThat(markup.plain("![](a.png)")).isEmpty();
    assertThat(markup.plain("![](a.png \"拓扑图\") ![示意](b.png)")).isEqualTo("拓扑图 示意");
    assertThat(markup.plain("[![](a.png)](https://example.com/a.pdf)"))
        .isEqualTo("https://example.com/a.pdf");
    assertThat(markup.plain("[![构建](https://img.shields.io/a.svg)](https://ci.example.com)"))
        .isEmpty();
  }
}
