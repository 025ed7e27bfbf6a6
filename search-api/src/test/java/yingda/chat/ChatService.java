package yingda.chat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import yingda.app.Access;
import yingda.app.Application;
import yingda.app.Callers;
import yingda.app.KeyRequest;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Publishers;
import yingda.document.ReviewPolicy;
import yingda.document.Scope;
import yingda.document.Signature;
import yingda.document.Validity;
import yingda.document.VersionRange;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.usage.Retention;
import yingda.usage.UsageLog;
import yingda.webhooks.WebhookService;

/** Real use cases over a real data directory, with the key of a bot, and chat platforms before. */
final class ChatService implements AutoCloseable {
  static final String KEY = "店铺机器人";
  static final String SITE = "https://kb.example.com";
  static final String SECRET = "s3cret-of-the-app";

  static final Document RETURNS =
      faq("faq/returns", "七天无理由退货怎么操作？", List.of("怎么退货"), "签收七天内，在“我的订单”里选择退货。");

  static final Document GIFTS = faq("faq/gifts", "会员积分怎么兑换礼品？", List.of(), "在积分商城里选礼品。");
  static final Document COUPONS = faq("faq/coupons", "会员积分怎么兑换话费？", List.of(), "在积分商城里选话费。");

  static final Document OLD = edition("faq/upgrade@7", "[7.5,8.0)", "停机后升级。");
  static final Document NEW = edition("faq/upgrade@8", "[8.0,)", "滚动升级，不用停机。");

  /** Fast enough for a test, and too patient to take a busy machine for a dead one. */
  static final Pacing PACING =
      new Pacing(
          Duration.ofSeconds(2),
          Duration.ofSeconds(60),
          Duration.ofMillis(5),
          Duration.ofMillis(200));

  private final KnowledgeBase knowledge;
  private final UsageLog usage;
  private final Access access;
  private final WebhookService webhooks;
  private final Application app;
  private final Chat chat;

  ChatService(Path data, ChatSettings settings, Pacing pacing) {
    this(data, settings, pacing, "");
  }

  /**
   * @param robot address of the robot that tells colleagues, in the variable ROBOT
   */
  ChatService(Path data, ChatSettings settings, Pacing pacing, String robot) {
    Clock clock = Clock.systemUTC();
    knowledge = KnowledgeBase.open(new DataDirectory(data), clock);
    Signature signature = new Signature("王芳", "测试");
    knowledge
        .store()
        .append(
            Stream.of(RETURNS, GIFTS, COUPONS, OLD, NEW)
                .map(document -> Edit.put(document, signature))
                .toList());
    knowledge.catchUp();
    usage = new UsageLog(knowledge.usage(), Retention.DEFAULT, clock);
    access = Access.over(knowledge.directory().openAccess(), null, Access.KEPT, clock);
    webhooks =
        new WebhookService(
            knowledge.directory().openWebhooks(),
            knowledge.store(),
            knowledge.usage(),
            knowledge::applied,
            new WebhookService.Options(true, Duration.ofSeconds(1), Retention.DEFAULT, ""),
            clock);
    app = Application.of(knowledge, usage, access, webhooks, Publishers.EVERYBODY, clock);
    if (access.authentication().now().byName(KEY).isEmpty()) {
      var unused =
          app.keys()
              .create(
                  Callers.LOCAL,
                  new KeyRequest(KEY, "bot", Set.of(), Set.of(), Set.of(), false, null),
                  "");
    }
    chat =
        new Chat(
            settings,
            app,
            access,
            knowledge.usage(),
            SITE,
            Map.of("APP_SECRET", SECRET, "ROBOT", robot)::get,
            pacing,
            clock);
    chat.start();
  }

  private static Document faq(String id, String question, List<String> similar, String answer) {
    return faq(id, Scope.GENERAL, question, similar, answer);
  }

  private static Document edition(String id, String versions, String answer) {
    VersionRange range = VersionRange.of("versions", versions);
    return faq(id, new Scope("x100", range, Audience.PUBLIC), "怎么升级集群？", List.of(), answer);
  }

  private static Document faq(
      String id, Scope scope, String question, List<String> similar, String answer) {
    Entry entry = new Entry("a", List.of(), question, similar, List.of(), answer, Map.of());
    return new Document(
        id,
        Kind.FAQ,
        question,
        scope,
        Validity.ALWAYS,
        ReviewPolicy.NONE,
        List.of(),
        List.of(entry));
  }

  Chat chat() {
    return chat;
  }

  Application app() {
    return app;
  }

  @Override
  public void close() {
    chat.close();
    webhooks.close();
    access.close();
    usage.close();
    knowledge.close();
  }
}
