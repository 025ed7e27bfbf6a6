package yingda.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import yingda.json.Json;

/** A server that speaks DingTalk Stream, and fails as told. */
public final class FakeDingTalk implements AutoCloseable {
  private static final int WAIT = 20;

  final List<String> opened = new CopyOnWriteArrayList<>();
  final BlockingQueue<WsContext> connections = new LinkedBlockingQueue<>();
  final BlockingQueue<String> acknowledged = new LinkedBlockingQueue<>();
  final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  /** What the robot of a group chat is told. */
  final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  /** So many wishes for a connection are refused, and so many answers. */
  final AtomicInteger refusing = new AtomicInteger();

  final AtomicInteger losing = new AtomicInteger();

  /** So many connections are opened and then never read. */
  final AtomicInteger stalling = new AtomicInteger();

  private final AtomicInteger tickets = new AtomicInteger();
  private final Set<String> valid = ConcurrentHashMap.newKeySet();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger closed = new AtomicInteger();
  private final Javalin server;

  public FakeDingTalk() {
    server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.post("/v1.0/gateway/connections/open", this::open);
              config.routes.post("/robot/sendBySession", this::answered);
              config.routes.post(
                  "/robot/send",
                  context -> {
                    told.add(context.body());
                    context.result("{\"errcode\":0}");
                  });
              config.routes.ws(
                  "/connect",
                  ws -> {
                    ws.onConnect(this::connected);
                    ws.onMessage(message -> acknowledged.add(message.message()));
                    ws.onClose(gone -> closed.incrementAndGet());
                  });
            });
    server.start("127.0.0.1", 0);
  }

  public String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  ChatSettings settings() {
    return settings(null);
  }

  ChatSettings settings(ChatSettings.@Nullable HandoverSettings handover) {
    URI here = URI.create(origin());
    return new ChatSettings(
        ChatService.KEY,
        null,
        handover,
        new ChatSettings.DingTalkApp("dingapp", "APP_SECRET", here, here, null),
        null,
        null);
  }

  /** What somebody wrote, as it is sent to a callback. */
  public String body(String id, String text) {
    String frame = message(id, "u1", text);
    return Json.readForeign("f", frame.getBytes(UTF_8), Data.class).data();
  }

  private record Data(String data) {}

  /** The next answer, as the platform gets it. */
  public String answer() throws InterruptedException {
    return next(answers);
  }

  private void open(Context context) {
    opened.add(context.body());
    if (refusing.getAndDecrement() > 0) {
      context.status(503);
      return;
    }
    String ticket = "t/" + tickets.incrementAndGet();
    valid.add(ticket);
    String endpoint = "ws://127.0.0.1:" + server.port() + "/connect";
    context.json("{}").result(Json.write(Map.of("endpoint", endpoint, "ticket", ticket)));
  }

  private void answered(Context context) {
    if (losing.getAndDecrement() > 0) {
      context.status(502);
      return;
    }
    answers.add(context.body());
    context.result("{\"errcode\":0,\"errmsg\":\"ok\"}");
  }

  private void connected(WsConnectContext connection) throws InterruptedException {
    assertThat(valid.remove(String.valueOf(connection.queryParam("ticket")))).isTrue();
    connection.session.setMaxTextMessageSize(1 << 20);
    connections.add(connection);
    if (stalling.getAndDecrement() > 0) {
      boolean unused = end.await(WAIT * 3L, TimeUnit.SECONDS);
    }
  }

  /** The next that is opened. */
  WsContext connection() throws InterruptedException {
    return next(connections);
  }

  int closed() {
    return closed.get();
  }

  /** What somebody asked is answered with; as the platform gets it. */
  public String ask(String id, String text) throws InterruptedException {
    connection().send(message(id, "u1", text));
    return next(answers);
  }

  static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(WAIT, TimeUnit.SECONDS);
    assertThat(next).as("comes within %d s", WAIT).isNotNull();
    return next;
  }

  /** A frame with something that somebody wrote. */
  String message(String id, String sender, String text) {
    String data =
        Json.write(
            Map.of(
                "msgId",
                id,
                "conversationId",
                "cid1",
                "conversationType",
                "1",
                "senderId",
                sender,
                "senderNick",
                "王芳",
                "msgtype",
                "text",
                "text",
                Map.of("content", " " + text),
                "sessionWebhook",
                origin() + "/robot/sendBySession?session=1",
                "sessionWebhookExpiredTime",
                4_000_000_000_000L));
    return frame("CALLBACK", "/v1.0/im/bot/messages/get", "m-" + id, data);
  }

  static String frame(String type, String topic, String messageId, String data) {
    Map<String, String> headers =
        Map.of(
            "topic", topic, "messageId", messageId, "contentType", "application/json", "time", "1");
    return Json.write(Map.of("specVersion", "1.0", "type", type, "headers", headers, "data", data));
  }

  static ByteBuffer bytes(int count) {
    return ByteBuffer.wrap(new byte[count]);
  }

  @Override
  public void close() {
    end.countDown();
    server.stop();
  }
}
