package yingda.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.json.Json;

/**
 * Which chat platforms are answered: what stands in {@code chat.json}. No secret stands there, but
 * names of environment variables that hold one.
 *
 * @param key name of the key of a bot, which says what may be told
 * @param product only what is about it or about none is told; null for all
 * @param handover what becomes of customers whom the bot cannot help, null for a text alone
 */
public record ChatSettings(
    String key,
    @Nullable String product,
    @Nullable HandoverSettings handover,
    @Nullable DingTalkApp dingtalk,
    @Nullable WeComBot wecom,
    @Nullable FeishuApp feishu) {
  private static final int MOST_BYTES = 64 * 1024;

  /** None is. */
  static final ChatSettings NONE = new ChatSettings("", null, null, null, null, null);

  /**
   * What becomes of customers whom the bot cannot help.
   *
   * @param text what they are told, null for words of this program
   * @param robotVariable environment variable with the address of the robot of a group chat of
   *     DingTalk or WeCom, which tells colleagues; null for none
   */
  public record HandoverSettings(@Nullable String text, @Nullable String robotVariable) {}

  /**
   * An app of DingTalk (钉钉).
   *
   * @param api where connections are asked for, null for the public one
   * @param replies where answers go, beginning of every address that messages name; null for the
   *     public one
   * @param callback whether DingTalk calls here, in the place of a long connection
   */
  public record DingTalkApp(
      String clientId,
      String secretVariable,
      @Nullable URI api,
      @Nullable URI replies,
      @Nullable Boolean callback) {
    URI apiOrPublic() {
      return address("dingtalk.api", api, "https://api.dingtalk.com", WEB);
    }

    URI repliesOrPublic() {
      return address("dingtalk.replies", replies, "https://oapi.dingtalk.com", WEB);
    }
  }

  /**
   * A bot of WeCom (企业微信智能机器人).
   *
   * @param address to connect to, null for the public one
   */
  public record WeComBot(String botId, String secretVariable, @Nullable URI address) {
    URI addressOrPublic() {
      return ChatSettings.address(
          "wecom.address", address, "wss://openws.work.weixin.qq.com", SOCKETS);
    }
  }

  /**
   * An app of Feishu (飞书), which calls here.
   *
   * @param encryptKeyVariable environment variable with the Encrypt Key, by which calls are signed
   *     and encrypted
   * @param api where answers go, null for the public one
   */
  public record FeishuApp(
      String appId, String secretVariable, String encryptKeyVariable, @Nullable URI api) {
    URI apiOrPublic() {
      return address("feishu.api", api, "https://open.feishu.cn", WEB);
    }
  }

  private static final Set<String> SOCKETS = Set.of("wss", "ws");
  private static final Set<String> WEB = Set.of("https", "http");

  /**
   * @throws RejectedException INVALID if the file is not as it must be
   */
  public static ChatSettings read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw Refusal.invalid("chat-settings-missing").at(file);
      }
      if (Files.size(file) > MOST_BYTES) {
        throw Refusal.invalid("chat-settings-too-large").with("limit", MOST_BYTES).at(file);
      }
      return Json.read(file.toString(), Files.readAllBytes(file), ChatSettings.class);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
    }
  }

  private static URI address(
      String field, @Nullable URI given, String otherwise, Set<String> schemes) {
    URI address = given == null ? URI.create(otherwise) : given;
    if (address.getScheme() == null
        || !schemes.contains(address.getScheme())
        || address.getHost() == null
        || address.getRawUserInfo() != null
        || address.getRawQuery() != null) {
      throw Refusal.invalid("not-a-platform-address").with("schemes", schemes).at(field);
    }
    return URI.create(address.toString().replaceAll("/+$", ""));
  }
}
