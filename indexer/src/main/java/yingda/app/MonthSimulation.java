package yingda.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.Publishers;
import yingda.document.Revision;
import yingda.document.Signature;
import yingda.evaluation.GoldenFolder;
import yingda.evaluation.Query;
import yingda.evaluation.Task;
import yingda.files.TemporaryDirectory;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.lexicon.UsageRules;
import yingda.search.Decision;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.Reply;
import yingda.search.ReplyRequest;
import yingda.tuning.RegressionCheck;
import yingda.usage.AnswerMode;
import yingda.usage.FeedbackEvent;
import yingda.usage.GapGroup;
import yingda.usage.GapMark;
import yingda.usage.GapReport;
import yingda.usage.GapState;
import yingda.usage.Retention;
import yingda.usage.UnansweredQuestion;
import yingda.usage.UsageLog;
import yingda.usage.Verdict;

/** One run of a simulated month. Belongs to one thread. */
final class MonthSimulation {
  private static final Instant BEGIN = Instant.parse("2026-11-02T01:00:00Z");
  private static final Signature WRITER = new Signature("模拟", "从缺口和反馈补问法");
  private static final int OFFERED = 3;
  private static final int WEEK = 7;

  /** Groups of gaps that a writer works on in a day. */
  private static final int GROUPS = 5;

  /** Of what is right, agents take so many unchanged and edited; of what is wrong they take few. */
  private static final double USED = 0.85;

  private static final double EDITED = 0.95;
  private static final double MISTAKEN = 0.03;
  private static final double DISCARDED = 0.8;
  private static final double REPORTED = 0.7;

  private final SimulatedMonth month;
  private final Random random;
  private final MovingClock clock;
  private final KnowledgeBase knowledge;
  private final UsageLog usage;
  private final QuestionAnswering answering;
  private final FeedbackCollection feedback;
  private final GapAnalysis gaps;
  private final RegressionCheck golden;
  private final Map<String, Query> truth = new HashMap<>();
  private final List<Query> taught = new ArrayList<>();
  private final List<Query> others = new ArrayList<>();
  private int uses;
  private int discarded;
  private int handovers;
  private int added;
  private int refused;

  private MonthSimulation(
      SimulatedMonth month, MovingClock clock, KnowledgeBase knowledge, UsageLog usage) {
    this.month = month;
    this.random = new Random(month.seed());
    this.clock = clock;
    this.knowledge = knowledge;
    this.usage = usage;
    Conversations conversations = new Conversations(clock);
    AnswerModes modes =
        new AnswerModes(
            usage,
            knowledge.store(),
            Publishers.EVERYBODY,
            UsageRules::shipped,
            AnswerMode.AUTO,
            clock);
    this.answering =
        new QuestionAnswering(
            knowledge.searcher(),
            knowledge.replies(),
            () -> 0,
            usage::asked,
            conversations,
            knowledge::analyst,
            modes::isAuto,
            clock);
    this.feedback = new FeedbackCollection(usage, conversations, modes);
    this.gaps = new GapAnalysis(knowledge, usage, Publishers.EVERYBODY, clock);
    this.golden = new RegressionCheck(knowledge, clock);
  }

  static SimulatedMonth.Outcome run(SimulatedMonth month) {
    MovingClock clock = new MovingClock(BEGIN);
    Task content = Task.in(month.golden());
    Task asked = month.questions().among(month.others(), month.seed());
    try (TemporaryDirectory temporary = TemporaryDirectory.create()) {
      DataDirectory directory = new DataDirectory(temporary.path(), month.encoder());
      content.bringWords(directory);
      boolean unused =
          new GoldenFolder(directory.golden())
              .files()
              .replaceBy(new GoldenFolder(month.golden()).files());
      try (KnowledgeBase knowledge = KnowledgeBase.open(directory, clock)) {
        content.importInto(knowledge.store());
        asked.importInto(knowledge.store());
        settle(knowledge);
        try (UsageLog usage = new UsageLog(knowledge.usage(), Retention.DEFAULT, clock)) {
          return new MonthSimulation(month, clock, knowledge, usage).run(asked, content);
        }
      }
    }
  }

  private static void settle(KnowledgeBase knowledge) {
    knowledge.catchUp();
    knowledge.completeMeaning();
  }

  private SimulatedMonth.Outcome run(Task asked, Task content) {
    split(asked);
    List<Query> control =
        content.sets().stream()
            .flatMap(set -> set.queries().stream())
            .filter(query -> query.kind() == null)
            .toList();
    List<Boolean> taughtBefore = right(taught);
    List<Boolean> othersBefore = right(others);
    List<Boolean> controlBefore = right(control);
    List<Double> weeks = new ArrayList<>();
    int asking = 0;
    int right = 0;
    for (int day = 1; day <= SimulatedMonth.DAYS; day++) {
      right += day();
      asking += month.asked();
      if (day % WEEK == 0) {
        weeks.add((double) right / asking);
        asking = 0;
        right = 0;
        learnFromUse();
      }
      workOnGaps();
      clock.move(Duration.ofDays(1));
    }
    return new SimulatedMonth.Outcome(
        share(taughtBefore, right(taught)),
        share(othersBefore, right(others)),
        share(controlBefore, right(control)),
        weeks,
        uses,
        discarded,
        handovers,
        added,
        refused);
  }

  /** Of the wordings of each entry, one half is asked and the other only measured. */
  private void split(Task asked) {
    Map<String, List<Query>> byEntry = new TreeMap<>();
    asked.sets().getFirst().queries().stream()
        .filter(query -> query.kind() == null && Question.isAskable(query.text()))
        .forEach(
            query ->
                byEntry
                    .computeIfAbsent(Collections.min(query.right()), none -> new ArrayList<>())
                    .add(query));
    for (List<Query> wordings : byEntry.values()) {
      Collections.shuffle(wordings, random);
      int half = wordings.size() / 2;
      taught.addAll(wordings.subList(0, half));
      others.addAll(half == 0 ? List.of() : wordings.subList(half, wordings.size()));
    }
    taught.forEach(query -> truth.put(query.text(), query));
  }

  private List<Boolean> right(List<Query> queries) {
    return queries.stream().map(query -> rank(query, ask(query.text(), false)) == 0).toList();
  }

  private static SimulatedMonth.Share share(List<Boolean> before, List<Boolean> after) {
    int lost = 0;
    for (int i = 0; i < before.size(); i++) {
      lost += before.get(i) && !after.get(i) ? 1 : 0;
    }
    return new SimulatedMonth.Share(before.size(), count(before), count(after), lost);
  }

  private static int count(List<Boolean> all) {
    return Collections.frequency(all, true);
  }

  private Replies ask(String text, boolean logged) {
    Question question = new Question(text);
    ScopeRequest scope = new ScopeRequest("agent", null, null, null);
    return logged
        ? answering.reply(Callers.LOCAL, new Inquiry(question, scope, OFFERED)).answer()
        : knowledge
            .replies()
            .reply(
                new ReplyRequest(
                    question,
                    List.of(),
                    scope.of(Callers.LOCAL, clock.instant()),
                    "agent",
                    OFFERED));
  }

  /** Where the right reply stands from 0 on, -1 if it is not offered. */
  private static int rank(Query query, Replies found) {
    for (int i = 0; i < found.replies().size(); i++) {
      if (query.isAnsweredBy(found.replies().get(i).hit())) {
        return i;
      }
    }
    return -1;
  }

  private int day() {
    int right = 0;
    for (int i = 0; i < month.asked(); i++) {
      clock.move(Duration.ofMinutes(1));
      Query query = taught.get(random.nextInt(taught.size()));
      Replies found = ask(query.text(), true);
      int rank = rank(query, found);
      right += rank == 0 ? 1 : 0;
      act(query, found, rank);
    }
    return right;
  }

  /** What an agent does, who knows which answer is right, and mistakes one now and then. */
  private void act(Query query, Replies found, int rank) {
    double chance = random.nextDouble();
    boolean isWrong = rank != 0 && !found.replies().isEmpty();
    if (isWrong && chance < MISTAKEN) {
      judge(found, 0, Verdict.USED);
      return;
    }
    if (isWrong && chance < DISCARDED) {
      judge(found, 0, Verdict.DISCARDED);
    }
    if (rank >= 0 && chance < EDITED) {
      judge(found, rank, chance < USED ? Verdict.USED : Verdict.EDITED);
    }
    if (rank < 0 && chance < REPORTED) {
      handovers++;
      usage.report(new GapReport(new Question(query.text()), List.of(), null, null, null, null));
    }
  }

  private void judge(Replies found, int rank, Verdict verdict) {
    Reply reply = found.replies().get(rank);
    boolean isNew =
        feedback.accept(
            Callers.LOCAL,
            new FeedbackEvent(
                found.queryId(), reply.hit().documentId(), reply.hit().anchor(), verdict, null));
    uses += isNew && verdict.isGood() ? 1 : 0;
    discarded += isNew && !verdict.isGood() ? 1 : 0;
  }

  /** A writer reads the costliest groups, and gives their wordings to the entries that answer. */
  private void workOnGaps() {
    for (GapGroup group : gaps.groups(Callers.LOCAL, null).stream().limit(GROUPS).toList()) {
      for (UnansweredQuestion gap : group.gaps()) {
        Query query =
            gap.wordings().stream()
                .map(truth::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (query == null) {
          continue;
        }
        String answer = Collections.min(query.right());
        List<String> wordings =
            gap.wordings().stream()
                .filter(
                    wording ->
                        truth.containsKey(wording) && truth.get(wording).right().contains(answer))
                .toList();
        boolean isTaken = add(answer, null, wordings);
        GapMark mark =
            new GapMark(GapState.DONE, isTaken ? answer : null, isTaken ? null : "会改变标准问题");
        UnansweredQuestion unused = usage.mark(gap.id(), mark);
      }
    }
    settle(knowledge);
  }

  /** What agents took an entry for, though another came first, becomes a wording of it. */
  private void learnFromUse() {
    for (Map.Entry<String, List<String>> lost : lostUses().entrySet()) {
      int sign = lost.getKey().indexOf('#');
      boolean unused =
          add(lost.getKey().substring(0, sign), lost.getKey().substring(sign + 1), lost.getValue());
    }
    settle(knowledge);
  }

  private Map<String, List<String>> lostUses() {
    Map<String, List<String>> lost = new TreeMap<>();
    for (String address : usage.countsUntil(clock.instant()).keySet()) {
      int sign = address.indexOf('#');
      List<String> accepted =
          knowledge
              .feedback()
              .accepted(address.substring(0, sign), address.substring(sign + 1))
              .stream()
              .filter(question -> !address.equals(first(question)))
              .toList();
      if (!accepted.isEmpty()) {
        lost.put(address, accepted);
      }
    }
    return lost;
  }

  private @Nullable String first(String question) {
    Replies found = ask(question, false);
    return found.decision() == Decision.ESCALATE || found.replies().isEmpty()
        ? null
        : found.replies().getFirst().hit().address();
  }

  /** Whether the golden questions kept their answers, and it was published. */
  private boolean add(String documentId, @Nullable String anchor, List<String> wordings) {
    Document document =
        knowledge.store().inForce(documentId, clock.instant()).map(Revision::document).orElse(null);
    if (document == null || wordings.isEmpty()) {
      return false;
    }
    String target = anchor == null ? document.entries().getFirst().anchor() : anchor;
    Document more = with(document, target, wordings);
    if (more.equals(document)) {
      return true;
    }
    if (!golden.ifPublished(more, null).isEmpty()) {
      refused += wordings.size();
      return false;
    }
    var unused = knowledge.store().append(List.of(Edit.put(more, WRITER)));
    knowledge.catchUp();
    added += wordings.size();
    return true;
  }

  private static Document with(Document document, String anchor, List<String> wordings) {
    return document.withEntries(
        entry -> entry.anchor().equals(anchor) ? with(entry, wordings) : entry);
  }

  private static Entry with(Entry entry, List<String> wordings) {
    Set<String> similar = new LinkedHashSet<>(entry.similar());
    similar.addAll(wordings);
    similar.remove(entry.question());
    return new Entry(
        entry.anchor(),
        entry.path(),
        entry.question(),
        List.copyOf(similar),
        entry.negatives(),
        entry.answer(),
        entry.channelAnswers());
  }
}
