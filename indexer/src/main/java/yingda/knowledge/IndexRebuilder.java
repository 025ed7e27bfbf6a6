package yingda.knowledge;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.encoder.Encoder;
import yingda.text.Analysis;

/** Makes the index anew beside the one in use, one at a time. Safe for concurrent use. */
final class IndexRebuilder {
  private final DataDirectory directory;
  private final AtomicReference<KnowledgeState> state;
  private final FollowedIndex index;
  private final AnswerGate gate;

  /**
   * @param state gets the analysis of a new index
   */
  IndexRebuilder(
      DataDirectory directory,
      AtomicReference<KnowledgeState> state,
      FollowedIndex index,
      AnswerGate gate) {
    this.directory = directory;
    this.state = state;
    this.index = index;
    this.gate = gate;
  }

  /**
   * With lexicon and model as they are written now.
   *
   * @throws RejectedException naming a line that breaks a rule, or a model that is damaged
   */
  synchronized void rebuild() {
    if (index.isClosing()) {
      return;
    }
    Analysis before = analysis();
    Analysis analysis = new Encoders(directory, true).addTo(KnowledgeBase.words(directory), before);
    Analysis unused = analysis;
    try {
      if (index.rebuild(analysis)) {
        directory.lexiconInUse().keep();
        state.updateAndGet(now -> now.with(analysis));
        unused = before;
      }
    } finally {
      closeUnused(unused.encoder());
      closeUnused(unused.pretrained());
    }
  }

  /** Unless it is this very one that is in use: equal ones hold memory of their own. */
  @SuppressWarnings("ReferenceEquality")
  private void closeUnused(@Nullable Encoder encoder) {
    if (encoder != analysis().encoder() && encoder != analysis().pretrained()) {
      Encoders.close(encoder);
    }
  }

  /** With lexicon and model in use. */
  synchronized void rebuildAsItIs() {
    if (!index.isClosing()) {
      boolean unused = index.rebuild(analysis());
    }
  }

  /** Puts an empty one in its place. */
  synchronized void beginAnew() {
    if (!index.isClosing()) {
      gate.shut();
      index.beginAnew(analysis());
    }
  }

  /** Does what no rebuilding may meet, after the one that runs. */
  synchronized void whileNone(Runnable work) {
    work.run();
  }

  private Analysis analysis() {
    return state.get().analysis();
  }
}
