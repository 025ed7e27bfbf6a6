package yingda.app;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.function.Consumer;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.UnavailableException;
import yingda.knowledge.CommittedIndex;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.IndexWait;
import yingda.knowledge.KnowledgeBase;
import yingda.search.Replies;
import yingda.search.ReplyService;
import yingda.search.Searcher;

/**
 * Replies from a data directory that nobody has opened for it. Brings the index up to date first,
 * unless a running service is doing just that, or the disk is full or can only be read.
 */
public final class DirectoryAnswering {
  private final DataDirectory directory;
  private final Clock clock;
  private final Consumer<String> lines;

  /**
   * @param lines hears how far the index is, where it has to be made first
   */
  public DirectoryAnswering(DataDirectory directory, Clock clock, Consumer<String> lines) {
    this.directory = directory;
    this.clock = clock;
    this.lines = lines;
  }

  /** Replies to a question; nothing is logged. */
  public Answered<Replies> reply(Caller caller, Inquiry inquiry) {
    caller.need(Operation.ASK);
    if (!Files.isWritable(directory.path())) {
      return committed(caller, inquiry);
    }
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, clock)) {
      boolean unused = IndexWait.until(knowledge, () -> true, lines);
      complete(knowledge);
      return new QuestionAnswering(
              knowledge.searcher(),
              knowledge.replies(),
              knowledge::incomplete,
              asked -> {},
              new Conversations(clock),
              knowledge::analyst,
              hit -> true,
              clock)
          .reply(caller, inquiry);
    } catch (RejectedException e) {
      if (e.reason() != Reason.IN_USE) {
        throw e;
      }
      return committed(caller, inquiry);
    } catch (UnavailableException | UncheckedIOException e) {
      return committedInsteadOf(e, caller, inquiry);
    }
  }

  /** What an import left to a service is done here, where none runs. */
  private void complete(KnowledgeBase knowledge) {
    int incomplete = knowledge.incomplete();
    if (incomplete > 0) {
      lines.accept("Encoding " + incomplete + " entries; what is encoded once is kept.");
      knowledge.completeMeaning();
    }
  }

  private Answered<Replies> committedInsteadOf(
      RuntimeException failure, Caller caller, Inquiry inquiry) {
    try {
      return committed(caller, inquiry);
    } catch (RejectedException noIndex) {
      throw failure;
    }
  }

  private Answered<Replies> committed(Caller caller, Inquiry inquiry) {
    try (CommittedIndex committed = CommittedIndex.in(directory)) {
      Searcher searcher = committed.searcher();
      ReplyService replies = new ReplyService(searcher, KnowledgeBase.markup());
      return new QuestionAnswering(
              searcher,
              replies,
              () -> 0,
              asked -> {},
              new Conversations(clock),
              committed::analyst,
              hit -> true,
              clock)
          .reply(caller, inquiry);
    }
  }
}
