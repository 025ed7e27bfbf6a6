package yingda.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.chat.ChatSettings.DingTalkApp;
import yingda.document.RejectedException;

/** What {@code chat.json} may say. */
class ChatSettingsTest {
  @TempDir private Path folder;

  private ChatSettings read(String json) throws IOException {
    return ChatSettings.read(Files.writeString(folder.resolve("chat.json"), json));
  }

  private void refuses(String json, String why) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining(why);
  }

  @Test
  void whatIsNotKnownIsRefused() throws IOException {
    ChatSettings read =
        read("{\"key\":\"k\",\"dingtalk\":{\"clientId\":\"c\",\"secretVariable\":\"S\"}}");
    assertThat(read.dingtalk()).isEqualTo(new DingTalkApp("c", "S", null, null, null));
    assertThat(new DingTalkApp("c", "S", null, null, null).apiOrPublic())
        .isEqualTo(URI.create("https://api.dingtalk.com"));
    refuses("{\"key\":\"k\",\"dingtalk\":{\"clientId\":\"c\",\"secret\":\"s3cret\"}}", "secret");
    refuses("{\"key\":\"k\",\"slack\":{}}", "slack");
    refuses("{\"dingtalk\":{\"clientId\":\"c\",\"secretVariable\":\"S\"}}", "key");
    refuses("{\"key\":\"" + "k".repeat(70_000) + "\"}", "over the limit of 65536 bytes");
    assertThatThrownBy(() -> ChatSettings.read(folder)).hasMessageContaining("is no file");
  }

  @Test
  void aSecretGivenByMistakeIsNotShown() {
    assertThatThrownBy(
            () -> AppSecret.of("dingtalk.secretVariable", "s3cret", Map.<String, String>of()::get))
        .hasMessageContaining("dingtalk.secretVariable")
        .message()
        .doesNotContain("s3cret");
    assertThat(AppSecret.of("f", "S", Map.of("S", "s3cret")::get)).hasToString("…");
  }

  @Test
  void anAddressIsOneOfAServerAndNothingElse() {
    for (String wrong : new String[] {"file:///etc/passwd", "https://u@host", "https:host", "x"}) {
      DingTalkApp app = new DingTalkApp("c", "S", URI.create(wrong), URI.create(wrong), null);
      assertThatThrownBy(app::apiOrPublic).as(wrong).isInstanceOf(RejectedException.class);
      assertThatThrownBy(app::repliesOrPublic).as(wrong).isInstanceOf(RejectedException.class);
    }
  }
}
