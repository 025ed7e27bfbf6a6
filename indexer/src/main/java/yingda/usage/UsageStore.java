package yingda.usage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import yingda.document.Document;
import yingda.document.Inspectable;
import yingda.document.RejectedException;
import yingda.exams.ExamStore;
import yingda.ranking.Feedback;
import yingda.ranking.FeedbackCounts;

/**
 * Where questions, feedback, gaps and exams are kept, apart from the documents. What a method
 * returned from is durable. Safe for concurrent use, also by several processes.
 */
public interface UsageStore extends Feedback, MessageInbox, ExamStore, Inspectable, AutoCloseable {
  /** Keeps questions, and counts those that nothing answered as gaps. */
  void record(List<AskedQuestion> questions);

  /**
   * Keeps a verdict in the place of an earlier one on the same matter.
   *
   * @return whether it says anything new
   * @throws RejectedException NOT_FOUND if there is no such query of this caller, INVALID if it did
   *     not offer this entry
   */
  boolean accept(FeedbackEvent judgement, Instant time);

  /** How each entry had fared until an instant, by its address. */
  Map<String, FeedbackCounts> countsUntil(Instant time);

  /**
   * Keeps what a customer said, unless it is known by its ref.
   *
   * @return with its number, null if it was known
   */
  @Nullable CustomerVoice keep(CustomerVoice voice);

  List<CustomerVoice> voices(VoiceListing listing);

  /**
   * Takes what a customer said a step further.
   *
   * @throws RejectedException NOT_FOUND if there is none of this number
   */
  CustomerVoice change(long id, UnaryOperator<CustomerVoice> step);

  /** Keeps a trial; gives it with its number. */
  Trial keep(Trial trial);

  /** Trials, the newest first. */
  List<Trial> trials(int offset, int limit);

  /**
   * One trial.
   *
   * @throws RejectedException NOT_FOUND if there is none
   */
  Trial trial(long id);

  /**
   * Keeps how good its answers are.
   *
   * @param judgements by question; null takes one back
   * @throws RejectedException NOT_FOUND if there is no such trial
   */
  Trial judge(long id, Map<String, @Nullable Judgement> judgements);

  /** Keeps a decision on what bots send by themselves; gives it with its number. */
  ModeChange keep(ModeChange change);

  /** All such decisions, the newest first. */
  List<ModeChange> modeChanges(int offset, int limit);

  /** The last decision on each entry. */
  List<ModeChange> newestModes();

  /** The last replies with an entry that were judged after an instant, newest first. */
  List<JudgedReply> judged(String documentId, String anchor, Instant since, int most);

  /** What was said of replies in words. */
  List<ReplyComment> comments(CommentListing listing);

  /**
   * Says that somebody has dealt with what was said of a reply, or that nobody has.
   *
   * @param done null if it waits again
   * @throws RejectedException NOT_FOUND if nothing was said there
   */
  ReplyComment settle(ReplyComment.Place place, ReplyComment.@Nullable Done done);

  /** Counts a question that was handed over. */
  UnansweredQuestion report(GapReport report, Instant time);

  List<UnansweredQuestion> gaps(GapListing listing);

  /**
   * Gaps in the order in which they opened for the first time.
   *
   * @param gapId only those behind
   * @param limit at most so many
   */
  List<UnansweredQuestion> gapsBehind(long gapId, int limit);

  /** The gap that opened last, 0 if there never was one. */
  long lastGap();

  /**
   * Says whether a gap still waits.
   *
   * @throws RejectedException NOT_FOUND if there is no such gap
   */
  UnansweredQuestion mark(long gapId, GapMark mark, Instant time);

  /**
   * How often each gap was asked lately, by its number; those that were not are left out.
   *
   * @param from the begin of the earlier span
   * @param middle its end, and the begin of the later one
   */
  Map<Long, GapTrend> trends(Instant from, Instant middle);

  /** What a document earned by closing gaps. */
  Earned earned(String documentId);

  /**
   * Says that a document answers some wordings by now: open gaps with one of them, about its
   * product or about none, wait no longer.
   */
  void fill(Document document, List<String> wordings, Instant time);

  /**
   * What was asked in a span, in numbers.
   *
   * @param product as questions are logged about it, null for all
   * @param most how many questions and entries to name at most
   */
  UsageReport report(TimeSpan span, @Nullable String product, int most);

  /**
   * How often each verdict was given on replies of a time.
   *
   * @param product of the questions, null for all
   * @param author who gave them, null for everybody
   */
  Map<Verdict, Long> verdicts(
      Instant from, Instant until, @Nullable String product, @Nullable String author);

  /**
   * Forgets the words of questions, comments and gaps from before an instant. Decisions, times and
   * verdicts stay: they are figures.
   */
  void forgetWordsBefore(Instant time);

  /**
   * Forgets the words that a customer or a user said: nothing of them is left in its files, unless
   * somebody else has said the same. Figures stay.
   *
   * @param preview whether it is only told how many they are
   */
  Erased erase(Erasure erasure, boolean preview);

  @Override
  void close();
}
