package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.HomeZone;
import yingda.document.Kind;
import yingda.document.ProductVersion;
import yingda.document.RejectedException;

class MarkdownReaderTest {
  private static final SourceFile FILE =
      new SourceFile(Path.of("returns.md"), "content/faq/returns.md", "faq/returns");

  private static Document read(String text) {
    return read(FolderEdition.NONE, text);
  }

  private static Document read(FolderEdition edition, String text) {
    return new MarkdownReader(edition, HomeZone.ID).read(FILE, text);
  }

  private static List<String> anchors(String text) {
    return read(text).entries().stream().map(Entry::anchor).toList();
  }

  @Test
  void theExampleOfTheContractIsReadAsItIsMeant() {
    Document document =
        read(
            """
            ---
            id: faq/returns
            kind: faq
            title: 退换货
            product: x100
            versions: "[2.0,3.0)"
            audience: internal
            owner: 售前支持组
            tags: [退货, 售后]
            review: P90D
            effective: 2026-10-01
            expires: 2026-12-31
            ---
            ## 七天无理由退货怎么操作？
            相似问：
            - 怎么退货
            - 不想要了能退吗
            反例：
            - 怎么换货

            在“我的订单”里选择退货……
            """);

    assertThat(document.id()).isEqualTo("faq/returns");
    assertThat(document.kind()).isEqualTo(Kind.FAQ);
    assertThat(document.title()).isEqualTo("退换货");
    assertThat(document.scope().product()).isEqualTo("x100");
    assertThat(document.scope().versions()).hasToString("[2.0,3.0)");
    assertThat(document.scope().audience()).isEqualTo(Audience.INTERNAL);
    assertThat(document.upkeep().owner()).isEqualTo("售前支持组");
    assertThat(document.upkeep().review()).isEqualTo(Period.ofDays(90));
    assertThat(document.tags()).containsExactly("退货", "售后");
    assertThat(document.validity().effective()).isEqualTo(Instant.parse("2026-09-30T16:00:00Z"));
    assertThat(document.validity().expires()).isEqualTo(Instant.parse("2026-12-31T16:00:00Z"));
    assertThat(document.entries())
        .containsExactly(
            new Entry(
                "七天无理由退货怎么操作",
                List.of(),
                "七天无理由退货怎么操作？",
                List.of("怎么退货", "不想要了能退吗"),
                List.of("怎么换货"),
                "在“我的订单”里选择退货……",
                Map.of()));
  }

  @Test
  void aPlainFileTakesEverythingFromItsPathAndHeadings() {
    Document document = read("# 安装\n\n先看这里。\n\n## 步骤\n\n### 下载\n\n点下载。\n");

    assertThat(document.id()).isEqualTo("faq/returns");
    assertThat(document.kind()).isEqualTo(Kind.FAQ);
    assertThat(document.title()).isEqualTo("安装");
    assertThat(document.entries())
        .containsExactly(
            Entry.of("安装", "安装", "先看这里。"),
            new Entry("下载", List.of("步骤"), "下载", List.of(), List.of(), "点下载。", Map.of()));
  }

  @Test
  void withoutTitleAndHeadingTheFileNameIsTheTitle() {
    assertThat(read("只有一句话。").entries()).containsExactly(Entry.of("returns", "returns", "只有一句话。"));
  }

  @Test
  void anotherNameOfThePageIsAnotherWording() {
    Document document =
        read("---\ntitle: 退货\naliases: [退款, /zh/old/, '']\nsidebar: {x: [1]}\n---\n# 怎样退货\n按此。\n");

    assertThat(document.entries().getFirst().question()).isEqualTo("退货");
    assertThat(document.entries().getFirst().similar()).containsExactly("怎样退货", "退款");
  }

  @Test
  void severalHighestHeadingsAreALevelOfThePath() {
    Document document = read("---\ntitle: 手册\n---\n前言\n# 甲\n一\n## 乙\n二\n# 丙\n三\n");

    assertThat(document.entries()).extracting(Entry::question).containsExactly("手册", "甲", "乙", "丙");
    assertThat(document.entries().get(2).path()).containsExactly("甲");
  }

  @Test
  void textBeforeTheTitleBelongsUnderIt() {
    assertThat(read("导语\n\n# 标题\n\n正文\n").entries())
        .containsExactly(Entry.of("标题", "标题", "导语\n\n正文"));
  }

  @Test
  void theAnswerIsTheSourceByteForByte() {
    String answer =
        """
            indented code

        | a | b |
        |---|--:|
        | 1 | `|` |

        > [!NOTE]
        > 注意 **粗体**

        ```md
        # not a heading
        ```

        > ## neither

        <div>
        ## nor this
        </div>

        - item
          # nor that

        :::tip
        [链接](../a/b.md#c)  \s
        :::\
        """;
    Document document = read("# T\n\n## 问\n" + answer + "\n\n## 下一个\n\n完\n");

    assertThat(document.entries().getFirst().answer()).isEqualTo(answer);
    assertThat(document.entries()).hasSize(2);
  }

  @Test
  void underlinedHeadingsCountAndMarksInHeadingsGo() {
    Document document = read("标题\n====\n正文\n\n`SHOW` 与 [链接](x) *强调* <b>粗</b>\n两行\n---\n内容\n");

    assertThat(document.entries())
        .extracting(Entry::question)
        .containsExactly("标题", "SHOW 与 链接 强调 粗 两行");
    assertThat(document.entries().get(1).answer()).isEqualTo("内容");
  }

  @Test
  void anchorsAreThoseOfGitHubUnlessTheAuthorSaysOtherwise() {
    assertThat(anchors("# T\n## 示例\n## A `b_c` (D)!\nx\n## 示例\ny\n## 示例\nz\n## 退款 {#refund}\nw\n"))
        .containsExactly("a-b_c-d", "示例-1", "示例-2", "refund");
    assertThat(anchors("# T\n## refund\nx\n## 退款 {#refund}\ny\n"))
        .containsExactly("refund-1", "refund");
  }

  @Test
  void aSectionKeepsTheLinkDefinitionsItUses() {
    Document document =
        read("# T\n## 一\n见 [文档][Doc]。\n## 二\n无\n\n[doc]: https://example.com \"t\"\n");

    assertThat(document.entries().getFirst().answer())
        .isEqualTo("见 [文档][Doc]。\n\n[doc]: https://example.com \"t\"");
  }

  @Test
  void sectionsWithoutTextAreNoEntries() {
    assertThat(
            anchors(
                """
                # T
                ## 空
                ## 注释
                <!-- later -->
                ## 线
                ---
                ## 组件
                <Card title="x" />

                ## 有
                字
                """))
        .containsExactly("有");
    assertThat(read("---\ntitle: 目录\n---\n").entries()).isEmpty();
  }

  @Test
  void anAnswerMayBeginWithAListOfItsOwn() {
    Entry entry =
        read("# T\n## 问\n\n相似问题:\n\n* `a` 怎么用\n* 1. 怎么说\n\n- 第一步\n- 第二步\n").entries().getFirst();

    assertThat(entry.similar()).containsExactly("a 怎么用", "1. 怎么说");
    assertThat(entry.answer()).isEqualTo("- 第一步\n- 第二步");
  }

  @Test
  void anEditionGoesIntoIdAndVersions() {
    FolderEdition edition = new FolderEdition("tidb", ProductVersion.of("version", "7.5"));
    Document document = read(edition, "# T\nx\n");

    assertThat(document.id()).isEqualTo("tidb/faq/returns@7.5");
    assertThat(document.family()).isEqualTo("tidb/faq/returns");
    assertThat(document.scope().product()).isEqualTo("tidb");
    assertThat(document.scope().versions()).hasToString("[7.5,7.6)");
    assertThat(read(edition, "---\nversions: \"[7.0,8.0)\"\n---\n# T\nx\n").scope().versions())
        .hasToString("[7.0,8.0)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "---;title: T;audience: 代理商;---;x|:3: audience: unknown audience \"代理商\", expected public"
            + " or internal (公开, 内部)",
        "---;kind: video;---;x|:2: kind: unknown kind \"video\", expected one of faq, manual, case,"
            + " script",
        "---;product: p;versions: '二';---;x|:3: versions: \"二\" is no version range, expected a"
            + " form such as [2.0,3.0), 7.5及以上, 1.0-2.0, 2.x or 7.5",
        "---;versions: '[2,3)';---;x|:2: versions: \"[2,3)\" stands without a product, name the"
            + " product too",
        "---;review: 常常;---;x|:2: review: \"常常\" is no period, expected one such as P90D or P3M",
        "---;expires: 2026-13-01;---;x|:2: expires: \"2026-13-01\" is no date, expected one such as"
            + " 2026-10-01 or 2026-10-01T09:00:00+08:00",
        "---;title: T;下线日期: 12/31/2026;---;x|:3: 下线日期: \"12/31/2026\" does not tell which is the"
            + " day, the month and the year, write it as 2026-12-31",
        "---;状态: 差不多了;---;x|:2: 状态: unknown state \"差不多了\", expected published, draft or retired"
            + " (已发布, 草稿, 停用)",
        "---;draft: perhaps;---;x|:2: draft: \"perhaps\" is neither yes nor no, expected yes or no"
            + " (是, 否)",
        "---;渠道: 微信;---;x|:2: 渠道: \"微信\" is no channel for a whole document, write 渠道答案 below its"
            + " answer, or all (全部)",
        "---;受众: 内部;audience: {a: b};---;x|:3: audience: is no text, write one word behind it",
        "---;owner: a;负责人: b;---;x|:3: 负责人: says the same as the key \"owner\", remove one",
        "---;title: T;可见部门: 售后部;---;x|:3: 可见部门: \"售后部\" seems to say who may see it or when it is"
            + " valid, name it 受众 (audience), 状态 (state), 生效 (effective) or 失效 (expires), or remove"
            + " it",
        "---;audiance: internal;---;x|:2: audiance: \"internal\" seems to say who may see it or"
            + " when it is valid, name it 受众 (audience), 状态 (state), 生效 (effective) or 失效"
            + " (expires), or remove it",
        "---;合同到期日: 2026-12-31;---;x|:2: 合同到期日: \"2026-12-31\" seems to say who may see it or when"
            + " it is valid, name it 受众 (audience), 状态 (state), 生效 (effective) or 失效 (expires), or"
            + " remove it",
        "---;params: {draft: yes};---;x|:2: params: has \"draft: yes\" in it, which counts only at"
            + " the top, move it there",
        "<!-- audience: internal -->;# T;x|:1: \"<!-- audience: internal -->\" stands in the text,"
            + " put such keys between two lines of ---",
        "<!--;draft: true;-->;# T;x|:2: \"draft: true\" stands in the text, put such keys"
            + " between two lines of ---",
        "Title: T;受众：内部;;# T;x|:2: \"受众：内部\" stands in the text, put such keys between two lines of"
            + " ---",
        "# T;;Owner: 王;Status: Draft;;## 甲;x|:4: \"Status: Draft\" stands in the text, put such"
            + " keys between two lines of ---",
        "+++;title = 'T';expires = 'soon';+++;x|:3: expires: \"soon\" is no date, expected one such"
            + " as 2026-10-01 or 2026-10-01T09:00:00+08:00",
        "---;title: T;x|:1: front matter is not closed, end it with a line of ---",
        "---;a: b: c;---;x|:2: is not well-formed YAML (mapping values are not allowed here),"
            + " indent with spaces and quote texts with : # @ or &",
        "---;title: T;---;;## 甲 {#a};x;## 乙 {#a};y|:7: anchor {#a} stands on two headings, rename"
            + " one",
        "# T;## 甲;相似问：;没有列表|:2: 相似问: has no list under it, write each wording as a line with -"
            + " before it",
        "# T;;## 甲;相似问：;- 乙|:3: answer: is empty below the wordings, write it behind a blank line",
        ";;|: is empty, write an entry or remove the file",
      })
  void whatIsWrongIsNamedWithItsLine(String text, String message) {
    assertThatThrownBy(() -> read(text.replace(';', '\n')))
        .isInstanceOf(RejectedException.class)
        .hasMessage("content/faq/returns.md" + message);
  }

  @Test
  void frontMatterInJsonIsNoText() {
    assertThatThrownBy(() -> read("{\n  \"draft\": true\n}\n# T\nx\n"))
        .hasMessage(
            "content/faq/returns.md:1: front matter in JSON is not read,"
                + " write it as YAML between lines of ---");
  }

  @Test
  void aHeadOfMillionsOfCharactersIsRefused() {
    assertThatThrownBy(() -> read("---\ntitle: " + "x".repeat(5_000_000) + "\n---\nx\n"))
        .hasMessage(
            "content/faq/returns.md:1: front matter of 5000008 characters is over the limit of"
                + " 5000000, write what is long below it");
  }

  @Test
  void whatIsTooLongIsNamedWithItsLine() {
    assertThatThrownBy(() -> read("# T\n\n## " + "长".repeat(501) + "\nx\n"))
        .hasMessage(
            "content/faq/returns.md:3: question: 501 characters are over the limit of 500,"
                + " shorten it");
    assertThatThrownBy(() -> read("# T\n## a\n" + "长".repeat(500_001)))
        .hasMessageStartingWith("content/faq/returns.md:2: answer: 500001 characters");
    assertThatThrownBy(() -> read("# T\n## a\nnul \0\n"))
        .hasMessageStartingWith("content/faq/returns.md:2: answer: has the character U+0000");
  }

  @Test
  void longRunsOfBlankLinesAndEqualHeadingsAreRead() {
    assertThat(read("# T\n" + "\n".repeat(100_000) + "x\n").entries())
        .containsExactly(Entry.of("t", "T", "x"));
    assertThatThrownBy(() -> read("# T\n" + "## a\nx\n".repeat(20_000)))
        .hasMessageContaining("entries: 20000 are over the limit of 5000, split the document");
  }

  @Test
  void hostileNestingIsReadInBoundedDepth() {
    assertThat(read("# T\n\n" + ">".repeat(100_000) + " x\n").entries()).hasSize(1);
    assertThat(read("# T\n\n" + "[".repeat(50_000) + "x" + "](y)".repeat(50_000)).entries())
        .hasSize(1);
  }
}
