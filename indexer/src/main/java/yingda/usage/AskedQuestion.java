package yingda.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yingda.document.ProductVersion;
import yingda.ranking.RankingParameters;
import yingda.search.Decision;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.Reply;
import yingda.search.ReplyRequest;
import yingda.triage.QuestionAnalysis;

/**
 * A question that wanted a reply, and what it got.
 *
 * @param queryId names it in feedback
 * @param question in the customer's words; null if words are not kept
 * @param before what was said before it, oldest first; empty if it stands by itself
 * @param channel empty if none was named
 * @param took from the request to the reply
 * @param offered best first, with what was asked back
 * @param wantsText whether a text could have answered it: a greeting, and who asks for a person,
 *     want none
 * @param conversation it belongs to, null if none was named
 * @param analysis what it is about; null if nobody told
 * @param asker the number of the key that asked, which alone says what became of the replies; null
 *     where there are no keys
 */
public record AskedQuestion(
    String queryId,
    Instant time,
    @Nullable String question,
    List<String> before,
    Decision decision,
    String channel,
    @Nullable String product,
    @Nullable String version,
    Duration took,
    List<Offered> offered,
    boolean wantsText,
    @Nullable Place conversation,
    @Nullable QuestionAnalysis analysis,
    @Nullable Long asker) {
  /** What is longer is the name of no product. */
  private static final int MOST_NAME = 500;

  private static final double SURE = RankingParameters.DEFAULT.calibration().sure();

  /**
   * Where it was asked.
   *
   * @param caller the name of the key, empty where there are none
   * @param digest of the id: see {@link Erasure#digest}
   */
  public record Place(String caller, String digest) {}

  /** Outside of any conversation and by no key, and nothing is told of it. */
  public AskedQuestion(
      String queryId,
      Instant time,
      @Nullable String question,
      List<String> before,
      Decision decision,
      String channel,
      @Nullable String product,
      @Nullable String version,
      Duration took,
      List<Offered> offered,
      boolean wantsText) {
    this(
        queryId, time, question, before, decision, channel, product, version, took, offered,
        wantsText, null, null, null);
  }

  public AskedQuestion {
    product = product == null || product.length() > MOST_NAME ? null : product;
    before = List.copyOf(before);
    offered = List.copyOf(offered);
  }

  /** What a request got. */
  public static AskedQuestion of(
      ReplyRequest request, Replies replies, Duration took, QuestionAnalysis analysis) {
    ProductVersion version = request.reader().version();
    return new AskedQuestion(
        replies.queryId(),
        request.reader().at(),
        request.question().text(),
        request.question().mayGoOn()
            ? request.context().stream().map(Question::text).toList()
            : List.of(),
        replies.decision(),
        request.channel(),
        request.reader().product(),
        version == null ? null : version.toString(),
        took,
        offered(replies),
        replies.reason() == null || replies.reason().wantsText(),
        null,
        analysis,
        null);
  }

  private static List<Offered> offered(Replies replies) {
    List<Offered> offered = new ArrayList<>();
    for (Reply reply : replies.replies()) {
      offered.add(offered(reply.hit(), reply.confidence()));
    }
    for (Hit near : replies.clarify()) {
      if (offered.stream().noneMatch(other -> isOf(near, other))) {
        offered.add(offered(near, 0));
      }
    }
    return offered;
  }

  private static Offered offered(Hit hit, double confidence) {
    return new Offered(hit.documentId(), hit.anchor(), hit.revision(), confidence);
  }

  private static boolean isOf(Hit hit, Offered offered) {
    return hit.documentId().equals(offered.documentId()) && hit.anchor().equals(offered.anchor());
  }

  /**
   * The words that nothing answered; empty if something did, or nothing was asked. What is handed
   * over with a sure reply, as a person has to say it, is known.
   */
  public Optional<String> unanswered() {
    boolean known = offered.stream().anyMatch(one -> one.confidence() >= SURE);
    return wantsText && decision == Decision.ESCALATE && !known
        ? Optional.ofNullable(question)
        : Optional.empty();
  }

  /** The same about a product as documents spell it, so that it is counted with others of it. */
  public AskedQuestion about(@Nullable String spelled) {
    return with(question, before, spelled, conversation, analysis, asker);
  }

  /**
   * The same in a conversation.
   *
   * @param id null for none
   */
  public AskedQuestion in(String caller, @Nullable String id) {
    Place place = id == null ? null : new Place(caller, Erasure.digest(id));
    return with(question, before, product, place, analysis, asker);
  }

  /** The same with other words; of its keywords and names those that still stand in them stay. */
  AskedQuestion saying(@Nullable String words, List<String> said) {
    Place place = words == null ? null : conversation;
    QuestionAnalysis kept = analysis == null ? null : analysis.naming(words == null ? "" : words);
    return with(words, said, product, place, kept, asker);
  }

  /** The same, asked by a key; null for none. */
  public AskedQuestion by(@Nullable Long key) {
    return with(question, before, product, conversation, analysis, key);
  }

  private AskedQuestion with(
      @Nullable String words,
      List<String> said,
      @Nullable String about,
      @Nullable Place place,
      @Nullable QuestionAnalysis told,
      @Nullable Long key) {
    return new AskedQuestion(
        queryId, time, words, said, decision, channel, about, version, took, offered, wantsText,
        place, told, key);
  }
}
