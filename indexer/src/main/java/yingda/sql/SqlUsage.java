package yingda.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import yingda.document.Document;
import yingda.document.Microseconds;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.document.UnavailableException;
import yingda.exams.Exam;
import yingda.exams.ExamAttempt;
import yingda.ranking.FeedbackCounts;
import yingda.search.Question;
import yingda.usage.AskedQuestion;
import yingda.usage.CommentListing;
import yingda.usage.CustomerVoice;
import yingda.usage.Earned;
import yingda.usage.Erased;
import yingda.usage.Erasure;
import yingda.usage.FeedbackEvent;
import yingda.usage.GapListing;
import yingda.usage.GapMark;
import yingda.usage.GapReport;
import yingda.usage.GapState;
import yingda.usage.GapTrend;
import yingda.usage.JudgedReply;
import yingda.usage.Judgement;
import yingda.usage.ModeChange;
import yingda.usage.QuestionSimilarity;
import yingda.usage.ReceivedMessage;
import yingda.usage.ReplyComment;
import yingda.usage.TimeSpan;
import yingda.usage.Trial;
import yingda.usage.UnansweredQuestion;
import yingda.usage.UsageReport;
import yingda.usage.UsageStore;
import yingda.usage.Verdict;
import yingda.usage.VoiceListing;

/**
 * What was asked, in a SQLite file of its own: here rows are changed and forgotten, in the store of
 * the documents never.
 *
 * <p>Safe for concurrent use, also by several processes on the same machine. Every method throws
 * {@link StoreException} if the file fails it.
 */
public final class SqlUsage implements UsageStore {
  private final Database database;
  private final QuestionSimilarity likeness;
  private final FeedbackMemory feedback;

  SqlUsage(Database database, QuestionSimilarity likeness) {
    this.database = database;
    this.likeness = likeness;
    this.feedback = new FeedbackMemory(database);
    feedback.readAll();
  }

  @Override
  public void record(List<AskedQuestion> questions) {
    int unused = database.commit(connection -> record(connection, questions));
  }

  private int record(Connection connection, List<AskedQuestion> questions) throws SQLException {
    GapRows gaps = new GapRows(connection, likeness);
    for (AskedQuestion asked : new QueryRows(connection).insert(questions)) {
      String unanswered = asked.unanswered().orElse(null);
      if (unanswered != null && Question.isAskable(unanswered)) { // 👍 is no gap
        gaps.ask(unanswered, asked.before(), asked.product(), asked.time());
      }
    }
    return questions.size();
  }

  @Override
  public boolean accept(FeedbackEvent judgement, Instant time) {
    boolean isNew = database.commit(connection -> new QueryRows(connection).judge(judgement, time));
    if (isNew) {
      feedback.readAgain(judgement.documentId(), judgement.anchor());
    }
    return isNew;
  }

  @Override
  public @Nullable CustomerVoice keep(CustomerVoice voice) {
    return database
        .commit(connection -> Optional.ofNullable(new VoiceRows(connection).insert(voice)))
        .orElse(null);
  }

  @Override
  public List<CustomerVoice> voices(VoiceListing listing) {
    return VoiceRows.list(database, listing);
  }

  @Override
  public CustomerVoice change(long id, UnaryOperator<CustomerVoice> step) {
    return database.commit(connection -> new VoiceRows(connection).change(id, step));
  }

  @Override
  public Trial keep(Trial trial) {
    return database.commit(connection -> new TrialRows(connection).insert(trial));
  }

  @Override
  public List<Trial> trials(int offset, int limit) {
    return database.list(TrialRows.PAGE, TrialRows::trial, limit, offset);
  }

  @Override
  public Trial trial(long id) {
    return database.rollback(connection -> new TrialRows(connection).read(id));
  }

  @Override
  public Trial judge(long id, Map<String, @Nullable Judgement> judgements) {
    return database.commit(connection -> new TrialRows(connection).judge(id, judgements));
  }

  @Override
  public Exam keep(Exam exam) {
    return database.commit(connection -> ExamRows.insert(connection, exam));
  }

  @Override
  public List<Exam> exams(int offset, int limit) {
    return database.list(ExamRows.PAGE, ExamRows::exam, limit, offset);
  }

  @Override
  public Exam exam(long id) {
    return database.rollback(connection -> ExamRows.read(connection, id));
  }

  @Override
  public ExamAttempt keep(ExamAttempt attempt) {
    return database.commit(connection -> ExamRows.insert(connection, attempt));
  }

  @Override
  public Optional<ExamAttempt> attempt(long examId, String taker) {
    return database.list(ExamRows.OF_TAKER, ExamRows::attempt, examId, taker).stream().findFirst();
  }

  @Override
  public List<ExamAttempt> attempts(long examId) {
    return database.list(ExamRows.OF_EXAM, ExamRows::attempt, examId);
  }

  @Override
  public List<ExamAttempt> attemptsSince(Instant time) {
    return database.list(ExamRows.SINCE, ExamRows::attempt, Microseconds.of(time));
  }

  @Override
  public ModeChange keep(ModeChange change) {
    return database.commit(connection -> ModeRows.insert(connection, change));
  }

  @Override
  public List<ModeChange> modeChanges(int offset, int limit) {
    return database.list(ModeRows.PAGE, ModeRows::change, limit, offset);
  }

  @Override
  public List<ModeChange> newestModes() {
    return database.list(ModeRows.NEWEST, ModeRows::change);
  }

  @Override
  public List<JudgedReply> judged(String documentId, String anchor, Instant since, int most) {
    return database.list(
        ModeRows.JUDGED, ModeRows::judged, documentId, anchor, Microseconds.of(since), most);
  }

  @Override
  public List<ReplyComment> comments(CommentListing listing) {
    return CommentRows.list(database, listing);
  }

  @Override
  public ReplyComment settle(ReplyComment.Place place, ReplyComment.@Nullable Done done) {
    return database.commit(connection -> CommentRows.settle(connection, place, done));
  }

  @Override
  public boolean keep(ReceivedMessage message) {
    return database.commit(connection -> ChatRows.insert(connection, message));
  }

  @Override
  public List<ReceivedMessage> unsettled() {
    return database.list(ChatRows.UNSETTLED, ChatRows::message);
  }

  @Override
  public void answering(ReceivedMessage message, String answer) {
    int unused = database.commit(connection -> ChatRows.answering(connection, message, answer));
  }

  @Override
  public void settle(ReceivedMessage message) {
    int unused = database.commit(connection -> ChatRows.settle(connection, message));
  }

  @Override
  public FeedbackCounts counts(String documentId, String anchor) {
    return feedback.counts(documentId, anchor);
  }

  @Override
  public Map<String, FeedbackCounts> countsUntil(Instant time) {
    return feedback.countsUntil(time);
  }

  @Override
  public List<String> accepted(String documentId, String anchor) {
    return feedback.accepted(documentId, anchor);
  }

  @Override
  public UnansweredQuestion report(GapReport report, Instant time) {
    return database.commit(
        connection -> read(connection, new GapRows(connection, likeness).report(report, time)));
  }

  @Override
  public List<UnansweredQuestion> gaps(GapListing listing) {
    GapState state = listing.state();
    return database.list(
        UsageSelects.gaps(state != null, listing.product() != null),
        GapRows::gap,
        state == null ? null : state.word(),
        listing.product(),
        listing.limit(),
        listing.offset());
  }

  @Override
  public List<UnansweredQuestion> gapsBehind(long gapId, int limit) {
    return database.list(UsageSelects.GAPS_BEHIND, GapRows::gap, gapId, limit);
  }

  @Override
  public long lastGap() {
    return database.lastNumber("gap", "id");
  }

  @Override
  public UnansweredQuestion mark(long gapId, GapMark mark, Instant time) {
    return database.commit(
        connection -> {
          Sql.update(
              connection,
              "UPDATE gap SET state = ?, document_id = ?, reason = ?, closed_at = ? WHERE id = ?",
              mark.state().word(),
              mark.documentId(),
              mark.reason(),
              mark.state() == GapState.DONE ? Long.valueOf(Microseconds.of(time)) : null,
              gapId);
          return read(connection, gapId);
        });
  }

  @Override
  public Map<Long, GapTrend> trends(Instant from, Instant middle) {
    return database.rollback(connection -> new GapRows(connection, likeness).trends(from, middle));
  }

  @Override
  public Earned earned(String documentId) {
    return database
        .list(
            UsageSelects.EARNED,
            row -> new Earned(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
            documentId)
        .getFirst();
  }

  @Override
  public void fill(Document document, List<String> wordings, Instant time) {
    int unused =
        database.commit(
            connection -> {
              new GapRows(connection, likeness).fill(document, wordings, time);
              return wordings.size();
            });
  }

  private static UnansweredQuestion read(Connection connection, long gapId) throws SQLException {
    return Sql.list(connection, UsageSelects.GAP_BY_ID, GapRows::gap, gapId).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.of(Reason.NOT_FOUND, "unknown-gap").at("gap " + gapId));
  }

  @Override
  public UsageReport report(TimeSpan span, @Nullable String product, int most) {
    return new UsageFigures(database, span, product, most).report();
  }

  @Override
  public Map<Verdict, Long> verdicts(
      Instant from, Instant until, @Nullable String product, @Nullable String author) {
    return UsageFigures.verdicts(database, from, until, product, author);
  }

  @Override
  public void forgetWordsBefore(Instant time) {
    long micros = Microseconds.of(time);
    int unused = database.commit(connection -> forgetWordsBefore(connection, micros));
    database.scrub();
    feedback.readAll();
  }

  private static int forgetWordsBefore(Connection connection, long micros) throws SQLException {
    for (String sql :
        List.of(
            QueryRows.FORGET + "question IS NOT NULL AND time < ?",
            "UPDATE feedback SET comment = NULL WHERE comment IS NOT NULL AND time < ?",
            "DELETE FROM trial WHERE time < ?",
            "UPDATE exam_attempt SET answers = '[]' WHERE answers <> '[]' AND time < ?",
            "UPDATE voice SET text = NULL WHERE text IS NOT NULL AND time < ?",
            "DELETE FROM chat_message WHERE time < ?",
            "DELETE FROM gap_note WHERE time < ?",
            "DELETE FROM gap WHERE last_seen < ?")) {
      Sql.update(connection, sql, micros);
    }
    return 0;
  }

  @Override
  public Erased erase(Erasure erasure, boolean preview) {
    Writer.Work<Erased> work = connection -> new ErasureRows(connection, likeness, erasure).erase();
    if (preview) {
      return database.rollback(work);
    }
    Erased erased = database.commit(work);
    database.scrub();
    feedback.readAll();
    return erased;
  }

  @Override
  public @Nullable UnavailableException damage() {
    return database.damage();
  }

  @Override
  public @Nullable UnavailableException gone() {
    return database.gone();
  }

  @Override
  public void inspect() {
    database.inspect(List.of());
  }

  @Override
  public void close() {
    database.close();
  }
}
