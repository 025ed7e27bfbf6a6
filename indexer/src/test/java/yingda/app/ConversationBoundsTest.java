package yingda.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yingda.document.Audience;
import yingda.search.Decision;
import yingda.search.EarlierTurns;
import yingda.search.Question;
import yingda.search.Replies;

/** Whoever invents ids without end fills no memory. */
class ConversationBoundsTest {
  private static final Caller BOT = new Caller("b", Set.of(Role.BOT), Audience.PUBLIC, Set.of());

  private final Conversations conversations =
      new Conversations(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  private void say(String id, String text) {
    Replies none =
        new Replies("q", Decision.ESCALATE, List.of(), List.of(), false, 0, null, null, List.of());
    conversations.goOn(BOT, id, turns -> turns.with(new Question(text), none));
  }

  @Test
  void ofTooManyThoseThatWereSilentLongestAreForgotten() {
    for (int i = 0; i <= 10_000; i++) {
      say("c" + i, "怎么退货");
    }
    assertThat(conversations.of(BOT, "c0")).isEqualTo(EarlierTurns.NONE);
    assertThat(conversations.of(BOT, "c1").questions()).hasSize(1);
  }

  @Test
  void ofTooLongOnesToo() {
    String text = "退".repeat(2_000);
    for (int i = 0; i <= 2_000; i++) {
      say("c" + i, text);
    }
    assertThat(conversations.of(BOT, "c0")).isEqualTo(EarlierTurns.NONE);
    assertThat(conversations.of(BOT, "c1").questions()).hasSize(1);
  }
}
