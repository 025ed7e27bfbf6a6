package yingda.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;
import yingda.document.ChangeKind;
import yingda.document.Outcome;
import yingda.importing.ImportProgress;

/**
 * The documents that were read from a followed folder since the start. Only of them it is known
 * that a file was there: others under the same path came from elsewhere. Whatever is retired is
 * named in the log. Belongs to one thread.
 */
final class FollowedDocuments implements ImportProgress {
  private static final Logger LOGGER = System.getLogger(FollowedDocuments.class.getName());

  private final Set<String> ids = new HashSet<>();

  /** As they are now. */
  Set<String> ids() {
    return Set.copyOf(ids);
  }

  @Override
  public void at(int files, int total, int documents) {
    // Nobody waits for it.
  }

  @Override
  public void became(Outcome outcome, String title) {
    String id = outcome.documentId();
    if (outcome.change() == ChangeKind.RETIRED) {
      ids.remove(id);
      LOGGER.log(Level.INFO, id + ": retired, the followed folder has it no more");
    } else {
      ids.add(id);
    }
  }
}
