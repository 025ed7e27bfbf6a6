package yingda.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonMarkMarkupTest {
  private final CommonMarkMarkup markup = new CommonMarkMarkup();

  @Test
  void paragraphsListsTablesAndCodeKeepTheirForm() {
    String markdown =
        """
        第一段 **粗体** `代码`
        第二行

        1. 一
           - 内
           - 层
        2. 二

        3. 三

        | 名称 | 说明 |
        |---|---|
        |  | 空 |
        | `a` | b |

        ```sql
        SELECT  1;

          -- x
        ```

        > 引用

        完
        """;
    assertThat(markup.plain(markdown))
        .isEqualTo(
            """
            第一段 粗体 代码
            第二行

            1. 一
              - 内
              - 层
            2. 二
            3. 三

            名称 | 说明
             | 空
            a | b

            SELECT  1;

              -- x

            引用

            完\
            """);
  }

  @Test
  void aLinkShowsWhereItLeadsInAChat() {
    assertThat(
            markup.plain(
                "见[手册](../a.md#b)、[官网](https://example.com/x)和 <https://example.com/>，写信给"
                    + " [我们](mailto:a@example.com) 或 <b@example.com>"))
        .isEqualTo(
            "见《手册》、官网（https://example.com/x）和 https://example.com/，写信给"
                + " 我们（a@example.com） 或 b@example.com");
  }

  @ParameterizedTest
  @CsvSource({
    "请阅读 [文档](../faq/returns.md)。, 请阅读 《文档》。",
    "请阅读 [文档](../faq/returns.md ~退货政策~)。, 请阅读 《退货政策》。",
    "[点击这里](/faq/returns ~《退货政策》~)查看, 《退货政策》查看",
    "见[运费](returns.md ~退货政策~)一节, 见《运费》一节",
    "见《[退货政策](returns.md)》, 见《退货政策》",
    "见“[退货政策](returns.md)”, 见“退货政策”",
    "见[《退货政策》](returns.md), 见《退货政策》",
    "见[**退货**政策](returns.md), 见《退货政策》",
    "见[步骤](#steps), 见步骤"
  })
  void aLinkToAPageIsTheNameOfADocument(String markdown, String text) {
    assertThat(markup.plain(markdown.replace('~', '"'))).isEqualTo(text);
  }

  @Test
  void rawHtmlIsReadable() {
    String html =
        """
        <table>
        <thead><tr><th>变量</th>
        <th>说明</th></tr></thead>
        <tr>
          <td><code>a</code></td>
          <td>甲<br/>乙<ul><li>一</li><li>二</li></ul></td>
        </tr>
        </table>

        <details>
        <summary>更多</summary>

        内容 *强调*

        </details>

        <SimpleTab groupId="x">
        <div label="方法一" value="1">

        做甲

        </div>
        </SimpleTab>

        <CustomContent platform="tidb">

        做乙

        </CustomContent>
        """;
    assertThat(markup.plain(html))
        .isEqualTo("变量 | 说明\na | 甲 乙 - 一 - 二\n\n更多\n\n内容 强调\n\n方法一\n\n做甲\n\n做乙");
  }

  @Test
  void codeInHtmlKeepsItsLines() {
    assertThat(markup.plain("<pre>a\n<b>b</b>\n  c\n\n</pre>\n\n后")).isEqualTo("a\nb\n  c\n\n后");
  }

  @Test
  void codeThatTakesBackTheSpaceBeforeALinkDoesNotBreakIt() {
    assertThat(markup.plain("<ul><li><a href=\"https://x.cn\"><pre></pre></a></li></ul>"))
        .endsWith("https://x.cn");
    assertThat(markup.plain("<pre>甲\n\n<a href=\"https://x.cn\"><pre></pre></a></pre>"))
        .endsWith("https://x.cn");
  }

  @Test
  void directivesOfTheSiteAreDroppedButNotInCode() {
    assertThat(
            markup.plain(
                "{{< copyable \"sql\" >}}\n\n```\n{{< x >}}\n```\n\n- 甲\n\n    {{< copyable >}}\n"))
        .isEqualTo("{{< x >}}\n\n- 甲");
    assertThat(markup.html("{{< copyable \"sql\" >}}\n\n正文"))
        .isEqualToIgnoringWhitespace("<p>正文</p>");
  }

  @Test
  void aPlaceholderStaysAsText() {
    assertThat(markup.plain("登录 <cluster-name> 的 <HOST>，设 *<variable>*，即 <table name>"))
        .isEqualTo("登录 <cluster-name> 的 <HOST>，设 <variable>，即");
    assertThat(markup.html("设 <variable> 和 </variable>，<BR><Tab>甲</Tab><tab a=\"1\">乙"))
        .isEqualTo("<p>设 &lt;variable&gt; 和 &lt;/variable&gt;，<br>甲乙</p>\n");
  }

  @Test
  void picturesBecomeTheirText() {
    assertThat(markup.plain("![示意图](/a.png) <img src=x alt='图二'>")).isEqualTo("示意图 图二");
    assertThat(markup.html("![示意图](https://example.com/a.png)")).doesNotContain("img", "example");
  }

  /** A customer who reads a reply is not on the site that its links were written for. */
  @ParameterizedTest
  @CsvSource({
    "见[甲](../a.md#b)。, <p>见《甲》。</p>",
    "见[这里](/returns \"退货\")。, <p>见《退货》。</p>",
    "见[**甲** 页](a.html)。, <p>见《<strong>甲</strong> 页》。</p>",
    "见[下文](#b)。, <p>见下文。</p>",
    "见[甲](/documents/faq/a)。, <p>见《甲》。</p>",
    "[甲](mailto:a@example.com), '<p><a href=\"mailto:a@example.com\">甲</a></p>'",
    "[乙](https://example.com), '<p><a href=\"https://example.com\" rel=\"noopener\">乙</a></p>'"
  })
  void whatIsSentSaysTheWordsOfALinkThatLeadsNowhere(String markdown, String html) {
    assertThat(markup.htmlToSend(markdown).strip()).isEqualTo(html);
  }

  @Test
  void htmlKeepsStructure() {
    assertThat(markup.html("| a |\n|--:|\n| `b` |"))
        .isEqualToIgnoringWhitespace(
            "<table><thead><tr><th align=\"right\">a</th></tr></thead>"
                + "<tbody><tr><td align=\"right\"><code>b</code></td></tr></tbody></table>");
    assertThat(markup.html("[甲](../a.md#b) [乙](https://example.com)"))
        .contains("<a href=\"../a.md#b\">甲</a>")
        .contains("<a href=\"https://example.com\" rel=\"noopener\">乙</a>");
    assertThat(markup.html("<details><summary>更多</summary>x</details>"))
        .isEqualToIgnoringWhitespace("<details><summary>更多</summary>x</details>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<ScRiPt src=//evil.example></sCrIpT>",
        "<img src=x onerror=alert(1)>",
        "<p onclick='alert(1)' style='background:url(javascript:alert(1))'>x</p>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#x0A;script:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "<a href=' java\tscript:alert(1)'>x</a>",
        "<a href='vbscript:alert(1)'>x</a>",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](file:///etc/passwd)",
        "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>x</a></svg>",
        "<math><mtext><table><mglyph><style><img src onerror=alert(1)></style>",
        "<iframe src='https://evil.example' srcdoc='<script>alert(1)</script>'></iframe>",
        "<style>@import 'https://evil.example';</style>",
        "<link rel=stylesheet href=https://evil.example>",
        "<meta http-equiv=refresh content='0;url=https://evil.example'>",
        "<base href=https://evil.example/>",
        "<form action=https://evil.example><input name=x><button"
            + " formaction=javascript:alert(1)>y</button></form>",
        "<object data=javascript:alert(1)></object><embed src=javascript:alert(1)>",
        "<video src=https://evil.example/a.mp4 autoplay></video>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "![x](javascript:alert(1))",
        "```\"><script>alert(1)</script>\nx\n```",
        "<!--><img src=x onerror=alert(1)>-->",
        "<div id=x class=y label='<img src=x onerror=alert(1)>'>x</div>",
      })
  void nothingThatRunsOrFetchesSurvives(String hostile) {
    String html = markup.html("前\n\n" + hostile + "\n\n后");

    assertThat(html).contains("前");
    for (org.jsoup.nodes.Element element :
        org.jsoup.Jsoup.parseBodyFragment(html).body().getAllElements()) {
      assertThat(element.normalName())
          .isNotIn(
              "script",
              "style",
              "img",
              "svg",
              "math",
              "iframe",
              "link",
              "meta",
              "base",
              "form",
              "input",
              "button",
              "object",
              "embed",
              "video",
              "noscript");
      assertThat(element.attributes().asList())
          .allSatisfy(
              attribute ->
                  assertThat(attribute.getKey())
                      .isIn("href", "title", "rel", "align", "start", "colspan", "rowspan"));
      assertThat(element.attr("href")).doesNotContainIgnoringCase("script:", "data:", "file:");
    }
  }

  @Test
  void hostileNestingIsRendered() {
    assertThat(markup.plain("<div>".repeat(20_000) + "x")).isEqualTo("x");
    assertThat(markup.plain("- ".repeat(20_000) + "x")).endsWith("x");
    assertThat(markup.plain("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "在“我的订单”里提交申请，3 天内审核。",
        "邮箱 a@b.com，网址 http://x.cn/?a=1 - 2 + 3 = 5。",
        "Ａ１（全角）　空格 与 1.5 倍；100% #1 $5 ^ ! ?",
        "中文😀𠮷 mixed text"
      })
  void aParagraphOfWordsIsReadAsAnyOther(String words) {
    String beforeOthers = markup.plain(words + "\n\n**b**");
    assertThat(markup.plain(words)).isEqualTo(words);
    assertThat(beforeOthers).isEqualTo(words + "\n\nb");
    assertThat(markup.html(words + "\n\n**b**")).startsWith(markup.html(words));
  }
}
