package yingda.importing;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a key of a front matter or a column of a table can say, and the names people give it: first
 * the one it is written by.
 */
public enum ImportField {
  ID("id 编号 文档编号 知识编号 问题编号 条目编号 知识id 文档id 问题id documentid docid"),
  KIND("kind 类型 文档类型 知识类型"),
  TITLE("title 标题 题目"),
  QUESTION(
      "question questions q 问题 问 标准问 标准问题 标准问句 标准问法 主问题 主问 问句 提问 问题描述 问题标题 常见问题 客户问题 用户问题 标题问题"
          + " 问题内容 faq标题 知识标题"),
  SIMILAR(
      "similar similarquestion similarquestions similarwording variant variants paraphrases"
          + " utterances alternatives 相似问 相似问题 相似问法 相似问句 相似说法 扩展问 扩展问题 扩展问法 拓展问 拓展问法"
          + " 同义问 同义问法 同义问题 近似问 近似问法 类似问题 类似问法 其他问法 其它问法 别的问法 更多问法 问法 客户问法 用户问法"),
  NEGATIVE("negative negatives negativequestions 反例 负例 排除问法 否定问法 不匹配问法 否定关键词"),
  ANSWER(
      "answer answers a reply response 答案 答 答复 回答 回复 解答 标准答案 标准回答 标准回复 标准答复 回复内容 回答内容 答案内容 答复内容"
          + " 回复话术 知识内容"),
  BODY(
      "body content text 内容 正文 详情 解决方案 解决方法 解决办法 处理方案 处理方式 处理方法 处理办法 应答 应答内容 应答话术 参考答案 参考回复"
          + " 标准话术 标准应答 标准回复话术 标准答复话术 solution resolution"),
  CATEGORY("category 分类 类别 类目 问题分类 问题类型 知识分类 所属分类 目录"),
  TAGS("tags tag 标签 标签名"),
  PRODUCT("product products productname 产品 产品名称 适用产品 所属产品 产品型号 产品线"),
  VERSIONS("versions versionrange productversion productversions 适用版本 版本范围 产品版本 适用产品版本 适用版本范围"),
  AUDIENCE(
      "audience audiences visibility visible access accesslevel accesscontrol permission"
          + " permissions confidentiality confidentiallevel classification securitylevel"
          + " sensitivity whocansee 受众 可见范围 可见性 可见度 可见 可见人群 可见对象 公开范围 公开程度 公开性 公开级别 发布范围 开放范围 使用范围"
          + " 适用对象 适用人群 面向 面向对象 面向人群 目标受众 读者 读者对象 阅读对象 阅读范围 权限 阅读权限 查看权限 访问权限 可见权限 密级 保密级别 保密等级"
          + " 保密程度 机密等级 机密级别 内部公开 公开内部 内外部 内外"),
  PUBLIC(
      "public ispublic external isexternal customerfacing 公开 是否公开 对外公开 是否对外公开 对外 是否对外 外部 客户可见"
          + " 是否客户可见 外部可见"),
  INTERNAL(
      "internal isinternal internalonly internaluse private isprivate confidential isconfidential"
          + " restricted secret staffonly agentonly 内部 是否内部 仅内部 仅限内部 内部使用 内部可见 仅内部可见 内部资料 私有 是否私有"
          + " 保密 是否保密 机密 是否机密 涉密 是否涉密"),
  STATE(
      "state status docstatus documentstatus publishstatus publishingstatus publicationstatus"
          + " publishstate reviewstatus workflowstate lifecycle 状态 文档状态 知识状态 发布状态 上架状态 上线状态 审核状态"
          + " 审批状态 当前状态 条目状态 问题状态 启用状态"),
  DRAFT(
      "draft isdraft hidden ishidden unlisted isunlisted unpublished disabled isdisabled archived"
          + " isarchived deleted isdeleted del delete inactive retired 草稿 是否草稿 隐藏 是否隐藏 停用 是否停用 禁用"
          + " 是否禁用 下架 是否下架 作废 是否作废 删除 是否删除 归档 是否归档 未发布"),
  PUBLISHED(
      "published ispublished publish listed islisted enabled isenabled enable active isactive live"
          + " islive online isvisible show 发布 是否发布 已发布 上架 是否上架 上线 是否上线 启用 是否启用 有效 是否有效 生效状态 是否生效 显示"
          + " 是否显示 是否可见 是否展示"),
  CHANNELS("channels channel 渠道 适用渠道 发布渠道 投放渠道 可用渠道"),
  OWNER("owner owners maintainer maintainers 负责人 责任人 维护人 维护者 负责小组 负责组 归属组 知识负责人 文档负责人"),
  REVIEW("review reviewperiod reviewcycle reviewinterval 复核周期 复查周期 复核 复查 复查期限 复审周期 更新周期"),
  EFFECTIVE(
      "effective effectivedate effectivefrom effectiveat effectivetime validfrom startdate"
          + " starttime startsat startat publishdate publishat publishtime publishedfrom golivedate"
          + " 生效 生效日 生效日期 生效时间 生效起 起效日期 上线日期 上线时间 上架日期 上架时间 发布日期 发布时间 开始日期 开始时间 起始日期 起始时间"
          + " 启用日期 启用时间 有效期起 有效期自 有效期开始 有效开始日期 有效起始日期 起始日 开始日"),
  EXPIRES(
      "expires expire expiry expired expiresat expireat expireson expiration expirydate"
          + " expirationdate expiredate expirytime expiretime expirationtime validuntil validto"
          + " validthru goodthrough enddate endtime endsat endat until unpublishdate unpublishat"
          + " offlinedate sunset sunsetdate 失效 失效日 失效日期 失效时间 有效期 有效期至 有效期到 有效期止 有效期截止 有效期结束 有效至"
          + " 有效截止 有效截止日期 有效日期 截止 截止日 截止日期 截止时间 截至 到期 到期日 到期日期 到期时间 过期 过期日 过期日期 过期时间 下线日期 下线时间 下线"
          + " 下架日期 下架时间 结束日期 结束时间 结束日 终止日期 终止时间 停用日期 停用时间"),
  CHECKS("checks 检查"),
  ALIASES("aliases alias 别名 别称 又名 曾用名"),
  ENTRIES("entries 条目");

  private static final Set<ImportField> YES_OR_NO = EnumSet.of(PUBLIC, INTERNAL, DRAFT, PUBLISHED);

  private static final Pattern FLAG = Pattern.compile("(?:标志|标识|标记|flag)$");

  private static final Map<String, ImportField> BY_NAME = byName();

  private final String names;

  ImportField(String names) {
    this.names = names;
  }

  private static Map<String, ImportField> byName() {
    Map<String, ImportField> fields = new HashMap<>();
    for (ImportField field : values()) {
      for (String name : field.names.split(" ", -1)) {
        ImportField before = fields.put(name, field);
        if (before != null) {
          throw new IllegalStateException(name + " names " + before + " and " + field);
        }
      }
    }
    return fields;
  }

  /** Null if the name is none of them; two names with a stroke between must mean the same. */
  static @Nullable ImportField of(String written) {
    String folded = KeySpelling.fold(written);
    ImportField field = BY_NAME.getOrDefault(folded, flag(folded));
    if (field != null || (written.indexOf('/') < 0 && written.indexOf('／') < 0)) {
      return field;
    }
    for (String part : written.split("[/／]", -1)) {
      ImportField one = BY_NAME.get(KeySpelling.fold(part));
      if (one == null || (field != null && one != field)) {
        return null;
      }
      field = one;
    }
    return field;
  }

  /** What a column of another program is about that is called 删除标志 or del_flag. */
  private static @Nullable ImportField flag(String folded) {
    ImportField field = BY_NAME.get(FLAG.matcher(folded).replaceFirst(""));
    return field != null && YES_OR_NO.contains(field) ? field : null;
  }

  /** The name it has in files that are written, and in messages. */
  public String word() {
    return names.substring(0, (names + " ").indexOf(' '));
  }
}
