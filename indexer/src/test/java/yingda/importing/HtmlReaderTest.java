package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Entry;

class HtmlReaderTest {
  @TempDir private Path folder = Path.of("");

  private ReadFiles read(String html) throws IOException {
    return ReadFiles.of(Files.writeString(folder.resolve("a.html"), html, Charset.forName("GBK")));
  }

  @Test
  void ofASavedPageTheMainPartComesIn() throws IOException {
    Files.createDirectories(folder.resolve("a_files"));
    Files.writeString(folder.resolve("a_files/x 图.png"), "");
    ReadFiles read =
        read(
            """
            <!DOCTYPE html><html><head><meta charset="gbk"><title>退换货 - 帮助中心</title>
            <script>alert("脚本")</script></head><body>
            <nav>首页 &gt; 帮助</nav><header>搜索</header>
            <article><h1>退换货</h1>
            <h2>怎么退货？</h2><p>在<a href="https://example.com/o">我的订单</a>里选 1*2*3。<br>七天内。</p>
            <ol><li>打开订单</li><li>选择退货<ul><li>生鲜除外</li></ul></li></ol>
            <h2>运费</h2><table><tr><th>地区</th><th>运费</th></tr><tr><td>江浙沪</td><td>6 元</td></tr></table>
            <p hidden>藏着</p><img src="a_files/x%20%E5%9B%BE.png?v=2" alt="图"><img src="a_files/gone.png"></article>
            <footer>版权所有</footer></body></html>
            """);

    assertThat(read.documents.getFirst().title()).isEqualTo("退换货");
    assertThat(read.entries())
        .extracting(Entry::path, Entry::question, Entry::answer)
        .containsExactly(
            tuple(
                List.of(),
                "怎么退货？",
                """
                在[我的订单](<https://example.com/o>)里选 1\\*2\\*3。

                七天内。

                1. 打开订单
                2. 选择退货
                   - 生鲜除外\
                """),
            tuple(
                List.of(),
                "运费",
                """
                | 地区 | 运费 |
                | --- | --- |
                | 江浙沪 | 6 元 |

                ![图](<a_files/x%20%E5%9B%BE.png?v=2>)\
                """));
    assertThat(read.remarks)
        .containsExactly("faq/a.html：网页旁边没有图片 a_files/gone.png，没有带进来，请连同它的文件夹一起保存");
  }

  @Test
  void cellsThatReachDownKeepTheirColumns() throws IOException {
    String table =
        "<table><tr><th>型号</th><th>月份</th><th>价</th></tr>"
            + "<tr><td rowspan=2>A1</td><td>6 月</td><td rowspan=3><p>9 元</p><p>含税</p></td></tr>"
            + "<tr><td>7 月</td></tr><tr><td colspan=2>其他</td></tr></table>";
    assertThat(read("<html><meta charset=gbk><h1>甲</h1><h2>价格</h2>" + table).answers())
        .containsExactly(
            """
            价格|| 型号 | 月份 | 价 |
            | --- | --- | --- |
            | A1 | 6 月 | 9 元<br>含税 |
            |  | 7 月 |  |
            | 其他 |  |  |\
            """);
  }

  @Test
  void aTableInACellIsReadOnce() throws IOException {
    String inner = "<table><tr><td>电压</td><td>220 V</td></tr></table>";
    String table =
        "<table><tr><td>项目</td><td>值</td></tr><tr><td>电源</td><td>" + inner + "</td></tr></table>";
    assertThat(read("<html><meta charset=gbk><h1>甲</h1><h2>参数</h2>" + table).answers())
        .containsExactly("参数|| 项目 | 值 |\n| --- | --- |\n| 电源 | 电压 220 V |");
  }

  @Test
  void whatIsStruckOutIsNoTextAndNotesStandAtTheirPlace() throws IOException {
    String page =
        "<html><meta charset=gbk><h1>甲</h1><h2>保修</h2><div"
            + " title=header><p>内部资料</p></div><p>保修<del>一年</del><ins>三年</ins><a href=#n"
            + " class=footnote-ref><sup>1</sup></a>。</p><section class=footnotes><ol><li"
            + " id=n><p>滤芯除外。<a class=footnote-back>回</a></p></li></ol></section>";
    assertThat(read(page).answers()).containsExactly("保修|保修三年（滤芯除外）。");
  }

  @Test
  void codeInAnItemStaysCode() throws IOException {
    String page =
        "<html><meta charset=gbk><h1>甲</h1><h2>升级</h2><ol><li>复制"
            + "<pre>cp a b\nsync</pre></li><li><p>拔出。</p><p>重启。</p></li></ol>";
    assertThat(read(page).answers())
        .containsExactly("升级|1. 复制\n\n   ```\n   cp a b\n   sync\n   ```\n\n2. 拔出。 重启。");
  }

  @Test
  void whatUnfoldsToAnAnswerIsAQuestion() throws IOException {
    String one = "<details><summary>失败怎么办？</summary><p>长按十秒。</p></details>";
    String page = "<html><meta charset=gbk><h1>甲</h1><h2>升级</h2><p>联网。</p>";
    assertThat(read(page + one + one.replace("失败", "断电")).answers())
        .containsExactly("升级|联网。", "失败怎么办？|长按十秒。", "断电怎么办？|长按十秒。");
    assertThat(read(page + one + "<p>完。</p>").answers())
        .containsExactly("升级|联网。\n\n失败怎么办？\n\n长按十秒。\n\n完。");
  }

  @Test
  void aFrameOfOneCellHoldsParagraphs() throws IOException {
    String frame = "<table><tr><td>一<br>#二<br>三<br>四</td></tr></table>";
    assertThat(read("<html><meta charset=gbk><h1>甲</h1>" + frame + "<h2>乙</h2><p>丙</p>").answers())
        .containsExactly("甲|一\n\n\\#二\n\n三\n\n四", "乙|丙");
  }

  @Test
  void aTemplateIsNoPage() throws IOException {
    ReadFiles read = read("<html><body>{% block content %}{% endblock %}</body></html>");
    assertThat(read.documents).isEmpty();
    assertThat(read.rejections).isEmpty();
    assertThat(read.remarks).containsExactly("faq/a.html：不是完整的网页，是网页的一部分或模板，没有读");
  }

  @Test
  void deepNestingEnds() throws IOException {
    String deep = "<div>".repeat(100_000) + "底" + "</div>".repeat(100_000);
    assertThat(read("<html><meta charset=gbk><body><h1>甲</h1>" + deep + "</body></html>").answers())
        .containsExactly("甲|底");
  }

  @Test
  void entitiesThatAPageDeclaresAreNotReplaced() throws IOException {
    String declared =
        "<!DOCTYPE html [<!ENTITY a \"哈\"><!ENTITY b \"&a;&a;\">"
            + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n";
    assertThat(read(declared + "<html><meta charset=gbk><h1>甲</h1><p>&b;乙&x;</p></html>").answers())
        .containsExactly("甲|&b;乙&x;");
  }
}
