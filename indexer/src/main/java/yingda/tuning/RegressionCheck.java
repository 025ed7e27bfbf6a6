package yingda.tuning;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yingda.checks.Finding;
import yingda.document.Audience;
import yingda.document.CheckRule;
import yingda.document.Document;
import yingda.document.RejectedException;
import yingda.document.Revision;
import yingda.evaluation.GoldenFolder;
import yingda.evaluation.Query;
import yingda.indexing.SearchableIndex;
import yingda.knowledge.KnowledgeBase;
import yingda.search.Decision;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.ReplyRequest;
import yingda.search.ReplyService;
import yingda.search.SearchScope;

/**
 * Which golden questions would get another first answer if a document were published or retired:
 * one of it, or no longer one of it. Two others that fit a question equally well may change places
 * by chance, which is nobody's fault. Each is asked twice, of the index as it is and as it would
 * be; of many golden questions only those that have most in common with the document, as the others
 * can hardly be about it. Safe for concurrent use.
 */
public final class RegressionCheck {
  private static final int MOST_ASKED = 100;
  private static final int OFFERED = 1;
  private static final String AGENT = "agent";

  private final KnowledgeBase knowledge;
  private final Clock clock;

  public RegressionCheck(KnowledgeBase knowledge, Clock clock) {
    this.knowledge = knowledge;
    this.clock = clock;
  }

  /**
   * What would change, in the order of the golden questions; or that they can't be read, as a
   * publication must not fail for that.
   *
   * @param starts when it is to be published; null or an instant that has passed for now. They are
   *     asked as of then: what is planned until then counts as done
   */
  public List<Finding> ifPublished(Document document, @Nullable Instant starts) {
    Instant at = latest(clock.instant(), starts, document.validity().effective());
    return of(document, at, () -> knowledge.supposing(document, at));
  }

  /** The same of a document that is in force now, and so is an answer no longer. */
  public List<Finding> ifRetired(String id) {
    Instant now = clock.instant();
    return inForce(id, now)
        .map(document -> of(document, now, () -> knowledge.supposingRetired(id, now)))
        .orElse(List.of());
  }

  private List<Finding> of(Document document, Instant at, Supplier<SearchableIndex> then) {
    if (document.upkeep().waived().containsKey(CheckRule.GOLDEN)) {
      return List.of();
    }
    try {
      List<Query> queries = nearest(document, at);
      return queries.isEmpty() ? List.of() : changed(document, queries, at, then);
    } catch (RejectedException unreadable) {
      return List.of(FirstAnswer.unknown(document, unreadable));
    }
  }

  private List<Finding> changed(
      Document document, List<Query> queries, Instant at, Supplier<SearchableIndex> then) {
    List<Optional<Hit>> before = before(document.id(), queries, at);
    List<Optional<Hit>> after = supposing(then, queries, at);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      Hit hit = before.get(i).orElse(null);
      FirstAnswer change = new FirstAnswer(queries.get(i), hit, after.get(i).orElse(null));
      if (change.isOther() && change.isAbout(document)) {
        findings.add(change.finding(document));
      }
    }
    return List.copyOf(findings);
  }

  /**
   * What is published is supposed, too, since what a document replaces still counts for the rarity
   * of words: so one that says the same as before gets the same answers.
   */
  private List<Optional<Hit>> before(String id, List<Query> queries, Instant at) {
    Optional<Document> published = inForce(id, at);
    return published.isPresent()
        ? supposing(() -> knowledge.supposing(published.get(), at), queries, at)
        : first(knowledge.replies(), queries, at);
  }

  private List<Optional<Hit>> supposing(
      Supplier<SearchableIndex> index, List<Query> queries, Instant at) {
    try (SearchableIndex supposed = index.get()) {
      return first(knowledge.replies(supposed.searcher()), queries, at);
    }
  }

  private Optional<Document> inForce(String id, Instant at) {
    return knowledge.store().inForce(id, at).map(Revision::document);
  }

  /** As the document is written now, or as it is published: what it would no longer answer. */
  private List<Query> nearest(Document document, Instant at) {
    NearQuestions near = new NearQuestions(knowledge.analysis().normalizer());
    near.add(document);
    inForce(document.id(), at).ifPresent(near::add);
    return near.among(
        new GoldenFolder(knowledge.directory().golden()).questions().queries(), MOST_ASKED);
  }

  /** When it would come in force. */
  private static Instant latest(Instant now, @Nullable Instant... others) {
    Instant latest = now;
    for (Instant other : others) {
      latest = other != null && other.isAfter(latest) ? other : latest;
    }
    return latest;
  }

  /** What is given first; what should have no answer may well be asked back. */
  private static List<Optional<Hit>> first(ReplyService service, List<Query> queries, Instant at) {
    SearchScope reader = SearchScope.of(Audience.INTERNAL, at);
    return queries.stream().map(query -> first(service, query, reader)).toList();
  }

  private static Optional<Hit> first(ReplyService service, Query query, SearchScope reader) {
    Question question = new Question(query.text());
    Replies replies = service.reply(new ReplyRequest(question, List.of(), reader, AGENT, OFFERED));
    boolean given =
        replies.decision() == Decision.ANSWER
            || (query.kind() == null && replies.decision() == Decision.CLARIFY);
    return given ? Optional.of(replies.replies().getFirst().hit()) : Optional.empty();
  }
}
