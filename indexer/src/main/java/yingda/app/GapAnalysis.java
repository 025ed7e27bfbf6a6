package yingda.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Publishers;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.knowledge.KnowledgeBase;
import yingda.search.Decision;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.ReplyRequest;
import yingda.search.Results;
import yingda.search.SearchScope;
import yingda.usage.Earned;
import yingda.usage.GapGroup;
import yingda.usage.GapGrouping;
import yingda.usage.GapListing;
import yingda.usage.GapMark;
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
  private static final int MOST = 1_000;

  /** Nearest entries that are told. */
  private static final int NEAREST = 3;

  /** The span of a trend; the one before is as long. */
  private static final Duration LATELY = Duration.ofDays(7);

  private final KnowledgeBase knowledge;
  private final UsageLog usage;
  private final Publishers publishers;
  private final ProductSpelling products;
  private final GapGrouping grouping;
  private final Clock clock;

  GapAnalysis(KnowledgeBase knowledge, UsageLog usage, Publishers publishers, Clock clock) {
    this.knowledge = knowledge;
    this.usage = usage;
    this.publishers = publishers;
    this.products = new ProductSpelling(knowledge.store());
    this.grouping = new GapGrouping(knowledge::directions, this::differ);
    this.clock = clock;
  }

  /**
   * What stands nearest to a gap, as agents see it.
   *
   * @param replies what is decided, and how sure each is
   * @param results the same entries with their scores, and one more
   * @param limit how many are to be told
   */
  public record Nearest(UnansweredQuestion gap, Replies replies, Results results, int limit) {}

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
    Question question = new Question(gap.wordings().getFirst());
    SearchScope reader =
        new SearchScope(caller.through(AGENT), clock.instant(), gap.product(), null);
    return new Nearest(
        gap,
        knowledge
            .replies()
            .reply(new ReplyRequest(question, List.of(), reader, AGENT, NEAREST + 1)),
        knowledge.searcher().best(question, reader, Filter.NONE, NEAREST + 1),
        NEAREST);
  }

  /**
   * Asks each open gap anew as a customer would, and closes those that are answered by now. What
   * somebody handed over stays open: it may have been answered, and wrong.
   *
   * @return those that were closed
   */
  public List<UnansweredQuestion> recheck(Caller caller) {
    caller.need(Operation.MARK_GAP);
    publishers.check("mark-gap", caller.id());
    List<UnansweredQuestion> closed = new ArrayList<>();
    for (UnansweredQuestion gap : open(null)) {
      String answer = gap.reported() > 0 ? null : answer(gap);
      if (answer != null) {
        GapMark done = new GapMark(GapState.DONE, answer, null);
        closed.add(usage.store().mark(gap.id(), done));
      }
    }
    return closed;
  }

  /** The document that answers all wordings of a gap, null if one of them is left. */
  private @Nullable String answer(UnansweredQuestion gap) {
    String first = null;
    for (String wording : gap.wordings()) {
      SearchScope reader = new SearchScope(Audience.PUBLIC, clock.instant(), gap.product(), null);
      Replies found =
          knowledge
              .replies()
              .reply(new ReplyRequest(new Question(wording), List.of(), reader, "", 1));
      if (found.decision() != Decision.ANSWER || found.replies().isEmpty()) {
        return null;
      }
      first = first == null ? found.replies().getFirst().hit().documentId() : first;
    }
    return first;
  }

  /** What a document earned by answering what nothing answered before. */
  public Earned earned(Caller caller, String documentId) {
    caller.need(Operation.READ_GAPS);
    return usage.store().earned(documentId);
  }
}
