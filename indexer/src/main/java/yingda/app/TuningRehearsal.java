package yingda.app;

import java.util.Map;
import yingda.document.RejectedException;
import yingda.knowledge.KnowledgeBase;
import yingda.tuning.DictionaryImpact;
import yingda.tuning.Tuning;

/** What edited words and golden questions would do. Changes nothing. Safe for concurrent use. */
public final class TuningRehearsal {
  private final Tuning tuning;
  private final KnowledgeBase knowledge;

  public TuningRehearsal(Tuning tuning, KnowledgeBase knowledge) {
    this.tuning = tuning;
    this.knowledge = knowledge;
  }

  /**
   * @param edited by name; files that are left out stay as they are
   * @throws RejectedException naming a line that breaks a rule, or IN_USE while another is
   *     rehearsed
   */
  public DictionaryImpact rehearse(Caller caller, Map<String, String> edited) {
    caller.need(Operation.REHEARSE);
    return tuning.rehearse(knowledge, edited);
  }
}
