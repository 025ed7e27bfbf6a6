package yingda.app;

import yingda.knowledge.KnowledgeBase;

/** The index, made again from the store. Safe for concurrent use. */
public final class IndexRebuilding {
  private final KnowledgeBase knowledge;

  public IndexRebuilding(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Makes it anew beside the one in use and puts it in its place.
   *
   * @return the last change that is in it
   */
  public long rebuild(Caller caller) {
    caller.need(Operation.REINDEX);
    knowledge.rebuild();
    return knowledge.applied();
  }
}
