package yingda.chat;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import yingda.chat.ChatSettings.HandoverSettings;
import yingda.document.Address;
import yingda.document.Language;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Term;
import yingda.search.Handover;
import yingda.search.Handover.Priority;
import yingda.search.Reason;
import yingda.search.Replies;
import yingda.search.Reply;

/**
 * Tells colleagues of a customer whom the bot cannot help, by the robot of a group chat, and the
 * customer what comes of it. Safe for concurrent use.
 */
final class HandoverDesk {
  private static final Logger LOGGER = System.getLogger(HandoverDesk.class.getName());

  private final WebClient web;
  private final String site;
  private final @Nullable URI robot;
  private final @Nullable String told;

  /**
   * @param settings null for no robot, and words of this program
   * @param site the origin that colleagues open this service by; empty if that is not known
   * @throws RejectedException INVALID if the robot has no address
   */
  HandoverDesk(
      @Nullable HandoverSettings settings,
      String site,
      UnaryOperator<@Nullable String> environment,
      WebClient web) {
    this.web = web;
    this.site = site;
    this.told = settings == null ? null : settings.text();
    String variable = settings == null ? null : settings.robotVariable();
    this.robot = variable == null ? null : robot(variable, environment);
  }

  /** Its address is a secret: who knows it can write to the group. */
  private static URI robot(String variable, UnaryOperator<@Nullable String> environment) {
    String field = "handover.robotVariable";
    String address = AppSecret.of(field, variable, environment).text();
    try {
      URI robot = URI.create(address);
      if (("https".equals(robot.getScheme()) || "http".equals(robot.getScheme()))
          && robot.getHost() != null) {
        return robot;
      }
    } catch (IllegalArgumentException malformed) {
      // It is told below, without the address.
    }
    throw Refusal.invalid("chat-no-robot").at(field);
  }

  /**
   * Hands over, and says what the customer is told. Who greets, thanks or only begins to ask needs
   * nobody.
   *
   * @param replies an escalation
   */
  String handOver(ChatMessage message, Replies replies) {
    if (replies.reason() == Reason.COURTESY || replies.reason() == Reason.INCOMPLETE) {
      return ReplyWords.words("chat-greeting");
    }
    boolean isTold = tellColleagues(message, replies);
    if (told != null) {
      return told;
    }
    return ReplyWords.words(isTold ? "chat-handed-over" : "chat-not-known");
  }

  private boolean tellColleagues(ChatMessage message, Replies replies) {
    Handover handover = replies.handover();
    if (robot == null || handover == null) {
      return false;
    }
    return tell(robot, words(message, handover) + nearest(replies, handover));
  }

  /** Where colleagues read what the summary names as the nearest, on a line of its own. */
  private String nearest(Replies replies, Handover handover) {
    return replies.replies().stream()
        .limit(1)
        .map(Reply::hit)
        .filter(hit -> !site.isEmpty() && handover.summary().contains(hit.address()))
        .map(hit -> "\n" + site + Address.ofPage(hit.documentId()))
        .findFirst()
        .orElse("");
  }

  /** Tells colleagues of a customer who may have had no answer in time. */
  void tellOfUnsettled(ChatMessage message) {
    if (robot != null) {
      boolean unused =
          tell(
              robot,
              Term.of("chat-unsettled")
                  .with("platform", message.platform())
                  .with("sender", message.sender())
                  .with("text", ReplyWords.bounded(message.text()))
                  .text(Language.ZH));
    }
  }

  private boolean tell(URI robot, String words) {
    try {
      web.sendText(robot, words);
      return true;
    } catch (IOException failed) {
      LOGGER.log(
          Level.WARNING, "colleagues were not told of a customer: " + ChatFailure.problem(failed));
      return false;
    }
  }

  private static String words(ChatMessage message, Handover handover) {
    String queue = handover.queue() == null ? "—" : handover.queue();
    return Term.of(handover.priority() == Priority.NORMAL ? "chat-waits" : "chat-waits-now")
        .with("platform", message.platform())
        .with("sender", message.sender())
        .with("queue", queue)
        .with("summary", handover.summary())
        .text(Language.ZH);
  }
}
