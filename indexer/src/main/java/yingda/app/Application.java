package yingda.app;

import java.time.Clock;
import yingda.document.DocumentStore;
import yingda.document.Publishers;
import yingda.knowledge.KnowledgeBase;
import yingda.tuning.DraftPreviews;
import yingda.tuning.RegressionCheck;
import yingda.tuning.TrialBases;
import yingda.tuning.Tuning;
import yingda.usage.AnswerMode;
import yingda.usage.UsageLog;
import yingda.webhooks.WebhookService;

/** All use cases of an open data directory. */
public record Application(
    QuestionAnswering answering,
    ProductCatalog products,
    DocumentReading documents,
    RevisionComparing comparing,
    DocumentEditing editing,
    DocumentActions actions,
    DocumentChecking checking,
    PublicationPreview previews,
    FileImport imports,
    FileExport exports,
    PictureLibrary pictures,
    ChangeLogReading changes,
    ChangeFeed feed,
    ChangeAnswering changed,
    GapTracking gaps,
    GapAnalysis gapAnalysis,
    FeedbackCollection feedback,
    AnswerModes modes,
    CommentTracking comments,
    CustomerVoices voices,
    ReleaseAnnouncement releases,
    TuningEditing tuning,
    TuningRehearsal rehearsal,
    BatchTrials trials,
    ExamMaking examMaking,
    ExamTaking examTaking,
    ExamReporting examReporting,
    MaintenanceReporting maintenance,
    UsageReporting usage,
    SummaryReporting summaries,
    HealthReporting entryHealth,
    ServiceHealth health,
    KeyAdministration keys,
    AuditReading audit,
    WordErasing erasing,
    WebhookAdministration webhooks,
    EntryReading entries) {

  /**
   * @param publishers who may decide what readers see
   * @param clock of the log, which is never before its last change
   */
  public static Application of(
      KnowledgeBase knowledge,
      UsageLog usage,
      Access access,
      WebhookService webhooks,
      Publishers publishers,
      Clock clock) {
    return of(knowledge, usage, access, webhooks, publishers, AnswerMode.AUTO, clock);
  }

  /**
   * The same where nothing was decided on an entry.
   *
   * @param begin whether bots may send it
   */
  public static Application of(
      KnowledgeBase knowledge,
      UsageLog usage,
      Access access,
      WebhookService webhooks,
      Publishers publishers,
      AnswerMode begin,
      Clock clock) {
    DocumentStore store = knowledge.store();
    RegressionCheck golden = new RegressionCheck(knowledge, clock);
    Tuning tuning = new Tuning(knowledge.directory(), store, clock);
    DocumentEditing editing =
        new DocumentEditing(
            new EditingParts(
                store, knowledge, knowledge.checker(clock), golden, usage, publishers, clock));
    Conversations conversations = new Conversations(clock);
    AnswerModes modes =
        new AnswerModes(
            usage, store, publishers, () -> knowledge.directory().lexicon().rules(), begin, clock);
    ServiceHealth health = health(store, knowledge, access, clock);
    health.warnAlso(
        () -> WebhookWarning.of(webhooks.store().figures(), clock.instant()).orElse(null));
    return new Application(
        answering(knowledge, usage, conversations, modes, clock),
        new ProductCatalog(store, knowledge.searcher(), clock),
        new DocumentReading(store, clock),
        new RevisionComparing(store, knowledge.comparer()),
        editing,
        new DocumentActions(editing),
        new DocumentChecking(store, knowledge.checker(clock), clock),
        new PublicationPreview(golden, new DraftPreviews(knowledge, clock)),
        new FileImport(store, publishers, knowledge::wake),
        new FileExport(store, knowledge.directory().lexicon(), clock),
        new PictureLibrary(store),
        new ChangeLogReading(store),
        new ChangeFeed(store, knowledge),
        new ChangeAnswering(store, knowledge.comparer(), modes, clock),
        new GapTracking(usage, store, publishers, new InternalAnswers(knowledge.replies(), clock)),
        new GapAnalysis(knowledge, usage, publishers, clock),
        new FeedbackCollection(usage, conversations, modes),
        modes,
        new CommentTracking(usage, store, clock),
        new CustomerVoices(usage.store(), clock),
        new ReleaseAnnouncement(store, publishers),
        new TuningEditing(tuning, publishers),
        new TuningRehearsal(tuning, knowledge),
        new BatchTrials(
            store,
            new TrialBases(knowledge, clock),
            usage,
            new SendingRules(modes::isAuto),
            knowledge::analyst,
            clock),
        new ExamMaking(store, usage, clock),
        new ExamTaking(store, usage, () -> knowledge.analysis().normalizer(), clock),
        new ExamReporting(usage),
        new MaintenanceReporting(store, clock),
        new UsageReporting(usage, clock),
        new SummaryReporting(store, usage, clock),
        new HealthReporting(knowledge, knowledge.checker(clock), usage, clock),
        health,
        new KeyAdministration(access.store(), store, clock),
        new AuditReading(access.journal()),
        new WordErasing(usage, conversations, access.store(), clock),
        new WebhookAdministration(webhooks, store, knowledge.usage(), access.store(), clock),
        new EntryReading(store, modes, clock));
  }

  private static ServiceHealth health(
      DocumentStore store, KnowledgeBase knowledge, Access access, Clock clock) {
    ServiceHealth health = new ServiceHealth(store, knowledge, clock);
    health.answersBy(access.authentication());
    ProviderSignIn people = access.people();
    if (people != null) {
      health.warnAlso(people::problem);
    }
    return health;
  }

  /** What was asked is logged under the names of products that documents have. */
  private static QuestionAnswering answering(
      KnowledgeBase knowledge,
      UsageLog usage,
      Conversations conversations,
      AnswerModes modes,
      Clock clock) {
    ProductSpelling products = new ProductSpelling(knowledge.store());
    return new QuestionAnswering(
        knowledge.searcher(),
        knowledge.replies(),
        knowledge::incomplete,
        asked -> usage.asked(() -> asked.about(products.of(asked.product()))),
        conversations,
        knowledge::analyst,
        modes::isAuto,
        clock);
  }
}
