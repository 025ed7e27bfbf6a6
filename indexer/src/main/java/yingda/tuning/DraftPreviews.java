package yingda.tuning;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import yingda.document.Document;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.knowledge.KnowledgeBase;

/** Tries edited documents out, few at a time: each opens a knowledge base of its own. */
public final class DraftPreviews {
  private static final int MOST = 2;

  private final KnowledgeBase knowledge;
  private final Clock clock;
  private final Semaphore permits = new Semaphore(MOST);

  public DraftPreviews(KnowledgeBase knowledge, Clock clock) {
    this.knowledge = knowledge;
    this.clock = clock;
  }

  /**
   * See {@link DraftPreview#of}.
   *
   * @throws RejectedException IN_USE if as many are under way as may be
   */
  public DraftPreview of(Document edited, List<String> questions) {
    if (!permits.tryAcquire()) {
      throw Refusal.of(Reason.IN_USE, "tryout-busy").at("tryout");
    }
    try {
      return DraftPreview.of(knowledge, edited, questions, clock);
    } finally {
      permits.release();
    }
  }
}
