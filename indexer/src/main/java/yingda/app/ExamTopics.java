package yingda.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Listing;
import yingda.document.Markup;
import yingda.document.Period;
import yingda.document.ProductName;
import yingda.document.Revision;
import yingda.document.VersionRange;
import yingda.exams.ExamAttempt;
import yingda.exams.ExamQuestion;
import yingda.exams.ExamReason;
import yingda.exams.ExamSetting;
import yingda.exams.ExamSource;
import yingda.exams.ExamTopic;
import yingda.exams.ExamVerdict;
import yingda.usage.TimeSpan;
import yingda.usage.UsageReport;
import yingda.usage.UsageStore;

/** Which entries an exam may ask about, and why. */
final class ExamTopics {
  private static final int PAGE = 500;

  /** Documents that an exam is made of. */
  private static final int MOST = 3_000;

  /** Entries that are asked for, or wrong, most. */
  private static final int MOST_NAMED = 300;

  private static final Set<Kind> REPLIES = Set.of(Kind.FAQ, Kind.SCRIPT);

  private final DocumentStore store;
  private final UsageStore usage;
  private final Markup markup;

  ExamTopics(DocumentStore store, UsageStore usage, Markup markup) {
    this.store = store;
    this.usage = usage;
    this.markup = markup;
  }

  /**
   * What may be asked, and what else is in force.
   *
   * @param topics that are asked about
   * @param answers of all that is in force, without markup
   */
  record Material(List<ExamTopic> topics, List<String> answers) {}

  /** What may be asked of what is in force, in the newest edition of each page. */
  Material of(ExamSetting setting, Instant now) {
    UsageReport asked =
        usage.report(
            new TimeSpan(setting.since(), now, Duration.between(setting.since(), now)),
            setting.product(),
            MOST_NAMED);
    Set<String> wrong = new HashSet<>(wrongInExams(setting.since()));
    asked.rejected().forEach(entry -> wrong.add(Entry.address(entry.documentId(), entry.anchor())));
    Set<String> often = new HashSet<>();
    asked.entries().forEach(entry -> often.add(Entry.address(entry.documentId(), entry.anchor())));
    List<ExamTopic> topics = new ArrayList<>();
    List<Revision> published = published(now);
    for (Revision revision : published) {
      if (!isAskedAbout(revision.document(), setting)) {
        continue;
      }
      Map<String, Entry> before = before(revision, setting.since());
      for (Entry entry : revision.document().entries()) {
        topics.add(topic(revision, entry, before, often, wrong));
      }
    }
    return new Material(topics, answers(published));
  }

  private List<String> answers(List<Revision> published) {
    return published.stream()
        .flatMap(revision -> revision.document().entries().stream())
        .map(entry -> markup.plain(entry.answer()))
        .toList();
  }

  private ExamTopic topic(
      Revision revision,
      Entry entry,
      @Nullable Map<String, Entry> before,
      Set<String> often,
      Set<String> wrong) {
    Entry old = before == null ? entry : before.get(entry.anchor());
    boolean isChanged = old != null && !fingerprint(old).equals(fingerprint(entry));
    String address = Entry.address(revision.document().id(), entry.anchor());
    ExamReason ofText = old == null ? ExamReason.NEW : ExamReason.CHANGED;
    ExamReason ofUse = often.contains(address) ? ExamReason.ASKED : ExamReason.BASIC;
    ExamReason reason = old == null || isChanged ? ofText : ofUse;
    return new ExamTopic(
        wrong.contains(address) ? ExamReason.WRONG : reason,
        REPLIES.contains(revision.document().kind()),
        markup.plain(entry.answer()),
        old != null && isChanged ? markup.plain(old.answer()) : null,
        source(revision, entry));
  }

  private static ExamSource source(Revision revision, Entry entry) {
    Document document = revision.document();
    VersionRange versions = document.scope().versions();
    return new ExamSource(
        document.id(),
        entry.anchor(),
        revision.number(),
        document.title(),
        document.scope().product(),
        versions.equals(VersionRange.ALL) ? null : versions.toString(),
        entry.question(),
        "",
        fingerprint(entry));
  }

  private static String fingerprint(Entry entry) {
    return ExamSource.fingerprint(entry.question(), entry.answer());
  }

  private List<Revision> published(Instant now) {
    Map<String, Revision> newest = new LinkedHashMap<>();
    Listing listing = Listing.published("", now, PAGE);
    List<Revision> page = store.page(listing);
    while (!page.isEmpty() && newest.size() < MOST) {
      for (Revision revision : page) {
        Document document = revision.document();
        if (document.validity().includes(now)) {
          newest.merge(document.family(), revision, ExamTopics::newer);
        }
      }
      page = store.page(listing.after(page.getLast().document().id()));
    }
    return newest.values().stream().limit(MOST).toList();
  }

  /** A case tells what happened once, not what holds: it is asked about where somebody says so. */
  private static boolean isAskedAbout(Document document, ExamSetting setting) {
    String own = document.scope().product();
    String without = setting.without();
    Kind kind = setting.kind();
    boolean isOfKind = kind == null ? document.kind() != Kind.CASE : document.kind() == kind;
    Audience audience = setting.audience();
    boolean isForAudience = audience == null || document.scope().audience() == audience;
    boolean isTagged = setting.tag() == null || document.tags().contains(setting.tag());
    boolean isLeftOut = own != null && without != null && ProductName.same(own, without);
    return isOfKind && isForAudience && isTagged && !isLeftOut && isAbout(own, setting.product());
  }

  private static boolean isAbout(@Nullable String own, @Nullable String product) {
    return product == null || own == null || ProductName.same(own, product);
  }

  private static Revision newer(Revision one, Revision other) {
    VersionRange versions = one.document().scope().versions();
    return versions.compareTo(other.document().scope().versions()) < 0 ? other : one;
  }

  /**
   * What a document said before, by anchor; empty if it said nothing; null if it has said the same
   * since.
   */
  private @Nullable Map<String, Entry> before(Revision revision, Instant since) {
    String id = revision.document().id();
    Optional<Period> period = store.timeline(id).inForceAt(since);
    if (period.isPresent() && period.get().revision() == revision.number()) {
      return null;
    }
    Map<String, Entry> before = new HashMap<>();
    period
        .flatMap(then -> store.revision(id, then.revision()))
        .ifPresent(
            then -> then.document().entries().forEach(entry -> before.put(entry.anchor(), entry)));
    return before;
  }

  /** What staff answered wrong. */
  private Set<String> wrongInExams(Instant since) {
    Set<String> wrong = new HashSet<>();
    Map<Long, List<ExamQuestion>> questions = new HashMap<>();
    for (ExamAttempt attempt : usage.attemptsSince(since)) {
      List<ExamQuestion> asked =
          questions.computeIfAbsent(attempt.examId(), id -> usage.exam(id).questions());
      for (int i = 0; i < asked.size(); i++) {
        if (attempt.marks().get(i).verdict() == ExamVerdict.WRONG) {
          wrong.add(asked.get(i).source().address());
        }
      }
    }
    return wrong;
  }
}
