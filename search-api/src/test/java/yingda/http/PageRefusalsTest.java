package yingda.http;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A Chinese page shows in Chinese what the service refuses; an English one in English. */
class PageRefusalsTest {
  private static final Map<String, String> BAD_FILES =
      Map.ofEntries(
          entry("empty.md", ""),
          entry("open.md", "---\ntitle: A\n# A\n"),
          entry("date.md", "---\nexpires: 明天\n---\n# A\n## B？\nC\n"),
          entry("review.md", "---\nreview: 每月\n---\n# A\n## B？\nC\n"),
          entry("versions.md", "---\nversions: \"2.0\"\n---\n# A\n## B？\nC\n"),
          entry("range.md", "---\nproduct: x\nversions: 新\n---\n# A\n## B？\nC\n"),
          entry("kind.md", "---\nkind: 视频\n---\n# A\n## B？\nC\n"),
          entry("twice.md", "---\nowner: a\nowner: b\n---\n# A\n## B？\nC\n"),
          entry("yaml.md", "---\ntags: [a\n---\n# A\n## B？\nC\n"),
          entry("anchors.md", "# A\n## B {#a}\nC\n## D {#a}\nE\n"),
          entry("similar.md", "# A\n## B？\n相似问：\n没有列表\n"),
          entry("channel.md", "# A\n## B？\nC\n\n渠道答案 wechat：\n"),
          entry("long.md", "# A\n## " + "长".repeat(600) + "\nC\n"),
          entry("audience.md", "---\n受众: 代理商\n---\n# A\n## B？\nC\n"),
          entry("state.md", "---\n状态: 看情况\n---\n# A\n## B？\nC\n"),
          entry("draft.md", "---\ndraft: 也许\n---\n# A\n## B？\nC\n"),
          entry("channels.md", "---\n渠道: 微信\n---\n# A\n## B？\nC\n"),
          entry("many.md", "---\naudience: [internal, 1]\n---\n# A\n## B？\nC\n"),
          entry("synonyms.md", "---\nowner: a\n负责人: b\n---\n# A\n## B？\nC\n"),
          entry("suspicious.md", "---\n查看权限说明: 甲组\n---\n# A\n## B？\nC\n"),
          entry("nested.md", "---\nextra:\n  audience: internal\n---\n# A\n## B？\nC\n"),
          entry("text.md", "# A\naudience: internal\n\n## B？\nC\n"),
          entry("json.md", "{\"title\": \"A\"}\n# A\n## B？\nC\n"),
          entry("toml.md", "+++\ntitle = A B\n+++\n# A\n## B？\nC\n"),
          entry("opentoml.md", "+++\ntitle = \"A\"\n# A\n"),
          entry("front.md", "---\ntitle: " + "长".repeat(70_000) + "\n---\n# A\n## B？\nC\n"),
          entry("day.md", "---\nexpires: 03/04/2027\n---\n# A\n## B？\nC\n"),
          entry("alias.md", "---\ntitle: &a A\nowner: *a\n---\n# A\n## B？\nC\n"),
          entry("both.md", "---\nentries:\n  - question: B？\n    answer: C\n---\n# A\n## D？\nE\n"),
          entry("picture.md", "# A\n## B？\n看图：![图](images/none.png)\n"),
          entry("taken.md", "---\nid: faq/returns\n---\n# 发票\n## 怎么开发票？\n联系客服。\n"),
          entry("columns.csv", "编号,问题\nfaq/a,怎么办？\n"),
          entry("same.csv", "问题,question,答案\na,b,c\n"),
          entry("cells.csv", "编号,问题,答案\nfaq/a,怎么办？,照做,多一格\nfaq/b,,照做\nfaq/c,怎么做？,\n"),
          entry("rows.csv", "问题,答案,可见范围\n怎么办？,照做,代理商\n怎么做？,照做,\n"),
          entry("life.csv", "问题,答案,状态,失效\n怎么改？,照做,看情况,\n怎么退？,照做,,03/04/2027\n"),
          entry("doubt.csv", "问题,答案,查看权限说明\n怎么改？,照做,甲组\n"),
          entry("quotes.csv", "编号,问题,答案\nfaq/d,\"怎么办？,照做\n"));

  @AutoClose private static Desk desk;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder, Map.of("faq/returns.md", "# 退货\n## 怎么退货？ {#a}\n在订单里退。\n"));
    browser = desk.browser();
    desk.signAs("王芳");
  }

  @Test
  void theFormsOfTheDeskRefuseInChinese() {
    for (String address :
        List.of(
            "/desk/documents?owner=" + "x".repeat(101),
            "/desk/documents?prefix=%00",
            "/desk/documents?q=%F0%9F%98%80",
            "/desk/edit/faq/none",
            "/desk/history/faq/none",
            "/desk/compare/faq/none?from=1&to=2",
            "/desk/compare/faq/returns?from=1&to=9",
            "/desk/compare/faq/returns?from=a&to=b",
            "/desk/asof/faq/none?at=2026-10-01",
            "/desk/reports?from=soon",
            "/desk/reports?from=2027-01-01&to=2026-01-01",
            "/?q=" + "问".repeat(2001))) {
      desk.visit(address);
      assertThat(browser.text("#page")).as(address).doesNotMatch(ProblemTest.ENGLISH);
    }
  }

  /** Also what the container refuses before any route of ours is asked. */
  @Test
  void anAddressNobodyCanReadIsSaidOnAPage() throws IOException {
    String address = "/desk/edit/faq/%80";
    RawRequest request =
        RawRequest.get(address)
            .with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .with("Accept-Language", "zh-CN");
    Answer answer = request.send(URI.create(desk.origin()).getPort());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.body()).contains("<html lang=\"zh\">", "网址").contains("href=\"/desk\"");
    assertThat(RawRequest.get(address).send(URI.create(desk.origin()).getPort()).body())
        .startsWith("{\"type\"");
  }

  @Test
  void whatAnImportRefusesIsSaidInChinese(@TempDir Path folder) throws IOException {
    Path files = Files.createDirectories(folder.resolve("faq"));
    for (Map.Entry<String, String> file : BAD_FILES.entrySet()) {
      Files.writeString(files.resolve(file.getKey()), file.getValue());
    }
    desk.visit("/desk/import");
    browser.find("#folder").sendKeys(files.toString());
    browser.find(".rejected tbody tr");
    List<String> rows = browser.texts(".rejected tbody tr");
    for (String name : BAD_FILES.keySet()) {
      assertThat(rows).as(name).anyMatch(row -> row.startsWith(name) || row.contains("/" + name));
    }
    assertThat(rows)
        .hasSizeGreaterThanOrEqualTo(BAD_FILES.size())
        .allSatisfy(row -> assertThat(row).doesNotMatch(ProblemTest.ENGLISH));
  }

  @Test
  void whatCantBeSavedIsSaidInChinese() {
    desk.visit("/desk/new");
    for (String wrong : List.of("坏 编号", "../x", "faq//x", "faq/x/revisions", "长".repeat(301))) {
      browser.find("#new-id").sendKeys(Keys.chord(Keys.CONTROL, "a"), wrong);
      assertThat(browser.text(".address-state:not(:empty)")).doesNotMatch(ProblemTest.ENGLISH);
      assertThat(browser.shows("#new button:enabled")).isFalse();
    }

    desk.visit("/desk/edit/faq/returns");
    browser.find("[data-field=question] input").clear();
    browser.find("[data-field=question] input").sendKeys(" ");
    browser.find("#note").sendKeys("没有问题", Keys.ENTER);
    browser.await("the refusal", () -> browser.text("#outcome").contains("是空的"));
    assertThat(browser.text("#outcome")).contains("第 1 条的问题").doesNotMatch(ProblemTest.ENGLISH);
  }

  @Test
  void anEnglishPageIsToldInEnglish() {
    desk.visit("/desk/compare/faq/none?from=1&to=2");
    browser.await("the refusal", () -> browser.text("#page").contains("faq/none：没有"));
    browser.find("#language").click();
    browser.await("the refusal", () -> browser.text("#page").contains("faq/none: "));
    browser.find("#language").click();
  }
}
