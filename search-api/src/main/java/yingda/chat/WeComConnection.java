package yingda.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.chat.ChatSettings.WeComBot;
import yingda.chat.ChatSocket.Next;
import yingda.document.Term;
import yingda.json.Json;

/** The frames of the long connection of a bot of WeCom (企业微信智能机器人). */
final class WeComConnection implements ChatProtocol, Replier {
  static final String NAME = "wecom";

  private static final Logger LOGGER = System.getLogger(WeComConnection.class.getName());

  private static final String OVER = "disconnected_event";
  private static final String PING = "ping-";

  /** How a bot is spoken to in a group. */
  private static final Pattern MENTION = Pattern.compile("^@\\S+\\s+");

  private final WeComBot app;
  private final AppSecret secret;
  private final ChatBot bot;

  /** By which answers go, though their question came by an earlier one. */
  private volatile @Nullable ChatSocket latest;

  private volatile String subscription = "";

  WeComConnection(WeComBot app, AppSecret secret, ChatBot bot) {
    this.app = app;
    this.secret = secret;
    this.bot = bot;
  }

  /** What comes in: a call, or what became of one of ours. */
  private record Incoming(
      @Nullable String cmd, Headers headers, @Nullable Integer errcode, @Nullable Body body) {}

  private record Headers(String req_id) {}

  private record Body(
      @Nullable String msgid,
      @Nullable String chatid,
      @Nullable From from,
      @Nullable String msgtype,
      @Nullable Text text,
      @Nullable Event event) {}

  private record From(String userid) {}

  private record Text(String content) {}

  private record Event(@Nullable String eventtype) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public URI address() {
    return app.addressOrPublic();
  }

  @Override
  public void begin(ChatSocket socket) throws IOException {
    subscription = "subscribe-" + UUID.randomUUID();
    latest = socket;
    call(
        socket,
        "aibot_subscribe",
        subscription,
        Map.of("bot_id", app.botId(), "secret", secret.text()));
  }

  @Override
  public void ping(ChatSocket socket) throws IOException {
    Map<String, String> headers = Map.of("req_id", PING + UUID.randomUUID());
    socket.send(Json.write(Map.of("cmd", "ping", "headers", headers)));
  }

  @Override
  public void take(ChatSocket socket, String frame) {
    Incoming incoming = Json.readForeign("frame", frame.getBytes(UTF_8), Incoming.class);
    String cmd = incoming.cmd() == null ? "" : incoming.cmd();
    Body body = incoming.body();
    if (cmd.equals("aibot_msg_callback") && body != null) {
      message(incoming.headers().req_id(), body);
    } else if (isOver(cmd, body)) {
      socket.end(Next.NEVER, Term.of("chat-taken-over"));
    } else if (incoming.errcode() != null && incoming.errcode() != 0) {
      refused(socket, incoming.headers().req_id(), incoming.errcode());
    }
  }

  /** One bot has one connection: who took it over is not to be fought. */
  private static boolean isOver(String cmd, @Nullable Body body) {
    Event event = body == null ? null : body.event();
    return cmd.equals(OVER) || (event != null && OVER.equals(event.eventtype()));
  }

  private void refused(ChatSocket socket, String call, int code) {
    if (call.equals(subscription)) {
      socket.end(Next.AGAIN, Term.of("chat-refused", code));
    } else {
      LOGGER.log(Level.WARNING, NAME + ": a call was refused with " + code);
    }
  }

  private void message(String call, Body body) {
    From from = body.from();
    boolean isText = "text".equals(body.msgtype()) && body.text() != null;
    String text = isText && body.text() != null ? body.text().content().strip() : "";
    String sender = from == null ? "" : from.userid();
    String chat = body.chatid() == null ? sender : body.chatid();
    String id = body.msgid() == null ? "" : body.msgid();
    String words = MENTION.matcher(text).replaceFirst("");
    var unused = bot.take(new ChatMessage(NAME, id, chat, sender, words), call);
  }

  /** By its stream, which is told anew. */
  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public void send(ChatMessage message, String call, String answer) throws IOException {
    ChatSocket socket = latest;
    if (socket == null) {
      throw new NotConnectedException();
    }
    Map<String, Object> stream = Map.of("id", message.id(), "finish", true, "content", answer);
    try {
      call(socket, "aibot_respond_msg", call, Map.of("msgtype", "stream", "stream", stream));
    } catch (IOException lost) {
      throw new NotConnectedException(lost);
    }
  }

  private static void call(ChatSocket socket, String cmd, String id, Object body)
      throws IOException {
    socket.send(Json.write(Map.of("cmd", cmd, "headers", Map.of("req_id", id), "body", body)));
  }
}
