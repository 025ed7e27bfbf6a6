package yingda.chat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import yingda.app.Access;
import yingda.app.Authentication.Holder;
import yingda.app.Caller;
import yingda.app.Inquiry;
import yingda.app.QuestionAnswering;
import yingda.app.Role;
import yingda.app.ScopeRequest;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.search.Decision;
import yingda.search.Question;
import yingda.search.QuestionPart;
import yingda.search.Replies;
import yingda.search.Reply;

/**
 * What customers are told to their messages, at most as many at a time as there are processors: an
 * answer, what is asked back with numbers, or that somebody takes over. Safe for concurrent use.
 */
final class ChatAnswers {
  private static final Logger LOGGER = System.getLogger(ChatAnswers.class.getName());
  private static final int MOST_REPLIES = 5;

  private final QuestionAnswering answering;
  private final Access access;
  private final ChatSettings settings;
  private final HandoverDesk desk;
  private final OpenQuestions open;
  private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

  ChatAnswers(
      QuestionAnswering answering,
      Access access,
      ChatSettings settings,
      HandoverDesk desk,
      Clock clock) {
    this.answering = answering;
    this.access = access;
    this.settings = settings;
    this.desk = desk;
    this.open = new OpenQuestions(clock);
  }

  /** What a customer is told, who is told something whatever happens. */
  String to(ChatMessage message) throws InterruptedException {
    boolean isNumber = OpenQuestions.number(message.text()).isPresent(); // ② is no digit
    if (!isNumber && !Question.isAskable(message.text())) {
      return ReplyWords.words("chat-no-text");
    }
    if (message.text().length() > Question.MAX_LENGTH) {
      return ReplyWords.words("chat-too-long");
    }
    processors.acquire();
    try {
      return reply(message);
    } catch (RejectedException refused) {
      LOGGER.log(Level.WARNING, message.platform() + ": " + refused.getMessage());
      return ReplyWords.words("chat-failing");
    } catch (RuntimeException failed) {
      LOGGER.log(Level.ERROR, message.platform() + ": there is no answer", failed);
      return ReplyWords.words("chat-failing");
    } finally {
      processors.release();
    }
  }

  private String reply(ChatMessage message) {
    String dialogue = message.dialogue();
    List<ChatOption> options = open.options(dialogue);
    int number = options.isEmpty() ? 0 : OpenQuestions.number(message.text()).orElse(0);
    if (number > options.size()) {
      return ReplyWords.asked(options);
    }
    if (number > 0) {
      return chosen(message, options.get(number - 1));
    }
    Replies replies = ask(message, message.text());
    if (!replies.questions().isEmpty() && replies.decision() == Decision.CLARIFY) {
      return toEach(message, replies.questions());
    }
    List<ChatOption> asked =
        replies.decision() == Decision.CLARIFY ? ChatOption.of(replies.clarify()) : List.of();
    open.ask(dialogue, asked);
    return switch (replies.decision()) {
      case ANSWER -> replies.replies().getFirst().text();
      case CLARIFY -> ReplyWords.asked(asked);
      case ESCALATE -> desk.handOver(message, replies);
    };
  }

  /** What is said to each of several questions; what is asked back is numbered through all. */
  private String toEach(ChatMessage message, List<QuestionPart> parts) {
    List<ChatOption> asked = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (QuestionPart part : parts) {
      Reply reply = part.reply();
      List<ChatOption> options = ChatOption.of(part.clarify());
      String text =
          switch (part.decision()) {
            case ANSWER -> reply == null ? "" : reply.text();
            case CLARIFY -> ReplyWords.asked(options, asked.size() + 1);
            case ESCALATE -> desk.handOver(message, ask(message, part.question()));
          };
      asked.addAll(options);
      said.add(ReplyWords.about(part.question(), text));
    }
    open.ask(message.dialogue(), asked);
    return String.join("\n\n", said);
  }

  /** The answer to what a customer chose, though another might be as near. */
  private String chosen(ChatMessage message, ChatOption option) {
    Replies replies = ask(message, option.query());
    if (replies.decision() == Decision.ESCALATE) {
      return desk.handOver(message, replies);
    }
    return replies.replies().stream()
        .filter(reply -> reply.hit().address().equals(option.address()))
        .filter(Reply::isSendable)
        .findFirst()
        .map(Reply::text)
        .orElseGet(() -> desk.handOver(message, replies));
  }

  private Replies ask(ChatMessage message, String query) {
    Caller caller = caller();
    boolean isBound = !caller.channels().isEmpty();
    boolean isForOther = isBound && !caller.channels().contains(message.platform());
    ScopeRequest scope =
        new ScopeRequest(isForOther ? null : message.platform(), settings.product(), null, null);
    Inquiry inquiry =
        new Inquiry(new Question(query), List.of(), scope, message.dialogue(), MOST_REPLIES, null);
    return answering.reply(caller, inquiry).answer();
  }

  /**
   * On whose behalf is answered: looked up each time, as a key may be revoked.
   *
   * @throws RejectedException if there is no key of a bot by this name
   */
  Caller caller() {
    Caller caller =
        access
            .authentication()
            .now()
            .byName(settings.key())
            .flatMap(Holder::caller)
            .filter(holder -> holder.roles().equals(Set.of(Role.BOT)))
            .orElseThrow(this::withoutKey);
    if (caller.key() != null) {
      access.journal().used(caller.key());
    }
    return caller;
  }

  private RejectedException withoutKey() {
    return Refusal.of(Reason.UNAUTHENTICATED, "chat-without-key")
        .with("name", settings.key())
        .alone();
  }
}
