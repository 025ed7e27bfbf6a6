package yingda.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingda.chat.ChatSettings.FeishuApp;
import yingda.document.Term;
import yingda.json.Json;

/** Sends answers to Feishu (飞书), with a token that is kept until it expires. */
final class FeishuReplies implements Replier {
  /** A token is not used any more so long before its end. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final FeishuApp app;
  private final AppSecret secret;
  private final WebClient web;
  private final Clock clock;
  private @Nullable Token token;

  FeishuReplies(FeishuApp app, AppSecret secret, WebClient web, Clock clock) {
    this.app = app;
    this.secret = secret;
    this.web = web;
    this.clock = clock;
  }

  private record Token(String text, Instant end) {}

  private record Granted(
      @Nullable Integer code, @Nullable String tenant_access_token, @Nullable Long expire) {}

  private record Sent(@Nullable Integer code) {}

  @Override
  public String name() {
    return FeishuEvent.NAME;
  }

  /** By its uuid, for an hour. */
  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public void send(ChatMessage to, String address, String text) throws IOException {
    String message = to.id();
    Token used = token();
    Map<String, String> answer =
        Map.of(
            "msg_type", "text", "content", Json.write(Map.of("text", text)), "uuid", uuid(message));
    try {
      Integer code =
          web.post(
                  URI.create(app.apiOrPublic() + "/open-apis/im/v1/messages/" + message + "/reply"),
                  Map.of("Authorization", "Bearer " + used.text()),
                  answer,
                  Sent.class)
              .code();
      refuse(code);
    } catch (IOException failed) {
      forget(used); // it may be over before its time
      throw failed;
    }
  }

  /** At most 50 characters. */
  private static String uuid(String message) {
    return UUID.nameUUIDFromBytes(message.getBytes(UTF_8)).toString();
  }

  private static void refuse(@Nullable Integer code) throws IOException {
    if (code == null || code != 0) {
      throw code == null
          ? new ChatFailure(Term.of("chat-unreadable"))
          : new ChatFailure(Term.of("chat-refused", code));
    }
  }

  private synchronized void forget(Token used) {
    if (used.equals(token)) {
      token = null;
    }
  }

  /** The one that holds; asked for by one thread at a time. */
  private synchronized Token token() throws IOException {
    Token kept = token;
    if (kept != null && clock.instant().isBefore(kept.end())) {
      return kept;
    }
    Granted granted =
        web.post(
            URI.create(app.apiOrPublic() + "/open-apis/auth/v3/tenant_access_token/internal"),
            Map.of(),
            Map.of("app_id", app.appId(), "app_secret", secret.text()),
            Granted.class);
    refuse(granted.code());
    if (granted.tenant_access_token() == null || granted.expire() == null) {
      throw new ChatFailure(Term.of("chat-unreadable"));
    }
    Token made =
        new Token(
            granted.tenant_access_token(),
            clock.instant().plusSeconds(granted.expire()).minus(MARGIN));
    token = made;
    return made;
  }
}
