package yingda.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.chat.ChatSettings.DingTalkApp;
import yingda.chat.ChatSocket.Next;
import yingda.document.Term;
import yingda.json.Json;

/** The frames of DingTalk Stream (钉钉 Stream 模式). */
final class DingTalkStream implements ChatProtocol {
  static final String NAME = "dingtalk";

  private static final String MESSAGES = "/v1.0/im/bot/messages/get";
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int BUSY = 500;

  private final DingTalkApp app;
  private final AppSecret secret;
  private final WebClient web;
  private final DingTalkAnswers answers;

  DingTalkStream(DingTalkApp app, AppSecret secret, WebClient web, DingTalkAnswers answers) {
    this.app = app;
    this.secret = secret;
    this.web = web;
    this.answers = answers;
  }

  /** Where to connect to, once. */
  private record Opened(String endpoint, String ticket) {}

  /** What comes in. */
  private record Incoming(String type, Headers headers, @Nullable String data) {}

  private record Headers(@Nullable String topic, String messageId) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public URI address() throws IOException {
    Object wish =
        Map.of(
            "clientId",
            app.clientId(),
            "clientSecret",
            secret.text(),
            "ua",
            "yingda",
            "subscriptions",
            List.of(Map.of("type", "CALLBACK", "topic", MESSAGES)));
    Opened opened =
        web.post(
            URI.create(app.apiOrPublic() + "/v1.0/gateway/connections/open"),
            Map.of("Accept", "application/json"),
            wish,
            Opened.class);
    try {
      return URI.create(opened.endpoint() + "?ticket=" + URLEncoder.encode(opened.ticket(), UTF_8));
    } catch (IllegalArgumentException malformed) {
      throw new ChatFailure(Term.of("chat-unreadable"), malformed);
    }
  }

  /** The ticket has said it. */
  @Override
  public void begin(ChatSocket socket) {}

  @Override
  public void ping(ChatSocket socket) throws IOException {
    socket.sendPing();
  }

  @Override
  public void take(ChatSocket socket, String frame) throws IOException {
    Incoming incoming = Json.readForeign("frame", frame.getBytes(UTF_8), Incoming.class);
    String topic = incoming.headers().topic() == null ? "" : incoming.headers().topic();
    switch (incoming.type() + " " + topic) {
      case "SYSTEM ping" -> answer(socket, incoming, OK, incoming.data());
      case "SYSTEM disconnect" -> socket.end(Next.BEFORE, Term.of("chat-renewed"));
      case "CALLBACK " + MESSAGES -> message(socket, incoming);
      default -> answer(socket, incoming, NOT_FOUND, null);
    }
  }

  /** It is acknowledged at once, as what is not is sent again. */
  private void message(ChatSocket socket, Incoming incoming) throws IOException {
    String data = incoming.data() == null ? "" : incoming.data();
    DingTalkMessage message = Json.readForeign("data", data.getBytes(UTF_8), DingTalkMessage.class);
    boolean isTaken = answers.take(message);
    answer(socket, incoming, isTaken ? OK : BUSY, "{\"response\":null}");
  }

  private static void answer(ChatSocket socket, Incoming incoming, int code, @Nullable String data)
      throws IOException {
    Map<String, String> headers =
        Map.of("messageId", incoming.headers().messageId(), "contentType", "application/json");
    socket.send(
        Json.write(
            Map.of(
                "code",
                code,
                "headers",
                headers,
                "message",
                code == OK ? "OK" : "not taken",
                "data",
                data == null ? "{}" : data)));
  }
}
