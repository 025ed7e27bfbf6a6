package yingda.chat;

import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import yingda.json.Json;

/** A server that speaks as that of bots of WeCom, and fails as told. */
final class FakeWeCom implements AutoCloseable {
  final BlockingQueue<WsContext> connections = new LinkedBlockingQueue<>();
  final BlockingQueue<String> subscriptions = new LinkedBlockingQueue<>();
  final BlockingQueue<String> pings = new LinkedBlockingQueue<>();
  final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  /** So many subscriptions are refused. */
  final AtomicInteger refusing = new AtomicInteger();

  /** So many connections are never read. */
  final AtomicInteger stalling = new AtomicInteger();

  private final CountDownLatch end = new CountDownLatch(1);
  private final Javalin server;

  FakeWeCom() {
    server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.ws(
                  "/",
                  ws -> {
                    ws.onConnect(
                        connection -> {
                          connections.add(connection);
                          if (stalling.getAndDecrement() > 0) {
                            boolean unused = end.await(60, TimeUnit.SECONDS);
                          }
                        });
                    ws.onMessage(this::take);
                  });
            });
    server.start("127.0.0.1", 0);
  }

  ChatSettings settings() {
    URI here = URI.create("ws://127.0.0.1:" + server.port());
    return new ChatSettings(
        ChatService.KEY,
        null,
        null,
        null,
        new ChatSettings.WeComBot("bot1", "APP_SECRET", here),
        null);
  }

  /** What is read of a frame to answer it. */
  private record Call(String cmd, Map<String, String> headers) {}

  private void take(WsMessageContext message) {
    String frame = message.message();
    Call call =
        Json.readForeign("f", frame.getBytes(java.nio.charset.StandardCharsets.UTF_8), Call.class);
    boolean isRefused = false;
    switch (call.cmd()) {
      case "aibot_subscribe" -> {
        isRefused = refusing.getAndDecrement() > 0;
        subscriptions.add(frame);
      }
      case "ping" -> pings.add(frame);
      default -> answers.add(frame);
    }
    message.send(
        Json.write(
            Map.of("headers", call.headers(), "errcode", isRefused ? 40001 : 0, "errmsg", "")));
  }

  static String message(String id, String text) {
    Map<String, Object> body =
        Map.of(
            "msgid",
            id,
            "aibotid",
            "bot1",
            "chatid",
            "chat1",
            "chattype",
            "group",
            "from",
            Map.of("userid", "zhang"),
            "msgtype",
            "text",
            "text",
            Map.of("content", "@小助手 " + text));
    return frame("aibot_msg_callback", "req-" + id, body);
  }

  static String frame(String cmd, String request, Object body) {
    return Json.write(Map.of("cmd", cmd, "headers", Map.of("req_id", request), "body", body));
  }

  @Override
  public void close() {
    end.countDown();
    server.stop();
  }
}
