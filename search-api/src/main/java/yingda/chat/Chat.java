package yingda.chat;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import yingda.app.Access;
import yingda.app.Application;
import yingda.chat.ChatSettings.DingTalkApp;
import yingda.chat.ChatSettings.FeishuApp;
import yingda.chat.ChatSettings.WeComBot;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.usage.MessageInbox;

/** The chat platforms that are answered. Safe for concurrent use. */
public final class Chat implements AutoCloseable {
  private final WebClient web = new WebClient();
  private final ChatAnswers answers;
  private final ChatBot bot;
  private final List<LongConnection> connections = new ArrayList<>();
  private final @Nullable DingTalkCallback dingtalkCallback;
  private final @Nullable FeishuCallback feishuCallback;

  Chat(
      ChatSettings settings,
      Application app,
      Access access,
      MessageInbox inbox,
      String site,
      UnaryOperator<@Nullable String> environment,
      Pacing pacing,
      Clock clock) {
    HandoverDesk desk = new HandoverDesk(settings.handover(), site, environment, web);
    this.answers = new ChatAnswers(app.answering(), access, settings, desk, clock);
    this.bot = new ChatBot(answers, desk, pacing, inbox, clock);
    DingTalkCallback made = null;
    DingTalkApp dingtalk = settings.dingtalk();
    if (dingtalk != null) {
      AppSecret secret =
          AppSecret.of("dingtalk.secretVariable", dingtalk.secretVariable(), environment);
      DingTalkAnswers answers = new DingTalkAnswers(bot, web, dingtalk.repliesOrPublic(), clock);
      bot.answerBy(answers);
      if (Boolean.TRUE.equals(dingtalk.callback())) {
        made = new DingTalkCallback(secret, answers, clock);
      } else {
        connect(new DingTalkStream(dingtalk, secret, web, answers), pacing, clock);
      }
    }
    this.dingtalkCallback = made;
    WeComBot wecom = settings.wecom();
    if (wecom != null) {
      AppSecret secret = AppSecret.of("wecom.secretVariable", wecom.secretVariable(), environment);
      URI unused = wecom.addressOrPublic(); // refused now, not when it connects
      WeComConnection connection = new WeComConnection(wecom, secret, bot);
      bot.answerBy(connection);
      connect(connection, pacing, clock);
    }
    this.feishuCallback = feishu(settings.feishu(), environment, clock);
  }

  private @Nullable FeishuCallback feishu(
      @Nullable FeishuApp app, UnaryOperator<@Nullable String> environment, Clock clock) {
    if (app == null) {
      return null;
    }
    AppSecret secret = AppSecret.of("feishu.secretVariable", app.secretVariable(), environment);
    AppSecret key =
        AppSecret.of("feishu.encryptKeyVariable", app.encryptKeyVariable(), environment);
    URI unused = app.apiOrPublic(); // refused now, not when it answers
    bot.answerBy(new FeishuReplies(app, secret, web, clock));
    return new FeishuCallback(new FeishuCipher(key), bot, clock);
  }

  private void connect(ChatProtocol protocol, Pacing pacing, Clock clock) {
    connections.add(new LongConnection(protocol, web.client(), pacing, clock));
  }

  /**
   * Those of some settings; none is connected to before {@link #start}.
   *
   * @param settings null for no platform
   * @param inbox keeps what was taken until it is answered
   * @param site the origin that colleagues open this service by; empty if that is not known
   * @throws RejectedException INVALID if a secret is not set, or an address is none
   */
  public static Chat of(
      @Nullable ChatSettings settings,
      Application app,
      Access access,
      MessageInbox inbox,
      String site,
      Clock clock) {
    ChatSettings used = settings == null ? ChatSettings.NONE : settings;
    return new Chat(used, app, access, inbox, site, System::getenv, Pacing.DEFAULT, clock);
  }

  /** Connects, once answers can be found, and answers what an earlier process could not. */
  public void start() {
    bot.resume();
    connections.forEach(LongConnection::start);
  }

  /** What DingTalk calls; null if it does not. */
  public @Nullable DingTalkCallback dingtalkCallback() {
    return dingtalkCallback;
  }

  /** What Feishu calls; null if it does not. */
  public @Nullable FeishuCallback feishuCallback() {
    return feishuCallback;
  }

  /** Those that need no connection, as they call here. */
  public List<String> callbacks() {
    List<String> called = new ArrayList<>();
    if (dingtalkCallback != null) {
      called.add(DingTalkStream.NAME);
    }
    if (feishuCallback != null) {
      called.add(FeishuEvent.NAME);
    }
    return List.copyOf(called);
  }

  /** How each long connection does. */
  public List<ConnectionState> connections() {
    return connections.stream().map(LongConnection::state).toList();
  }

  /** How that to a platform does. */
  public ConnectionState connection(String platform) {
    return connections().stream()
        .filter(state -> state.platform().equals(platform))
        .findFirst()
        .orElseGet(() -> ConnectionState.before(platform));
  }

  /** What became of the messages of a platform. */
  public ChatFigures figures(String platform) {
    return bot.figures(platform);
  }

  /** What should be mended, null if nothing. */
  public @Nullable RuntimeException warning() {
    return connections().stream()
        .map(Chat::warning)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(this::keyWarning);
  }

  private static @Nullable RuntimeException warning(ConnectionState state) {
    if (state.problem() == null) {
      return null;
    }
    return Refusal.of(Reason.UNAVAILABLE, state.isOver() ? "chat-over" : "chat-lost")
        .with("platform", state.platform())
        .with("problem", state.problem())
        .alone();
  }

  private @Nullable RuntimeException keyWarning() {
    if (connections.isEmpty() && callbacks().isEmpty()) {
      return null;
    }
    try {
      var unused = answers.caller();
      return null;
    } catch (RejectedException withoutKey) {
      return withoutKey;
    }
  }

  /** Takes no more messages, and answers those under way for a few seconds. */
  @Override
  public void close() {
    connections.forEach(LongConnection::close);
    bot.close();
    web.close();
  }
}
