package yingda.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Markup;
import yingda.ranking.Calibration;
import yingda.ranking.Feature;
import yingda.ranking.FeatureVector;
import yingda.ranking.RankReason;
import yingda.ranking.RankingParameters;

/** Suggests replies and decides what they are good for. Safe for concurrent use. */
public final class ReplyService {
  private static final RankingParameters.Decision NUMBERS = RankingParameters.DEFAULT.decision();

  private final Searcher searcher;
  private final Markup markup;
  private final FollowUpRewriter followUps;
  private final Supplier<Calibration> calibration;

  /** With the default calibration. */
  public ReplyService(Searcher searcher, Markup markup) {
    this(searcher, markup, RankingParameters.DEFAULT::calibration);
  }

  /**
   * @param markup reads the variants of answers for a channel
   * @param calibration the one in use at each call
   */
  public ReplyService(Searcher searcher, Markup markup, Supplier<Calibration> calibration) {
    this.searcher = searcher;
    this.markup = markup;
    this.followUps = new FollowUpRewriter(searcher);
    this.calibration = calibration;
  }

  /**
   * The replies to a message. Of several questions each has its own, and which comes first is asked
   * back.
   */
  public Replies reply(ReplyRequest request) {
    Replies whole = handedOver(request, one(request));
    List<Question> parts = QuestionParts.of(request.question());
    boolean isForPerson = whole.reason() == Reason.ASKS_FOR_PERSON;
    return parts.size() < 2 || isExact(whole) || isForPerson
        ? whole
        : new SeveralQuestions(
                request.limit(),
                new ClarificationOptions(request.reader()),
                parts,
                replies(request, parts))
            .with(whole);
  }

  /** Those to each question: behind those in front of it, if that finds anything new. */
  private List<Replies> replies(ReplyRequest request, List<Question> parts) {
    List<Question> before = new ArrayList<>(request.context());
    Set<String> firsts = new HashSet<>();
    List<Replies> each = new ArrayList<>();
    for (Question part : parts) {
      Replies behind = one(request.asking(part, before));
      Replies found =
          firsts.contains(behind.first()) ? one(request.asking(part, List.of())) : behind;
      firsts.add(found.first());
      each.add(found);
      before.add(part);
    }
    return each;
  }

  private static boolean isExact(Replies replies) {
    return !replies.replies().isEmpty()
        && replies.replies().getFirst().hit().features().of(Feature.EXACT) > 0;
  }

  /**
   * The replies to a question. One that is not sure by itself, or goes on with what was said, is
   * read behind that, as {@code 那运费呢} only means something behind {@code 怎么退货}; what follows from
   * both comes first then.
   */
  private Replies one(ReplyRequest request) {
    Replies alone = alone(request);
    if (alone.decision() == Decision.ANSWER && !FollowUpRewriter.mayGoOn(request.question())) {
      return alone;
    }
    Replies together =
        followUps
            .joined(request)
            .map(question -> reply(request, question))
            .filter(joined -> follows(joined, alone, request.question()))
            .map(Replies::withContext)
            .orElse(alone);
    return followUps
        .again(request)
        .map(question -> reply(request, question).withContext())
        .filter(again -> again.decision() != Decision.ESCALATE && followUps.isNamed(request, again))
        .filter(again -> again.sureness() >= together.sureness())
        .orElse(together);
  }

  /** By itself; whether a rule holds for a number is asked of the rule, whatever its number. */
  private Replies alone(ReplyRequest request) {
    Question plain = plain(request.question());
    Replies alone = reply(request, plain);
    boolean isOfNumber =
        !alone.replies().isEmpty()
            && MeasuredQuestion.isIn(alone.replies().getFirst().hit().matched());
    return isOfNumber
        ? alone
        : MeasuredQuestion.general(plain)
            .map(general -> reply(request, general))
            .filter(general -> general.decision() != Decision.ESCALATE)
            .orElse(alone);
  }

  private Question plain(Question question) {
    return PlainQuestion.hasNumber(question) && searcher.knowsNumber(question)
        ? PlainQuestion.withNumbers(question)
        : PlainQuestion.of(question);
  }

  /**
   * Whether what was found has to do with what was said before: a new subject is no worse alone.
   */
  private boolean follows(Replies together, Replies alone, Question question) {
    return together.decision() != Decision.ESCALATE
        && together.replies().getFirst().hit().features().of(Feature.CONTEXT_COVERAGE) > 0
        && (followUps.leavesOpen(question)
            || together.decision() == Decision.ANSWER
            || together.sureness() >= alone.sureness());
  }

  /**
   * Who asks for a person wants no text, whoever reads it. What only a person can do is done by
   * none but an agent: a script says what that person then does.
   */
  private static Replies handedOver(ReplyRequest request, Replies found) {
    String text = request.question().text();
    if (PersonRequest.isAll(request.question())) {
      return found.handedOver(Reason.ASKS_FOR_PERSON);
    }
    boolean isAskable = Question.isAskable(text);
    boolean isCourtesy = isAskable && FollowUpRewriter.isCourtesy(text);
    boolean isAnswered = found.decision() == Decision.ANSWER || found.contextUsed();
    if (isAskable && !isCourtesy && !isAnswered && FollowUpRewriter.asksNothing(text)) {
      return found.handedOver(Reason.INCOMPLETE);
    }
    if (request.reader().audience() == Audience.INTERNAL) {
      return isCourtesy && found.decision() == Decision.ESCALATE
          ? found.handedOver(Reason.COURTESY)
          : found;
    }
    if (PersonRequest.isIn(request.question())) {
      return found.handedOver(Reason.ASKS_FOR_PERSON);
    }
    if (isCourtesy) {
      return found.handedOver(Reason.COURTESY);
    }
    boolean isWithheld =
        found.decision() != Decision.CLARIFY
            && new ClarificationOptions(request.reader()).areWithheld(found.replies());
    return isWithheld ? found.handedOver(Reason.SCRIPT) : found;
  }

  private Replies reply(ReplyRequest request, Question question) {
    int considered = Math.max(request.limit(), NUMBERS.considered());
    Results found = best(request, question, considered + request.refused().size());
    boolean isRefused = !found.hits().isEmpty() && isRefused(request, found.hits().getFirst());
    List<Hit> hits =
        found.hits().stream().filter(hit -> !isRefused(request, hit)).limit(considered).toList();
    Calibration sureness = calibration.get();
    List<Reply> replies = replies(question, hits, request.channel(), sureness);
    boolean sure =
        !replies.isEmpty()
            && replies.getFirst().confidence() >= sureness.sure()
            && (ClarificationOptions.isAbout(replies.getFirst().hit())
                || !searcher.namesSubject(PlainQuestion.of(request.question())));
    boolean several = !replies.isEmpty() && leavesOpen(question, replies.getFirst());
    boolean open = sure || several || isDenied(question, replies);
    Decision decision =
        sure ? decide(replies.getFirst(), several, request.reader()) : Decision.CLARIFY;
    List<Hit> clarify = decision == Decision.CLARIFY ? options(request, replies, open) : List.of();
    if (decision == Decision.CLARIFY && clarify.isEmpty()) {
      decision = Decision.ESCALATE;
    }
    String queryId = UUID.randomUUID().toString();
    List<Reply> wanted = replies.stream().limit(request.limit()).toList();
    return new Replies(
        queryId,
        decision,
        wanted,
        clarify,
        false,
        found.sequence(),
        isRefused && decision != Decision.ANSWER ? Reason.OFFERED_BEFORE : why(decision, replies),
        null,
        List.of());
  }

  private static boolean isRefused(ReplyRequest request, Hit hit) {
    return request.refused().contains(hit.address());
  }

  private static boolean isDenied(Question question, List<Reply> replies) {
    return !replies.isEmpty()
        && DeniedThings.of(question).areContradicted(replies.getFirst().hit().matched());
  }

  /** What the question names that nothing is known about, where it is not answered. */
  private static @Nullable Reason why(Decision decision, List<Reply> replies) {
    if (decision == Decision.ANSWER || replies.isEmpty()) {
      return null;
    }
    FeatureVector features = replies.getFirst().hit().features();
    if (features.of(Feature.UNKNOWN_MODEL) > 0) {
      return Reason.UNKNOWN_MODEL;
    }
    boolean isUnknown = ReplyConfidence.unknownSubject(features) >= NUMBERS.unknownTold();
    return isUnknown ? Reason.UNKNOWN_SUBJECT : null;
  }

  /**
   * A version that is said counts as one that is named where an edition is for it; where one is
   * named already, it says nothing more.
   */
  private Results best(ReplyRequest request, Question question, int limit) {
    SearchScope reader = request.reader();
    boolean isNamed = reader.version() != null;
    Results found = searcher.best(question, reader, Filter.NONE, limit);
    return SaidVersion.in(question)
        .filter(said -> found.hits().stream().anyMatch(isNamed ? said::includes : said::isOneOf))
        .map(
            said ->
                searcher.best(
                    said.question(),
                    isNamed ? reader : reader.of(said.version()),
                    Filter.NONE,
                    limit))
        .filter(pinned -> !pinned.hits().isEmpty())
        .orElse(found);
  }

  /** What was found first is not all that may be meant, or says only what follows it. */
  private static boolean leavesOpen(Question question, Reply first) {
    return fitsSeveral(first.hit())
        || BareTopic.isOneSide(question, first.hit())
        || Announcement.isAll(first.text());
  }

  /** Where the question fits several, all have their share. */
  private List<Reply> replies(
      Question question, List<Hit> hits, String channel, Calibration calibration) {
    List<Double> alone = ReplyConfidence.of(question, hits, calibration);
    boolean shared = !hits.isEmpty() && fitsSeveral(hits.getFirst());
    double all = alone.stream().limit(NUMBERS.considered()).mapToDouble(Double::doubleValue).sum();
    double among = shared ? Math.max(1, all) : 1;
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      replies.add(reply(hits.get(i), channel, alone.get(i) / among));
    }
    return ConfidenceOrder.first(replies);
  }

  private Reply reply(Hit hit, String channel, double confidence) {
    String variant = hit.channelAnswers().get(channel);
    return variant == null
        ? new Reply(hit, hit.answer(), hit.text(), confidence)
        : new Reply(hit, variant, markup.plain(variant), confidence);
  }

  /**
   * A sure reply is sent if it may be. An agent fills in its variables, but has no text either
   * where there is only a picture.
   */
  private static Decision decide(Reply first, boolean several, SearchScope reader) {
    boolean isAgent = reader.audience() == Audience.INTERNAL;
    if (isAgent ? first.text().isBlank() : !first.isSendable()) {
      return Decision.ESCALATE;
    }
    return several || isUnclear(first.hit(), isAgent) ? Decision.CLARIFY : Decision.ANSWER;
  }

  /** What it is about was not said, or another answer fits as well. */
  private static boolean fitsSeveral(Hit first) {
    return first.features().of(Feature.MISSING_SUBJECT) >= NUMBERS.missingSubject()
        || ClarificationOptions.isRivalled(first);
  }

  /**
   * However sure: what was only guessed, and what depends on the version, where no agent is there
   * who sees that.
   */
  private static boolean isUnclear(Hit hit, boolean isAgent) {
    boolean depends = !hit.otherVersions().isEmpty() && !isAgent;
    return depends || hit.placement() == RankReason.GUESSED;
  }

  /**
   * What to ask back with.
   *
   * @param open whether what was found first is right for all that is known, and others may be, too
   */
  private List<Hit> options(ReplyRequest request, List<Reply> replies, boolean open) {
    List<Reply> considered = replies.stream().limit(NUMBERS.considered()).toList();
    ClarificationOptions options = new ClarificationOptions(request.reader());
    if (options.areWithheld(considered)) {
      return List.of();
    }
    List<Reply> likely =
        considered.stream()
            .filter(reply -> !ClarificationOptions.isOfOther(request.question(), reply.hit()))
            .toList();
    return open || !searcher.namesSubject(PlainQuestion.of(request.question()))
        ? options.ofOpen(likely)
        : options.ofNamed(likely);
  }
}
