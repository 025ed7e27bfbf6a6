package yingda.knowledge;

import java.time.Clock;
import yingda.checks.CheckLanguage;
import yingda.checks.DocumentChecker;
import yingda.document.DocumentStore;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.indexing.SearchableIndex;
import yingda.ranking.Feedback;
import yingda.ranking.RankingContext;
import yingda.search.Searcher;
import yingda.text.Analysis;
import yingda.triage.QuestionAnalyst;

/**
 * What a process that has a data directory open last committed to its index. Safe for concurrent
 * use; to be closed.
 */
public final class CommittedIndex implements AutoCloseable {
  private final DataDirectory directory;
  private final Analysis analysis;
  private final SearchableIndex index;

  private CommittedIndex(DataDirectory directory, Analysis analysis, SearchableIndex index) {
    this.directory = directory;
    this.analysis = analysis;
    this.index = index;
  }

  /**
   * @throws RejectedException if there is no index that this program can read
   */
  public static CommittedIndex in(DataDirectory directory) {
    refuseOtherIndex(directory);
    DirectorySettings settings = new DirectorySettings(directory);
    Analysis analysis = settings.analysis(false);
    try {
      RankingContext rankingContext = new RankingContext(settings.weights(), Feedback.NONE);
      return new CommittedIndex(
          directory, analysis, Backends.readOnlyIndex(directory, analysis, () -> rankingContext));
    } catch (RuntimeException e) {
      Encoders.close(analysis);
      throw e;
    }
  }

  private static void refuseOtherIndex(DataDirectory directory) {
    try (DocumentStore store = directory.readStore(Clock.systemUTC())) {
      if (!Backends.isIndexOf(directory, store)) {
        throw Refusal.invalid("foreign-index").at(directory.index());
      }
    }
  }

  public Searcher searcher() {
    return index.searcher();
  }

  /**
   * Looks through documents before they are published.
   *
   * @param store that of the directory
   */
  public DocumentChecker checker(DocumentStore store, Clock clock) {
    CheckLanguage language =
        new CheckLanguage(analysis, new DirectorySettings(directory).checkWords());
    return new DocumentChecker(store, searcher(), () -> language, clock);
  }

  /** Tells what questions are about. */
  public QuestionAnalyst analyst() {
    QuestionPhrases phrases = new DirectorySettings(directory).questionPhrases();
    return new QuestionAnalyst(analysis, phrases.handover(), phrases.questions());
  }

  @Override
  public void close() {
    index.close();
    Encoders.close(analysis);
  }
}
