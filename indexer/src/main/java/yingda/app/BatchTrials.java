package yingda.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.ProductVersion;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.knowledge.KnowledgeBase;
import yingda.search.Handover.Priority;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.ReplyRequest;
import yingda.search.SearchScope;
import yingda.triage.QuestionAnalyst;
import yingda.tuning.TrialBases;
import yingda.usage.Judgement;
import yingda.usage.PersonalData;
import yingda.usage.Trial;
import yingda.usage.TrialAnswer;
import yingda.usage.TrialSetting;
import yingda.usage.UsageLog;

/**
 * Many questions asked at once, to be judged and compared with another day, another model or a
 * draft. What is asked so is no question of a customer: it is not logged as one. Safe for
 * concurrent use.
 */
public final class BatchTrials {
  /** Questions of a trial. */
  private static final int MOST = 200;

  private final DocumentStore store;
  private final TrialBases bases;
  private final UsageLog usage;
  private final SendingRules rules;
  private final Supplier<QuestionAnalyst> analyst;
  private final Clock clock;

  /**
   * @param rules what customers are given of what is found
   * @param analyst tells who may come to harm; the one in use at each call
   */
  BatchTrials(
      DocumentStore store,
      TrialBases bases,
      UsageLog usage,
      SendingRules rules,
      Supplier<QuestionAnalyst> analyst,
      Clock clock) {
    this.store = store;
    this.bases = bases;
    this.usage = usage;
    this.rules = rules;
    this.analyst = analyst;
    this.clock = clock;
  }

  /**
   * Asks questions and keeps what they are given, without personal data.
   *
   * @throws RejectedException if there are too many questions, or none, if there is no such draft,
   *     or IN_USE while another trial is made
   */
  public Trial run(Caller caller, String name, TrialSetting setting, List<String> given) {
    caller.need(Operation.RUN_TRIAL);
    List<Question> questions =
        given.stream().map(String::strip).distinct().map(BatchTrials::question).toList();
    if (questions.isEmpty() || questions.size() > MOST) {
      throw Refusal.invalid("wrong-count")
          .with("count", questions.size())
          .with("limit", MOST)
          .at("questions");
    }
    Instant now = clock.instant();
    SearchScope reader = scope(caller, setting, now);
    List<TrialAnswer> answers =
        asked(setting, questions, base -> ask(base, reader, setting, questions));
    return usage.store().keep(new Trial(0, now, caller.nameOrNull(), name, setting, answers));
  }

  private static Question question(String text) {
    return Question.of("questions", PersonalData.masked(text));
  }

  private static SearchScope scope(Caller caller, TrialSetting setting, Instant now) {
    String version = setting.version();
    return new ScopeRequest(
            setting.channel(),
            setting.product(),
            version == null ? null : ProductVersion.of("version", version),
            setting.asOf())
        .of(caller, now);
  }

  private List<TrialAnswer> asked(
      TrialSetting setting,
      List<Question> questions,
      Function<KnowledgeBase, List<TrialAnswer>> asking) {
    String draft = setting.draft();
    if (draft != null) {
      return bases.withDraft(draft(draft), questions, asking);
    }
    return setting.wordsOnly() ? bases.byWords(asking) : bases.asItIs(asking);
  }

  private Document draft(String id) {
    return store
        .newest(id)
        .orElseThrow(() -> Refusal.invalid("not-a-document").with("value", id).at("draft"))
        .document();
  }

  private List<TrialAnswer> ask(
      KnowledgeBase base, SearchScope reader, TrialSetting setting, List<Question> questions) {
    String channel = Objects.requireNonNullElse(setting.channel(), "");
    return questions.stream()
        .map(
            question ->
                TrialAnswer.of(
                    question.text(),
                    replies(base, new ReplyRequest(question, List.of(), reader, channel, 1)),
                    !setting.isOfPublished()))
        .toList();
  }

  /** As whoever asks for customers, or agents, would get them. */
  private Replies replies(KnowledgeBase base, ReplyRequest request) {
    Replies found = base.replies().reply(request);
    Priority priority = analyst.get().analyze(request, found.replies(), List.of()).priority();
    return rules.decided(request.reader().audience(), priority, found);
  }

  /** Trials, the newest first. */
  public List<Trial> list(Caller caller, int offset, int limit) {
    caller.need(Operation.READ_TRIALS);
    return usage.store().trials(offset, limit);
  }

  /**
   * One of them.
   *
   * @throws RejectedException NOT_FOUND if there is none
   */
  public Trial read(Caller caller, long id) {
    caller.need(Operation.READ_TRIALS);
    return usage.store().trial(id);
  }

  /** The documents that a trial quotes and that are internal now, by their ids. */
  public Set<String> internal(Caller caller, Trial trial) {
    caller.need(Operation.READ_TRIALS);
    return trial.answers().stream()
        .map(TrialAnswer::first)
        .filter(Objects::nonNull)
        .map(TrialAnswer.First::documentId)
        .distinct()
        .flatMap(id -> store.newest(id).stream())
        .filter(newest -> newest.document().scope().audience() == Audience.INTERNAL)
        .map(newest -> newest.document().id())
        .collect(Collectors.toSet());
  }

  /**
   * Says how good its answers are.
   *
   * @param judgements by question; null takes one back
   * @throws RejectedException NOT_FOUND if there is no such trial
   */
  public Trial judge(Caller caller, long id, Map<String, @Nullable Judgement> judgements) {
    caller.need(Operation.RUN_TRIAL);
    return usage.store().judge(id, judgements);
  }
}
