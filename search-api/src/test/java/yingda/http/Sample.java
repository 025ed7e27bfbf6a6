package yingda.http;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.ReviewPolicy;
import yingda.document.Scope;
import yingda.document.Validity;
import yingda.document.VersionRange;

/** Documents of a small shop. */
final class Sample {
  static final Document RETURNS =
      faq(
          "faq/returns",
          entry("七天无理由退货怎么操作？", List.of("怎么退货", "不想要了能退吗"), "签收七天内，在“我的订单”里选择退货，寄回后三天内退款。"));

  static final Document FREIGHT =
      faq("faq/freight", entry("退货运费谁承担？", List.of("退货要运费吗", "退货的运费谁出"), "质量问题由商家承担运费，其余由顾客承担。"));

  static final Document GIFTS = faq("faq/gifts", "会员积分怎么兑换礼品？", "在积分商城里选礼品。");

  static final Document COUPONS = faq("faq/coupons", "会员积分怎么兑换话费？", "在积分商城里选话费。");

  static final Document EXCHANGE =
      faq("faq/exchange", entry("尺码不合适怎么换货？", List.of("想换一个大一号的"), "在订单里申请换货，收到旧件后发出新件。"));

  static final Document INVOICE =
      faq(
          "faq/invoice",
          new Entry(
              "invoice",
              List.of(),
              "怎么开电子发票？",
              List.of("发票在哪里下载"),
              List.of(),
              "在**订单详情**里点“申请发票”。",
              Map.of("wechat", "点菜单“发票”就能开。")));

  static final Document COMPENSATION =
      scoped(
          "script/compensation",
          new Scope(null, VersionRange.ALL, Audience.INTERNAL),
          entry("顾客要求赔偿怎么回复？", List.of("要求赔偿"), "主管授权前不承诺金额，先记录诉求。"));

  private Sample() {}

  static Entry entry(String question, List<String> similar, String answer) {
    return new Entry("a", List.of(), question, similar, List.of(), answer, Map.of());
  }

  static Document faq(String id, String question, String answer) {
    return faq(id, entry(question, List.of(), answer));
  }

  static Document faq(String id, Entry entry) {
    return scoped(id, Scope.GENERAL, entry);
  }

  /** The edition of a manual page for some versions of a product. */
  static Document edition(String id, String product, String versions, String answer) {
    VersionRange range = VersionRange.of("versions", versions);
    return scoped(
        id, new Scope(product, range, Audience.PUBLIC), entry("怎么升级集群？", List.of(), answer));
  }

  /** The same, to be looked at again after so many days. */
  static Document reviewed(Document document, int days) {
    return new Document(
        document.id(),
        document.kind(),
        document.title(),
        document.scope(),
        document.validity(),
        new ReviewPolicy(null, Period.ofDays(days)),
        document.tags(),
        document.entries());
  }

  static Document tagged(Document document, @Nullable String owner, String... tags) {
    return new Document(
        document.id(),
        document.kind(),
        document.title(),
        document.scope(),
        document.validity(),
        new ReviewPolicy(owner, null),
        List.of(tags),
        document.entries());
  }

  static Document during(Validity validity, Document document) {
    return new Document(
        document.id(),
        document.kind(),
        document.title(),
        document.scope(),
        validity,
        document.upkeep(),
        document.tags(),
        document.entries());
  }

  static Document scoped(String id, Scope scope, Entry entry) {
    Kind kind = Kind.of("kind", id.substring(0, id.indexOf('/')));
    return new Document(
        id,
        kind,
        entry.question(),
        scope,
        Validity.ALWAYS,
        ReviewPolicy.NONE,
        List.of(),
        List.of(entry));
  }
}
