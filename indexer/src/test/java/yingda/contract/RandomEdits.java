package yingda.contract;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import yingda.document.Action;
import yingda.document.Document;
import yingda.document.Edit;

/**
 * Edits of every kind, sensible or not.
 *
 * @param model what has been made of the edits so far
 * @param documents makes new content for an id
 */
public record RandomEdits(
    Random random, StoreModel model, BiFunction<String, Random, Document> documents) {
  public Edit of(String id, Instant now) {
    List<Action> actions = List.of(Action.values());
    Action action = actions.get(random.nextInt(actions.size()));
    if (action == Action.DRAFT) {
      return Edit.draft(document(id), Sample.SIGNATURE);
    }
    if (action != Action.PUBLISH && random.nextInt(3) > 0) {
      return Edit.of(action, id, Sample.SIGNATURE);
    }
    Edit edit =
        random.nextInt(4) > 0
            ? Edit.put(document(id), Sample.SIGNATURE)
            : Edit.of(Action.PUBLISH, id, Sample.SIGNATURE);
    return random.nextInt(3) == 0 ? edit.startingAt(start(now)) : edit;
  }

  private Instant start(Instant now) {
    return random.nextInt(20) == 0 ? Instant.MAX : now.plusSeconds(random.nextInt(12) - 2);
  }

  /** A new one, or that of an old revision: a revert. */
  private Document document(String id) {
    List<StoreModel.State> history = model.history(id);
    return !history.isEmpty() && random.nextInt(3) == 0
        ? history.get(random.nextInt(history.size())).document()
        : documents.apply(id, random);
  }
}
