package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Audience;
import yingda.document.HomeZone;
import yingda.document.RejectedException;

/** Whatever way people say that customers must not see it, they don't. */
class VisibilityTest implements DocumentReader.Sink {
  @TempDir private Path folder;

  private final List<DocumentReader.Found> found = new ArrayList<>();
  private final List<RejectedException> rejections = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();

  @Override
  public void accept(DocumentReader.Found document) {
    found.add(document);
  }

  @Override
  public void reject(RejectedException reason) {
    rejections.add(reason);
  }

  @Override
  public void unread(String name) {
    unread.add(name);
  }

  private DocumentReader.Found page(String head) throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), head + "\n# 标题\n文\n");
    new MarkdownReader(FolderEdition.NONE, HomeZone.ID)
        .read(new SourceFile(file, "a.md", "faq/a"), this);
    return found.removeLast();
  }

  private void table(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), text);
    new FaqTableReader(FolderEdition.NONE, HomeZone.ID)
        .read(new SourceFile(file, "a.csv", "faq/a"), this);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "受众: internal",
        "Audience: Internal",
        "AUDIENCE: INTERNAL",
        "ＡＵＤＩＥＮＣＥ: ｉｎｔｅｒｎａｌ",
        "受眾: 內部",
        "可见范围: 内部使用",
        "可見範圍: 僅限內部",
        "可见性: 私有",
        "visibility: private",
        "Visibility: PRIVATE",
        "access: restricted",
        "内部: 是",
        "內部: true",
        "公开: 否",
        "是否公开: no",
        "private: true",
        "is_private: yes",
        "internal-only: true",
        "internalOnly: true",
        "密级: 机密",
        "受众（public/internal）: internal",
        "受众：内部",
        "access_level: staff only",
        "公開: 否",
        "受众/Audience: 客服",
        "适用对象: 仅内部员工",
        "audience: [public, internal]",
        "状态: 内部"
      })
  void aKeyForInternalIsKnown(String key) throws IOException {
    DocumentReader.Found page = page("---\ntitle: 标题\n" + key + "\n---");

    assertThat(page.document().scope().audience()).isEqualTo(Audience.INTERNAL);
    assertThat(page.publication()).isEqualTo(Publication.PUBLISHED);
    assertThat(unread).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "draft: true, DRAFT",
    "Draft: 是, DRAFT",
    "草稿: 是, DRAFT",
    "published: false, DRAFT",
    "状态: 草稿, DRAFT",
    "狀態: 待發佈, DRAFT",
    "state: draft, DRAFT",
    "status: In Review, DRAFT",
    "发布状态: 未发布, DRAFT",
    "hidden: true, DRAFT",
    "unlisted: true, DRAFT",
    "visibility: hidden, DRAFT",
    "是否启用: 否, DRAFT",
    "status: archived, RETIRED",
    "状态: 已停用, RETIRED",
    "draft: false, PUBLISHED",
    "published: true, PUBLISHED",
    "状态: 已发布, PUBLISHED",
    "状态:, PUBLISHED",
    "status: new, PUBLISHED",
  })
  void aKeyForTheStateIsKnown(String key, Publication publication) throws IOException {
    assertThat(page("---\n" + key + "\n---").publication()).isEqualTo(publication);
    assertThat(page("\n\n---\ntitle: 甲\n" + key + "\n---").publication()).isEqualTo(publication);
  }

  @Test
  void tomlSaysTheSame() throws IOException {
    DocumentReader.Found page =
        page("+++\ntitle = \"甲\"\ndraft = true\n受众 = \"x\"\n+++".replace("受众 = \"x\"\n", ""));
    assertThat(page.publication()).isEqualTo(Publication.DRAFT);
    assertThat(page.document().title()).isEqualTo("甲");
    assertThat(page("+++\n\"受众\" = \"内部\"\ntags = [\"a\"]\nweight = 3\n+++").document())
        .satisfies(
            document -> {
              assertThat(document.scope().audience()).isEqualTo(Audience.INTERNAL);
              assertThat(document.tags()).containsExactly("a");
            });
    assertThat(unread).containsExactly("weight");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: 甲",
        "author: 王",
        "sidebar_position: 3",
        "slug: /a",
        "layout: page",
        "toc_hide: true",
        "hide_title: true",
        "sidebar: {hidden: true}",
        "access_date: 去年",
        "内部编号: A-1",
        "weight: 3",
        "publisher: 出版社",
        "features: [{title: a, details: b}]",
        "last_update: {date: 2026-01-01}"
      })
  void keysOfSitesAreNoneOfOurs(String key) throws IOException {
    DocumentReader.Found page = page("---\n" + key + "\n---");

    assertThat(page.document().scope().audience()).isEqualTo(Audience.PUBLIC);
    assertThat(page.publication()).isEqualTo(Publication.PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "受众（public/internal）|internal|INTERNAL|PUBLISHED",
        "受眾|內部|INTERNAL|PUBLISHED",
        "可见范围|内部使用|INTERNAL|PUBLISHED",
        "可见范围 *|客户可见|PUBLIC|PUBLISHED",
        "是否公开|否|INTERNAL|PUBLISHED",
        "是否对外（是/否）|是|PUBLIC|PUBLISHED",
        "内部/公开|内部|INTERNAL|PUBLISHED",
        "内部|√|INTERNAL|PUBLISHED",
        "状态|草稿|PUBLIC|DRAFT",
        "Status|Published|PUBLIC|PUBLISHED",
        "启用状态|停用|PUBLIC|RETIRED",
        "删除标志|1|PUBLIC|DRAFT",
        "del_flag|0|PUBLIC|PUBLISHED",
        "启用标识|0|PUBLIC|DRAFT",
        "Internal only|x|INTERNAL|PUBLISHED",
        "Internal only|×|PUBLIC|PUBLISHED",
        "对外|x|INTERNAL|PUBLISHED",
      })
  void aColumnIsKnown(String column, String cell, Audience audience, Publication publication)
      throws IOException {
    table("问题,答案," + column + "\n怎么退？,七天。," + cell + "\n");

    assertThat(found.getFirst().document().scope().audience()).isEqualTo(audience);
    assertThat(found.getFirst().publication()).isEqualTo(publication);
  }

  /** Whatever it is called, these words say that not everybody may read it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "scope: internal",
        "scope: private",
        "security: restricted",
        "来源: 仅限内部",
        "stage: draft",
        "展示范围: 内部员工",
        "备用: 内部使用，勿外传",
        "for: agents",
        "for: 客服",
        "readers: staff",
        "viewers: [staff]",
        "roles: [agent]",
        "groups: [everyone, staff]",
        "acl: staff-only",
        "members_only: true",
        "login_required: yes",
        "requires_auth: true",
        "password: abc",
        "谁能看: 客服",
        "给谁看: 员工",
        "可否告知客户: 否",
        "客户可看: N",
        "可对客户说: 否",
        "是否对客: 否",
        "废弃: 是",
        "等级: L3机密",
        "审批: 未公开"
      })
  void aWordThatWithholdsIsNotPassedOver(String key) {
    assertThatThrownBy(() -> page("---\ntitle: 甲\n" + key + "\n---"))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("seems to say who may see it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "author: 客服",
        "team: 内部系统组",
        "topic: 内部存储",
        "requires_auth: false",
        "members: 12",
        "group: 入门",
        "role: 管理员",
        "scope: vue",
        "client: web",
        "主题: 保密协议",
        "摘要: 对外贸易",
        "客户类型: 企业",
        "keywords: [草稿纸]"
      })
  void aWordThatMayMeanAnythingIs(String key) throws IOException {
    assertThat(page("---\ntitle: 甲\n" + key + "\n---").document().scope().audience())
        .isEqualTo(Audience.PUBLIC);
  }

  @Test
  void whatIsNotUnderstoodIsRefusedAndTheRestIsNamed() throws IOException {
    table("问题,答案,受众,备注,内部审核\n甲？,一。,代理商,随便,\n乙？,二。,,,否\n丙？,三。,公开,好,王芳\n丁？,四。,内部,,\n");

    assertThat(rejections)
        .extracting(RejectedException::subject)
        .containsExactly("a.csv:2: 受众", "a.csv:3: 内部审核");
    assertThat(found).hasSize(2);
    assertThat(unread).containsExactly("备注", "内部审核");
  }
}
