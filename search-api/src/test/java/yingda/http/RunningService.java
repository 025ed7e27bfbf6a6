package yingda.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.app.Access;
import yingda.app.Application;
import yingda.chat.Chat;
import yingda.chat.ChatSettings;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Lease;
import yingda.document.Markup;
import yingda.document.Publishers;
import yingda.document.Signature;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.knowledge.PretrainedEncoder;
import yingda.knowledge.StoreAddress;
import yingda.usage.Retention;
import yingda.usage.UsageLog;
import yingda.webhooks.WebhookService;

/** A real service at a free port over a real data directory. */
final class RunningService implements AutoCloseable {
  private final KnowledgeBase knowledge;
  private final UsageLog usage;
  private final Access access;
  private final WebhookService webhooks;
  private final Chat chat;
  private final HttpService http;

  private RunningService(
      KnowledgeBase knowledge,
      UsageLog usage,
      Access access,
      WebhookService webhooks,
      Chat chat,
      HttpService http) {
    this.webhooks = webhooks;
    this.knowledge = knowledge;
    this.usage = usage;
    this.access = access;
    this.chat = chat;
    this.http = http;
  }

  static RunningService in(Path data) {
    return in(data, KnowledgeBase.markup(), List.of());
  }

  /**
   * @param publishers who may decide what readers see
   */
  static RunningService in(Path data, Publishers publishers) {
    return in(data, KnowledgeBase.markup(), publishers, List.of());
  }

  /**
   * @param markup how the service renders answers
   * @param embedders who may show the pages in a frame
   */
  static RunningService in(Path data, Markup markup, List<String> embedders) {
    return in(data, markup, Publishers.EVERYBODY, embedders);
  }

  /** One that understands wordings by the encoder that is part of the program. */
  static RunningService understanding(Path data) {
    return in(
        new DataDirectory(data, PretrainedEncoder.BUNDLED),
        Clock.systemUTC(),
        KnowledgeBase.markup(),
        Publishers.EVERYBODY,
        new ServerAddress("127.0.0.1", 0, List.of()),
        null);
  }

  /**
   * @param store where it is, such as {@code postgresql://…}
   */
  static RunningService over(String store, Path data) {
    return in(
        new DataDirectory(data, PretrainedEncoder.NONE, StoreAddress.of(store)),
        Clock.systemUTC(),
        KnowledgeBase.markup(),
        Publishers.EVERYBODY,
        new ServerAddress("127.0.0.1", 0, List.of()),
        null);
  }

  static RunningService in(Path data, Clock clock) {
    return in(data, clock, KnowledgeBase.markup(), Publishers.EVERYBODY, List.of());
  }

  /**
   * @param rate how often each key may ask in a minute
   */
  static RunningService in(Path data, int rate) {
    return in(data, new ServerAddress("127.0.0.1", 0, List.of(), rate, null, false, false));
  }

  static RunningService in(Path data, ServerAddress site) {
    return in(data, Clock.systemUTC(), KnowledgeBase.markup(), Publishers.EVERYBODY, site);
  }

  /**
   * @param provider who lets people in
   */
  static RunningService in(Path data, Clock clock, Access.Provider provider) {
    return in(data, clock, new ServerAddress("127.0.0.1", 0, List.of()), provider);
  }

  /**
   * @param provider who lets people in
   */
  static RunningService in(Path data, Clock clock, ServerAddress site, Access.Provider provider) {
    return in(data, clock, KnowledgeBase.markup(), Publishers.EVERYBODY, site, provider);
  }

  private static RunningService in(
      Path data, Markup markup, Publishers publishers, List<String> embedders) {
    return in(data, Clock.systemUTC(), markup, publishers, embedders);
  }

  private static RunningService in(
      Path data, Clock clock, Markup markup, Publishers publishers, List<String> embedders) {
    return in(data, clock, markup, publishers, new ServerAddress("127.0.0.1", 0, embedders));
  }

  private static RunningService in(
      Path data, Clock clock, Markup markup, Publishers publishers, ServerAddress site) {
    return in(data, clock, markup, publishers, site, null);
  }

  private static RunningService in(
      Path data,
      Clock clock,
      Markup markup,
      Publishers publishers,
      ServerAddress site,
      Access.@Nullable Provider provider) {
    return in(new DataDirectory(data), clock, markup, publishers, site, provider);
  }

  private static RunningService in(
      DataDirectory data,
      Clock clock,
      Markup markup,
      Publishers publishers,
      ServerAddress site,
      Access.@Nullable Provider provider) {
    KnowledgeBase knowledge = KnowledgeBase.open(data, clock);
    UsageLog usage = new UsageLog(knowledge.usage(), Retention.DEFAULT, clock);
    Access access = Access.over(knowledge.directory().openAccess(), provider, Access.KEPT, clock);
    WebhookService webhooks = webhooks(knowledge, clock);
    Application app = Application.of(knowledge, usage, access, webhooks, publishers, clock);
    Path settings = knowledge.directory().chat();
    Chat chat =
        Chat.of(
            Files.exists(settings) ? ChatSettings.read(settings) : null,
            app,
            access,
            knowledge.usage(),
            "",
            clock);
    Services served = new Services(app, access, markup, clock, chat);
    webhooks.start(Lease.ALONE);
    return new RunningService(
        knowledge, usage, access, webhooks, chat, HttpService.start(served, site));
  }

  /** They are sent to receivers in this test. */
  private static WebhookService webhooks(KnowledgeBase knowledge, Clock clock) {
    return new WebhookService(
        knowledge.directory().openWebhooks(),
        knowledge.store(),
        knowledge.usage(),
        knowledge::applied,
        new WebhookService.Options(true, WebhookService.Options.TIMEOUT, Retention.DEFAULT, ""),
        clock);
  }

  /** Stores documents and waits until they can be found. */
  RunningService holding(Document... documents) {
    Signature signature = new Signature("王芳", "测试");
    knowledge.store().append(Arrays.stream(documents).map(d -> Edit.put(d, signature)).toList());
    knowledge.catchUp();
    return this;
  }

  /** Who comes in. */
  Access access() {
    return access;
  }

  UsageLog usage() {
    return usage;
  }

  KnowledgeBase knowledge() {
    return knowledge;
  }

  Endpoints endpoints() {
    return http.endpoints();
  }

  int port() {
    return http.port();
  }

  Client client() {
    return new Client(port());
  }

  @Override
  public void close() {
    http.close();
    webhooks.close();
    chat.close();
    access.close();
    usage.close();
    knowledge.close();
  }
}
