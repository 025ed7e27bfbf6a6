package yingda.chat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import yingda.document.RejectedException;
import yingda.document.Term;

/** Answers what people write on DingTalk, however it came. Safe for concurrent use. */
final class DingTalkAnswers implements Replier {
  private final ChatBot bot;
  private final WebClient web;
  private final URI replies;
  private final Clock clock;

  /**
   * @param replies where answers may go
   */
  DingTalkAnswers(ChatBot bot, WebClient web, URI replies, Clock clock) {
    this.bot = bot;
    this.web = web;
    this.replies = replies;
    this.clock = clock;
  }

  /**
   * Takes a message; it is answered later.
   *
   * @return whether it is, or was before
   * @throws RejectedException if it names a place where no answer may go
   */
  boolean take(DingTalkMessage message) {
    return bot.take(message.message(), message.address(replies).text());
  }

  @Override
  public String name() {
    return DingTalkStream.NAME;
  }

  /** Each that is sent comes up. */
  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public void send(ChatMessage message, String address, String answer) throws IOException {
    ReplyAddress where = ReplyAddress.of(address, replies);
    if (where.isExpired(clock.instant())) {
      throw new ChatFailure(Term.of("chat-too-late"));
    }
    web.sendText(where.uri(), answer);
  }
}
