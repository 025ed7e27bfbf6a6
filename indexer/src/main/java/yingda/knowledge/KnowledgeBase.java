package yingda.knowledge;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yingda.checks.CheckLanguage;
import yingda.checks.CheckWords;
import yingda.checks.DocumentChecker;
import yingda.comparison.DocumentComparer;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Markup;
import yingda.document.RejectedException;
import yingda.encoder.Encoder;
import yingda.indexing.IndexEngine;
import yingda.indexing.Progress;
import yingda.indexing.SearchableIndex;
import yingda.indexing.WhatIf;
import yingda.markup.CommonMarkMarkup;
import yingda.ranking.Calibration;
import yingda.ranking.Feedback;
import yingda.ranking.LinearModel;
import yingda.ranking.RankingContext;
import yingda.search.ReplyService;
import yingda.search.Searcher;
import yingda.text.Analysis;
import yingda.triage.QuestionAnalyst;
import yingda.usage.QuestionSimilarity;
import yingda.usage.UsageStore;

/**
 * An open data directory: the store is written, the index follows, the searcher answers. Safe for
 * concurrent use.
 */
public final class KnowledgeBase implements Progress, AutoCloseable {
  private static final Logger LOGGER = System.getLogger(KnowledgeBase.class.getName());

  private final EncodingPace pace = new EncodingPace();
  private final DataDirectory directory;
  private final DocumentStore store;
  private final UsageStore usage;
  private final IndexEngine engine;
  private final FollowedIndex index;
  private final IndexRebuilder rebuilder;
  private final IndexMender mender;
  private final AnswerGate gate;
  private final AtomicReference<KnowledgeState> state;

  private KnowledgeBase(
      DataDirectory directory, DocumentStore store, UsageStore usage, Analysis analysis) {
    this.directory = directory;
    this.store = store;
    this.usage = usage;
    DirectorySettings settings = new DirectorySettings(directory);
    RankingContext rankingContext = new RankingContext(settings.weights(), usage);
    this.engine = Backends.index(directory, analysis, markup(), this::rankingContext);
    directory.lexiconInUse().keep();
    if (!engine.isOf(store)) {
      LOGGER.log(Level.WARNING, "The index is not of this store and is made anew from it");
      engine.swapIn(engine.beside(analysis));
    }
    this.state =
        new AtomicReference<>(
            new KnowledgeState(
                analysis,
                rankingContext,
                settings.calibration(),
                settings.checkWords(),
                settings.questionPhrases()));
    sayIfIndexIsMade();
    this.index = new FollowedIndex(store, engine);
    this.gate = new AnswerGate(store, index::applied);
    this.rebuilder = new IndexRebuilder(directory, state, index, gate);
    this.mender = new IndexMender(this, engine);
    mender.start();
  }

  /**
   * Opens a data directory, or begins one. The index follows from where it was; if the lexicon or
   * the model has changed since, {@link #isOutdated}. A damaged model is named in the log, and
   * words alone are compared.
   *
   * @throws RejectedException if another process has its index open, or it can't be read
   */
  public static KnowledgeBase open(DataDirectory directory, Clock clock) {
    DocumentStore store = directory.openStore(clock);
    try {
      return open(directory, store);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static KnowledgeBase open(DataDirectory directory, DocumentStore store) {
    sayIfUsageIsLost(directory, store);
    UsageStore usage = directory.openUsage();
    Analysis analysis = null;
    try {
      analysis = new DirectorySettings(directory).analysis(true);
      return new KnowledgeBase(directory, store, usage, analysis);
    } catch (RuntimeException e) {
      Encoders.close(analysis);
      usage.close();
      throw e;
    }
  }

  /**
   * Makes sure that a data directory could be opened, before anything in it is changed.
   *
   * @throws RejectedException if another process has its index open
   */
  public static void refuseIfOpen(DataDirectory directory) {
    Backends.refuseIfOpen(directory);
  }

  /** It is begun anew, as answers need none, but whoever looks for the gaps should know why. */
  private static void sayIfUsageIsLost(DataDirectory directory, DocumentStore store) {
    if (store.lastSequence() > 0 && directory.hasLostUsage()) {
      LOGGER.log(
          Level.WARNING,
          directory.usage()
              + ": is gone, and with it what was asked, judged and handed over; it is begun anew."
              + " If there is a backup, stop the program, put it back and start again");
    }
  }

  private void sayIfIndexIsMade() {
    long changes = store.lastSequence();
    if (changes > 0 && engine.current().committed().sequence() == 0) {
      LOGGER.log(
          Level.INFO, "There is no index; it is made from the store, of " + changes + " changes");
    }
  }

  /** By words alone. */
  static Analysis words(DataDirectory directory) {
    return directory.lexiconInUse().read();
  }

  /** How answers become text and pages. */
  public static Markup markup() {
    return new CommonMarkMarkup();
  }

  public DocumentStore store() {
    return store;
  }

  /** What was asked here, and what came of it. */
  public UsageStore usage() {
    return usage;
  }

  /** Answers once all is found that was accepted before this was opened. */
  public Searcher searcher() {
    return new GuardedSearcher(engine.searcher(), gate::refuseIfShut);
  }

  /** Does what must be found, too, before anything is answered. */
  public void beforeAnswers(Runnable work) {
    gate.shutBehind(work);
  }

  @Override
  public boolean isAnswering() {
    return gate.isOpen();
  }

  /** Replies, with the confidence that was learned here. */
  public ReplyService replies() {
    return replies(searcher());
  }

  /** Compares states of a document by the words in use. */
  public DocumentComparer comparer() {
    return new DocumentComparer(this::analysis);
  }

  /**
   * The index as it would be with a document published, for the caller to close.
   *
   * @param at the instant of the publication, not in the past
   */
  public SearchableIndex supposing(Document document, Instant at) {
    gate.refuseIfShut();
    return engine.supposing(WhatIf.published(store, engine.current(), document, at));
  }

  /** The same with a document retired. */
  public SearchableIndex supposingRetired(String id, Instant at) {
    gate.refuseIfShut();
    return engine.supposing(WhatIf.retired(store, engine.current(), id, at));
  }

  /** Replies from what some searcher finds, with the confidence that was learned here. */
  public ReplyService replies(Searcher others) {
    return new ReplyService(others, markup(), () -> state.get().calibration());
  }

  /** How texts are cut into words now. */
  public Analysis analysis() {
    return state.get().analysis();
  }

  /**
   * Which way wordings point, by the pretrained encoder, or by the one learned here.
   *
   * @return in the order of the wordings; all zero if meaning is not told
   */
  public List<float[]> directions(List<String> wordings) {
    Analysis now = analysis();
    Encoder encoder = now.pretrained() == null ? now.encoder() : now.pretrained();
    return encoder == null
        ? wordings.stream().map(unused -> new float[0]).toList()
        : encoder.encodeAll(wordings);
  }

  /** When two questions that nothing answered are the same gap. */
  public QuestionSimilarity similarity() {
    return new QuestionSimilarity(analysis().normalizer());
  }

  /** Tells what questions are about, by the words in use. */
  public QuestionAnalyst analyst() {
    return state.get().analyst();
  }

  /** Looks through documents before they are published. */
  public DocumentChecker checker(Clock clock) {
    Supplier<CheckLanguage> language = () -> language(state.get());
    return new DocumentChecker(store, searcher(), language, clock);
  }

  private static CheckLanguage language(KnowledgeState now) {
    return new CheckLanguage(now.analysis(), now.checkWords());
  }

  /**
   * Reads anew which phrases are looked for before a publication, and in what is asked.
   *
   * @throws RejectedException naming a line that breaks a rule; then all stays as it is
   */
  public void readPhrases() {
    CheckWords words = new DirectorySettings(directory).writtenCheckWords();
    QuestionPhrases phrases = QuestionPhrases.in(directory.lexicon());
    state.updateAndGet(now -> now.with(words, phrases));
  }

  /**
   * Reads anew what the features count and what confidence means.
   *
   * @throws RejectedException if a file is damaged; then all stays as it is
   */
  public void readJudgement() {
    LinearModel weights = directory.model().readWeights();
    Calibration calibration = directory.model().readCalibration();
    state.updateAndGet(now -> now.judging(weights, calibration));
  }

  private RankingContext rankingContext() {
    return state.get().rankingContext();
  }

  /** What agents made of its replies. */
  public Feedback feedback() {
    return rankingContext().feedback();
  }

  public DataDirectory directory() {
    return directory;
  }

  /**
   * Whether the index was written with another lexicon or model than the data directory has now.
   *
   * @throws RejectedException naming a line that breaks a rule, or a model that is damaged
   */
  public boolean isOutdated() {
    String now = new Encoders(directory, true).fingerprint(words(directory));
    return engine.isOutdated(now) || !now.equals(analysis().fingerprint());
  }

  /**
   * Reads lexicon and model, writes a new index with them beside the one in use, then puts it in
   * its place; searches go on. Given up when the knowledge base is closed meanwhile.
   *
   * @throws RejectedException naming a line that breaks a rule, or a model that is damaged; then
   *     all stays as it is
   */
  public void rebuild() {
    rebuilder.rebuild();
  }

  /** The same with the lexicon and model in use. */
  void rebuildAsItIs() {
    rebuilder.rebuildAsItIs();
  }

  /** Puts an empty index in the place of one that answers with what is not there. */
  void beginAnew() {
    rebuilder.beginAnew();
  }

  @Override
  public long applied() {
    return index.applied();
  }

  @Override
  public @Nullable RuntimeException failure() {
    RuntimeException failure = index.failure();
    return failure == null ? usage.gone() : failure;
  }

  @Override
  public boolean isWhole() {
    return !engine.isDamaged();
  }

  @Override
  public @Nullable RuntimeException warning() {
    RuntimeException damage = store.damage();
    if (damage == null) {
      damage = usage.damage();
    }
    return damage == null ? directory.lexiconInUse().problem() : damage;
  }

  @Override
  public int incomplete() {
    return index.incomplete();
  }

  /**
   * Encodes some of what can't be found by its meaning yet, as many as are worth a step.
   *
   * @return whether there was anything to do
   */
  boolean completeSome() {
    if (index.isClosing()) {
      return false;
    }
    long begun = System.nanoTime();
    boolean some = index.completeSome(pace.entries());
    pace.took(Duration.ofNanos(System.nanoTime() - begun));
    return some;
  }

  /** Waits until all that can be found by its words can be found by its meaning. */
  public void completeMeaning() {
    completeMeaning(left -> {});
  }

  /**
   * The same.
   *
   * @param left hears now and then how many entries are left
   */
  public void completeMeaning(IntConsumer left) {
    while (completeSome()) {
      left.accept(incomplete());
    }
  }

  @Override
  public void wake() {
    index.wake();
  }

  @Override
  public boolean awaitApplied(long sequence, Duration timeout) {
    return index.awaitApplied(sequence, timeout);
  }

  /** Waits until all that was accepted by now can be found. */
  public void catchUp() {
    long sequence = store.lastSequence();
    while (!catchUp(sequence, Duration.ofSeconds(1))) {}
  }

  /**
   * Waits for a while until a change can be found.
   *
   * @return whether it can
   */
  public boolean catchUp(long sequence, Duration patience) {
    wake();
    boolean isThere = awaitApplied(sequence, patience);
    RuntimeException failure = failure();
    if (!isThere && failure != null) {
      throw failure;
    }
    return isThere;
  }

  /** Up to where the log was read; some of it can't be found yet. */
  public long read() {
    return index.read();
  }

  /** Makes the index durable and releases all files. */
  @Override
  public void close() {
    index.giveUpRebuilding();
    mender.close();
    rebuilder.whileNone(this::closeAll);
  }

  private void closeAll() {
    index.end();
    Encoders.close(analysis()); // so that the follower does not wait for one that is elsewhere
    index.close();
    usage.close();
    store.close();
  }
}
