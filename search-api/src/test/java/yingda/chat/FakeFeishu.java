package yingda.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import yingda.json.Json;

/** A server that speaks the API of Feishu, and fails as told; it encrypts and signs events. */
public final class FakeFeishu implements AutoCloseable {
  private static final int WAIT = 60;

  /** What is answered: where, by which token, and what. */
  public final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  public final AtomicInteger tokens = new AtomicInteger();

  /** So many answers are lost, have garbage or no answer themselves, or find their token over. */
  public final AtomicInteger losing = new AtomicInteger();

  public final AtomicInteger garbage = new AtomicInteger();
  public final AtomicInteger stalling = new AtomicInteger();
  public final AtomicInteger revoking = new AtomicInteger();

  private final CountDownLatch end = new CountDownLatch(1);
  private final Javalin server;

  public FakeFeishu() {
    server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.post("/open-apis/auth/v3/tenant_access_token/internal", this::token);
              config.routes.post("/open-apis/im/v1/messages/{id}/reply", this::answered);
            });
    server.start("127.0.0.1", 0);
  }

  public String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  private void token(Context context) {
    boolean isKnown = context.body().contains("\"app_id\":\"cli_1\"");
    String token = "t-" + tokens.incrementAndGet();
    context.result(
        isKnown
            ? "{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\""
                + token
                + "\",\"expire\":7200}"
            : "{\"code\":10003,\"msg\":\"invalid param\"}");
  }

  private void answered(Context context) throws InterruptedException {
    if (stalling.getAndDecrement() > 0) {
      boolean unused = end.await(WAIT, TimeUnit.SECONDS);
    }
    if (losing.getAndDecrement() > 0) {
      context.status(502);
    } else if (garbage.getAndDecrement() > 0) {
      context.result("<html>");
    } else if (revoking.getAndDecrement() > 0) {
      context.status(400).result("{\"code\":99991663,\"msg\":\"invalid access token\"}");
    } else {
      answers.add(
          context.pathParam("id") + " " + context.header("Authorization") + " " + context.body());
      context.result("{\"code\":0,\"msg\":\"success\",\"data\":{}}");
    }
  }

  public String answer() throws InterruptedException {
    return FakeDingTalk.next(answers);
  }

  /** An event with something that somebody wrote, as it is before it is encrypted. */
  public static String event(String id, String message, String text) {
    return Json.write(
        Map.of(
            "schema",
            "2.0",
            "header",
            Map.of("event_id", id, "event_type", "im.message.receive_v1", "app_id", "cli_1"),
            "event",
            Map.of(
                "sender",
                Map.of("sender_id", Map.of("open_id", "ou_1"), "sender_type", "user"),
                "message",
                Map.of(
                    "message_id",
                    message,
                    "chat_id",
                    "oc_1",
                    "message_type",
                    "text",
                    "content",
                    Json.write(Map.of("text", text))))));
  }

  /** The body of a call. */
  public static String sealed(String key, String event) {
    try {
      byte[] vector = Arrays.copyOf(event.getBytes(UTF_8), 16);
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(sha256(key.getBytes(UTF_8)), "AES"),
          new IvParameterSpec(vector));
      byte[] sealed = cipher.doFinal(event.getBytes(UTF_8));
      byte[] whole = Arrays.copyOf(vector, vector.length + sealed.length);
      System.arraycopy(sealed, 0, whole, vector.length, sealed.length);
      return Json.write(Map.of("encrypt", Base64.getEncoder().encodeToString(whole)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The signature of a call. */
  public static String sign(String timestamp, String nonce, String key, String body) {
    return HexFormat.of().formatHex(sha256((timestamp + nonce + key + body).getBytes(UTF_8)));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    end.countDown();
    server.stop();
  }
}
