package yingda.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Publishers;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.knowledge.KnowledgeBase;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.ReplyRequest;
import yingda.search.Results;
import yingda.search.SearchScope;
import yingda.usage.Earned;
import yingda.usage.GapGroup;
import yingda.usage.GapGrouping;
import yingda.usage.GapKind;
import yingda.usage.GapListing;
import yingda.usage.GapState;
import yingda.usage.UnansweredQuestion;
import yingda.usage.UsageLog;

/**
 * What becomes of questions that nothing answers: which mean the same, what is nearest to them, and
 * which are answered by now. Safe for concurrent use.
 */
public final class GapAnalysis {
  private static final String AGENT = "agent";

  /** Open gaps that are looked at, those that come up most. */
  static final int MOST = 1_000;

  /** Nearest entries that are told. */
  private static final int NEAREST = 3;

  /** The span of a trend; the one before is as long. */
  private static final Duration LATELY = Duration.ofDays(7);

  private final KnowledgeBase knowledge;
  private final UsageLog usage;
  private final Publishers publishers;
  private final ProductSpelling products;
  private final GapGrouping grouping;
  private final GapAnswers answers;
  private final Clock clock;

  GapAnalysis(KnowledgeBase knowledge, UsageLog usage, Publishers publishers, Clock clock) {
    this.knowledge = knowledge;
    this.usage = usage;
    this.publishers = publishers;
    this.products = new ProductSpelling(knowledge.store());
    this.grouping = new GapGrouping(knowledge::directions, this::differ);
    this.answers = new GapAnswers(knowledge, usage, clock);
    this.clock = clock;
  }

  /**
   * What stands nearest to a gap, as agents see it.
   *
   * @param replies what is decided, and how sure each is
   * @param results the same entries with their scores, and one more
   * @param limit how many are to be told
   * @param kind what is missing
   */
  public record Nearest(
      UnansweredQuestion gap, Replies replies, Results results, int limit, GapKind kind) {}

  /**
   * What is missing in each group, by the gap that costs most: asks the index once for each.
   *
   * @return in the order of the groups
   */
  public List<GapKind> kinds(Caller caller, List<GapGroup> groups) {
    caller.need(Operation.READ_GAPS);
    GapKinds kinds = kinds();
    return groups.stream()
        .map(group -> kinds.of(replies(caller, group.first()), group.reported()))
        .toList();
  }

  private GapKinds kinds() {
    return new GapKinds(knowledge.directory().lexicon().rules(), knowledge.similarity());
  }

  private Replies replies(Caller caller, UnansweredQuestion gap) {
    Question question = new Question(gap.wordings().getFirst());
    List<Question> before = gap.saidBefore(question);
    return knowledge
        .replies()
        .reply(new ReplyRequest(question, before, reader(caller, gap), AGENT, NEAREST + 1));
  }

  private SearchScope reader(Caller caller, UnansweredQuestion gap) {
    return new SearchScope(caller.through(AGENT), clock.instant(), gap.product(), null);
  }

  /** All groups of open gaps, those that cost most first. */
  public List<GapGroup> groups(Caller caller, @Nullable String product) {
    caller.need(Operation.READ_GAPS);
    Instant now = clock.instant();
    Instant middle = now.minus(LATELY);
    return grouping.group(open(products.of(product)), usage.trends(middle.minus(LATELY), middle));
  }

  private boolean differ(String wording, String other) {
    return knowledge.similarity().differ(wording, other);
  }

  private List<UnansweredQuestion> open(@Nullable String product) {
    return usage.gaps(new GapListing(GapState.OPEN, product, 0, MOST));
  }

  /**
   * The entries that are nearest to a gap.
   *
   * @throws RejectedException NOT_FOUND if there is no such gap
   */
  public Nearest nearest(Caller caller, long id) {
    caller.need(Operation.READ_GAPS);
    UnansweredQuestion gap =
        usage.store().gapsBehind(id - 1, 1).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> Refusal.of(Reason.NOT_FOUND, "unknown-gap").at("gap " + id));
    Replies replies = replies(caller, gap);
    Question question = new Question(gap.wordings().getFirst());
    return new Nearest(
        gap,
        replies,
        knowledge.searcher().best(question, reader(caller, gap), Filter.NONE, NEAREST + 1),
        NEAREST,
        kinds().of(replies, gap.reported()));
  }

  /**
   * Asks each open gap anew as a customer would, and closes those that are answered by now. What
   * somebody handed over closes only by what was written since.
   *
   * @return those that were closed
   */
  public List<UnansweredQuestion> recheck(Caller caller) {
    caller.need(Operation.MARK_GAP);
    publishers.check("mark-gap", caller.id());
    return open(null).stream().flatMap(gap -> answers.close(gap).stream()).toList();
  }

  /** What a document earned by answering what nothing answered before. */
  public Earned earned(Caller caller, String documentId) {
    caller.need(Operation.READ_GAPS);
    return usage.earned(documentId);
  }
}
