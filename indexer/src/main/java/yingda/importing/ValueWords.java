package yingda.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import yingda.document.Kind;

/** What people write where a few words are expected: yes or no, who may see it, its state. */
final class ValueWords {
  /** What a word makes of a document. */
  enum Effect {
    PUBLIC,
    INTERNAL,
    PUBLISHED,
    DRAFT,
    RETIRED
  }

  private static final Map<String, Boolean> YES_NO =
      map(
          Map.of(
              true, "true yes y on 1 是 对 有 √ ✓ ✔ 已 t 真",
              false, "false no n off 0 否 不 不是 无 没有 × ✗ ✘ x 未 f 假"));

  private static final Map<String, Effect> EFFECTS =
      map(
          Map.of(
              Effect.PUBLIC,
              "public 公开 对外 外部 对外公开 完全公开 外部公开 全部 全部公开 所有 所有人 所有用户 全部用户 不限"
                  + " 客户 用户 顾客 消费者 访客 公众 大众 买家 everyone everybody anyone all anonymous external"
                  + " customer customers user users world 客户和客服 内外部 内部和外部 内部外部",
              Effect.INTERNAL,
              "internal 内部 对内 内部公开 不公开 非公开 不对外 不对外公开 不外传 保密 机密 秘密 绝密 涉密 私有 私密 员工 客服 坐席 座席 全员 全员公开"
                  + " 公司 公司内部 企业内部 部门内部 部门 团队 组内 本部门 内网 受限 限制 confidential private privat secret"
                  + " topsecret restricted staff agent agents employee employees member members"
                  + " team company organization org protected authenticated login loggedin none"
                  + " nobody",
              Effect.PUBLISHED,
              "published publish live active enabled online released release final approved done"
                  + " current valid normal stable new updated open deprecated 已发布 发布 发布中 已上线 上线 上线中"
                  + " 在线 已上架 上架 生效 已生效 生效中 有效 启用 已启用 启用中 正常 正式 已审核 审核通过 已通过 通过 已批准 已完成 完成 展示 显示 可见",
              Effect.DRAFT,
              "draft drafts wip inprogress todo pending review inreview underreview pendingreview"
                  + " unpublished notpublished scheduled planned proposed rejected hidden hide"
                  + " unlisted invisible 草稿 草稿中 起草 起草中 编辑中 编写中 待编辑 待完善 待补充 待定 待办 待审 待审核 审核中 待审批 审批中"
                  + " 待复核 待发布 未发布 待上线 未上线 待上架 未上架 待生效 未生效 未启用 未审核 审核不通过 审核未通过 未通过 不通过 驳回 已驳回 退回 已退回"
                  + " 未批准 暂存 隐藏 不可见 不显示 不展示 进行中",
              Effect.RETIRED,
              "retired archived archive inactive disabled offline deleted removed trash obsolete"
                  + " outdated expired withdrawn revoked superseded closed cancelled canceled 下架"
                  + " 已下架 下线 已下线 停用 已停用 禁用 已禁用 作废 已作废 废止 已废止 废弃 已废弃 失效 已失效 过期 已过期 归档 已归档 删除 已删除 撤回"
                  + " 已撤回 撤销 已撤销 关闭 已关闭 无效 冻结 已冻结"));

  private static final Map<String, Kind> KINDS =
      map(
          Map.of(
              Kind.FAQ, "faq faqs 常见问题 问答 常见问答 qa",
              Kind.MANUAL, "manual manuals 手册 文档 说明 说明书 产品手册 guide",
              Kind.CASE, "case cases 案例",
              Kind.SCRIPT, "script scripts 话术"));

  /** What says no more than the word it stands beside. */
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:仅限于|仅限|仅供|仅对|仅|只限|只供|只对|只给|限|供|for|only)"
              + "|(?:使用|可见|可看|可用|查看|查阅|参考|参阅|人员|专用|资料|文件|文档|级|用户|only|useonly|use|visible)$");

  /** Such as 内部员工 and 内部培训, but not 内部及外部. */
  private static final Pattern OF_THE_HOUSE = Pattern.compile("(?:内部|internal)[^外公客ex]*");

  /** What means the same whatever it stands behind; 客服 alone may be an author. */
  private static final Pattern WITHHELD =
      Pattern.compile(
          "(?:[a-z]?[0-9])?(?:internal|private|confidential|secret|topsecret|restricted|draft|wip"
              + "|unpublished|对内|不公开|非公开|未公开|不对外|保密|机密|秘密|绝密|涉密|私有|私密|草稿|未发布|待发布)"
              + "|内部(?:员工|人员|知识|培训|专用|客服)?"
              + "|.{0,12}(?:[勿不][得要可]?(?:外传|对外|告诉客户|告知客户)|仅供?内部|内部使用|internaluse"
              + "|internalonly|staffonly|donotshare).{0,12}");

  private static final Pattern LIMITED = Pattern.compile("^[仅只]|^限|only");

  private ValueWords() {}

  private static <T> Map<String, T> map(Map<T, String> words) {
    Map<String, T> map = new HashMap<>();
    words.forEach(
        (meaning, written) -> {
          for (String word : written.split(" ", -1)) {
            map.merge(word, meaning, ValueWords::clearer);
          }
        });
    return Map.copyOf(map);
  }

  private static <T> T clearer(T one, T other) {
    throw new IllegalStateException("a word for " + one + " and " + other);
  }

  static Optional<Boolean> yesOrNo(String text) {
    String stripped = text.strip();
    Boolean mark = YES_NO.get(stripped);
    return Optional.ofNullable(mark != null ? mark : YES_NO.get(KeySpelling.fold(stripped)));
  }

  /** A letter x: no where × is meant, yes where it ticks off. */
  static boolean isCross(String text) {
    return KeySpelling.fold(text).equals("x");
  }

  static Optional<Effect> effect(String text) {
    String word = KeySpelling.fold(text);
    Effect effect = EFFECTS.get(word);
    for (int i = 0; effect == null && i < 3; i++) {
      String shorter = AROUND.matcher(word).replaceAll("");
      if (shorter.equals(word)) {
        break;
      }
      word = shorter;
      effect = EFFECTS.get(word);
    }
    return Optional.ofNullable(
        effect == null && OF_THE_HOUSE.matcher(word).matches() ? Effect.INTERNAL : effect);
  }

  /** Whether it says that not everybody may have it, whatever it stands behind. */
  static boolean withhold(String text) {
    String word = KeySpelling.fold(text);
    String bare = AROUND.matcher(word).replaceAll("");
    return WITHHELD.matcher(word).matches()
        || WITHHELD.matcher(bare).matches()
        || (LIMITED.matcher(word).find() && effect(text).equals(Optional.of(Effect.INTERNAL)));
  }

  static Optional<Kind> kind(String text) {
    return Optional.ofNullable(KINDS.get(KeySpelling.fold(text)));
  }
}
