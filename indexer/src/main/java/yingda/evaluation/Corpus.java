package yingda.evaluation;

import yingda.document.DocumentStore;
import yingda.knowledge.DataDirectory;

/** What the questions of a task are asked of. */
interface Corpus {
  /** Puts what has to be there before the knowledge base is opened: its dictionary words. */
  void bringWords(DataDirectory directory);

  /** Appends all its documents. */
  void importInto(DocumentStore store);

  /** The same with other answers; content of one's own keeps those it has. */
  default Corpus answering(AnswerVariant variant) {
    return this;
  }
}
