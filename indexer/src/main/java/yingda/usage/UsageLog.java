package yingda.usage;

import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.RejectedException;
import yingda.ranking.FeedbackCounts;

/**
 * Writes what was asked behind the replies, in batches on a thread of its own: a reply never waits.
 * Questions of the last second are lost if the process is killed; feedback and gaps are durable
 * when their method returns. All words go in without personal data. Safe for concurrent use.
 */
public final class UsageLog implements AutoCloseable {
  private static final Duration FORGET_EVERY = Duration.ofHours(1);
  private static final Logger LOGGER = System.getLogger(UsageLog.class.getName());

  private final UsageStore store;
  private final Retention retention;
  private final Clock clock;
  private final WriteBehind<Supplier<AskedQuestion>> behind;

  /** Forgets what is too old, and starts to write. */
  public UsageLog(UsageStore store, Retention retention, Clock clock) {
    this.store = store;
    this.retention = retention;
    this.clock = clock;
    this.behind =
        new WriteBehind<>(
            "usage-log",
            LOGGER,
            "What was asked can't be logged for now; replies go on",
            this::write);
    behind.attempt(this::forget);
    behind.every(FORGET_EVERY, this::forget);
  }

  /** Logs a question, later; what comes where too much waits is answered and not logged. */
  public void asked(AskedQuestion question) {
    asked(() -> question);
  }

  /**
   * The same.
   *
   * @param question is asked for what is logged when that is written, so that it may read the store
   */
  public void asked(Supplier<AskedQuestion> question) {
    boolean unused = behind.offer(question);
  }

  /** How many questions wait to be logged. */
  public int waiting() {
    return behind.waiting();
  }

  /** How many questions were answered and not logged since the service began. */
  public long leftOut() {
    return behind.leftOut();
  }

  /**
   * Keeps a verdict, also on a question that still waits to be written.
   *
   * @return whether it says anything new
   * @throws RejectedException as {@link UsageStore#accept} says
   */
  public boolean accept(FeedbackEvent judgement) {
    behind.write();
    String comment = judgement.comment();
    FeedbackEvent kept =
        comment == null ? judgement : judgement.commenting(PersonalData.masked(comment));
    return store.accept(kept, clock.instant());
  }

  /** How each entry had fared until an instant: see {@link UsageStore#countsUntil}. */
  public Map<String, FeedbackCounts> countsUntil(Instant time) {
    return store.countsUntil(time);
  }

  /** What was said of replies in words, as of now. */
  public List<ReplyComment> comments(CommentListing listing) {
    behind.write();
    return store.comments(listing);
  }

  /** Counts a question that was handed over; whoever did so wants its words kept. */
  public UnansweredQuestion report(GapReport report) {
    return store.report(report.masked(), clock.instant());
  }

  /** The gaps, as of now. */
  public List<UnansweredQuestion> gaps(GapListing listing) {
    behind.write();
    return store.gaps(listing);
  }

  /** How often each gap was asked, as of now: see {@link UsageStore#trends}. */
  public Map<Long, GapTrend> trends(Instant from, Instant middle) {
    behind.write();
    return store.trends(from, middle);
  }

  /** What a document earned by closing gaps, as of now. */
  public Earned earned(String documentId) {
    behind.write();
    return store.earned(documentId);
  }

  /** Says whether a gap still waits: see {@link UsageStore#mark}. */
  public UnansweredQuestion mark(long gapId, GapMark mark) {
    return store.mark(gapId, mark, clock.instant());
  }

  /** Gaps that ask in the very words of what was published are filled. */
  public void published(Document document) {
    List<String> wordings = new ArrayList<>();
    for (Entry entry : document.entries()) {
      wordings.add(entry.question());
      wordings.addAll(entry.similar());
    }
    behind.write();
    store.fill(document, wordings, clock.instant());
  }

  /** The numbers of a span, as of now. */
  public UsageReport report(TimeSpan span, int most) {
    behind.write();
    return store.report(span, null, most);
  }

  /** Forgets words, also those that still wait: see {@link UsageStore#erase}. */
  public Erased erase(Erasure erasure, boolean preview) {
    behind.write();
    return store.erase(erasure, preview);
  }

  public UsageStore store() {
    return store;
  }

  /** The same with all that was asked until now. */
  public UsageStore upToDate() {
    behind.write();
    return store;
  }

  private void write(List<Supplier<AskedQuestion>> batch) {
    store.record(batch.stream().map(Supplier::get).map(this::kept).toList());
  }

  private AskedQuestion kept(AskedQuestion asked) {
    String words = asked.question();
    return words == null || !retention.questions()
        ? asked.saying(null, List.of())
        : asked.saying(
            PersonalData.masked(words), asked.before().stream().map(PersonalData::masked).toList());
  }

  private void forget() {
    store.forgetWordsBefore(retention.oldest(clock.instant()));
  }

  /** Writes what still waits. The store stays open. */
  @Override
  public void close() {
    behind.close();
  }
}
