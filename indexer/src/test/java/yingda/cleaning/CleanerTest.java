package yingda.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Language;
import yingda.testing.SharedFiles;

class CleanerTest {
  private static String cleaned(String text) {
    return Cleaner.clean(text, 1).text();
  }

  private static List<String> told(String text) {
    return Cleaner.clean(text, 1).changes().stream()
        .map(change -> change.line() + " " + change.what().text(Language.ZH))
        .toList();
  }

  @Test
  void pinyinGluedToCharactersGoes() {
    String dirty = "千文網(wǎng)小編為你整理,但愿對你工作學(xué)習(xí)有幫助,當(dāng)然還有個(gè)人總結(jié)可看,也請多提意見。";

    assertThat(cleaned(dirty)).isEqualTo("千文網小編為你整理,但愿對你工作學習有幫助,當然還有個人總結可看,也請多提意見。");
    assertThat(told(dirty)).containsExactly("1 去掉了 6 处粘在字后面的拼音，第一处是 (wǎng)");
  }

  @Test
  void whatASiteAddsGoesAndNamesTheTitle() {
    String dirty =
        """
        退货手册_第1页
        退货手册_第2页
        已阅读2页,还剩6页未读 继续免费阅读

        下载本文档
        文档简介
        七天内可以退货。
        温馨提示
          • 1. 本站所有资源如无特殊说明,都需要本地电脑安装OFFICE2007。
        评论
        0/150
        提交评论\
        """;

    Cleaned cleaned = Cleaner.clean(dirty, 1);

    assertThat(cleaned.text()).isEqualTo("\n七天内可以退货。");
    assertThat(cleaned.title()).isEqualTo("退货手册");
    assertThat(told(dirty)).containsExactly("1 去掉了 10 行下载网站加上的内容，第一行是“退货手册_第1页”");
  }

  @Test
  void headsAndFeetOfPagesGo() {
    String dirty = "应答手册\n第 1 页 共 3 页\n甲\n应答手册\n第 2 页 共 3 页\n乙\n应答手册\n第 3 页 共 3 页\n丙";

    assertThat(cleaned(dirty)).isEqualTo("甲\n乙\n丙");
    assertThat(told(dirty)).containsExactly("2 去掉了 6 行页码、页眉和页脚，第一行是“第 1 页 共 3 页”");
  }

  @Test
  void aTableOfContentsGoesAndItsTitlesAreKnown() {
    String glued = "手册目录一、总述........41.1背景........51.2范围........6二、职责........10一、总述这里是正文。";

    Cleaned cleaned = Cleaner.clean(glued, 1);

    assertThat(cleaned.text()).isEqualTo("手册\n一、总述这里是正文。");
    assertThat(cleaned.contents()).containsExactly("一、总述", "1.1背景", "1.2范围", "二、职责");
    assertThat(cleaned("目录\n一、甲……………… 1\n二、乙………………2\n三、丙.......3\n一、甲\n正文")).isEqualTo("一、甲\n正文");
  }

  @Test
  void whatCannotBeSeenGoesAndBulletsOfOneFontAreBullets() {
    assertThat(cleaned("退\u200B货\uFEFF\n\uF06C 甲\n\uF123乙")).isEqualTo("退货\n• 甲\n乙");
    assertThat(told("退\u200B货\n\uF06C 甲"))
        .containsExactly("1 去掉了 1 个看不见的字符，第一个是 U+200B", "2 替换或去掉了 1 个只有某种字体才有的字符，第一个是 \uF06C");
  }

  @Test
  void theWrongEncodingIsRepairedWhereNothingIsLostAndToldElsewhere() {
    String right = "怎么退货？请看说明。";
    byte[] bytes = right.getBytes(StandardCharsets.UTF_8);
    String western = new String(bytes, Charset.forName("windows-1252"));
    assertThat(western).contains("ä¹");
    assertThat(cleaned(western)).isEqualTo(western.contains("\uFFFD") ? western : right);
    String gbk = new String("用户手册".getBytes(StandardCharsets.UTF_8), Charset.forName("GBK"));
    assertThat(cleaned(gbk)).isEqualTo("用户手册");
    assertThat(told("第一行\n因?yàn)榭蛻羰强梢詮奈覀兊")).containsExactly("2 1 行里的字可能是乱码，请看第 2 行");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "远上寒山石径斜(xiá)，白云生处有人家。\n停车坐爱枫林晚，霜叶红于二月花。",
        "读音：网(wǎng)、学(xué)、时(shí)、个(gè)、业(yè)、产(chǎn)",
        "我(wǒ)爱(ài)学(xué)习(xí)汉(hàn)字(zì)",
        "for (int i = 0; i < n; i++) {\n  sum += a[i];\n}\n}\n}\n}",
        "E = mc^2，a? b : c，x?y，价格(含税)为 100(元)",
        "登录(login)后点击设置(settings)，再选语言(language)和时区(timezone)以及主题(theme)",
        "啦啦啦\n啦啦啦\n啦啦啦\n啦啦啦",
        "评论\n分享\n收藏",
        "第 3 页",
        "- 1 -\n- 1 -\n- 1 -",
        "第1页\n第3页说明\n温馨提示\n请带好证件。",
        "é à ü ñ ÄÖÜ，Müller 和 naïve",
        "是吗?我不知道?真的?对",
        "👨\u200D👩\u200D👧 一家人"
      })
  void cleanTextStaysAsItIs(String text) {
    assertThat(cleaned(text)).isEqualTo(text);
    assertThat(told(text)).isEmpty();
  }

  @Test
  void nothingChangesInARealDocumentation() throws IOException {
    Path corpus = SharedFiles.require("corpora/tidb-docs-cn");
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
        String text = Files.readString(file).replace("\r\n", "\n");
        assertThat(told(text)).as(file.toString()).isEmpty();
        assertThat(cleaned(text)).isEqualTo(text);
      }
    }
  }
}
