package yingda.tuning;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import yingda.document.Document;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.files.TemporaryDirectory;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.knowledge.PretrainedEncoder;
import yingda.search.Question;

/**
 * Copies of a knowledge base that answer otherwise, for as long as they are asked. Safe for
 * concurrent use; one at a time.
 */
public final class TrialBases {
  private final KnowledgeBase knowledge;
  private final Clock clock;
  private final Semaphore permits = new Semaphore(1);

  public TrialBases(KnowledgeBase knowledge, Clock clock) {
    this.knowledge = knowledge;
    this.clock = clock;
  }

  /**
   * Asks one that has an edited document beside whatever is offered for these questions now.
   *
   * @throws RejectedException IN_USE while another is asked
   */
  public <T> T withDraft(
      Document edited, List<Question> questions, Function<KnowledgeBase, T> asking) {
    return alone(
        () ->
            DraftPreview.among(
                knowledge,
                edited,
                DraftPreview.rivals(knowledge, edited, questions, clock),
                clock,
                asking));
  }

  /**
   * Asks one that has all that is published and compares by words alone.
   *
   * @throws RejectedException IN_USE while another is asked
   */
  public <T> T byWords(Function<KnowledgeBase, T> asking) {
    return alone(
        () -> {
          try (TemporaryDirectory temporary = TemporaryDirectory.create()) {
            DataDirectory other = new DataDirectory(temporary.path(), PretrainedEncoder.NONE);
            TuningFiles.in(knowledge.directory()).layInto(other.path());
            try (KnowledgeBase copy = KnowledgeBase.open(other, clock)) {
              DictionaryImpact.copyPublished(knowledge.store(), copy.store());
              copy.catchUp();
              return asking.apply(copy);
            }
          }
        });
  }

  /** Asks the one there is, beside no other trial. */
  public <T> T asItIs(Function<KnowledgeBase, T> asking) {
    return alone(() -> asking.apply(knowledge));
  }

  private <T> T alone(Supplier<T> asking) {
    if (!permits.tryAcquire()) {
      throw Refusal.of(Reason.IN_USE, "trial-busy").at("trial");
    }
    try {
      return asking.get();
    } finally {
      permits.release();
    }
  }
}
