package yingda.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yingda.document.Action;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Lifecycle;
import yingda.document.Period;
import yingda.document.Revision;
import yingda.json.DocumentForm;

/**
 * What keeps documents out of sight whose file says that they are drafts or retired: they are in
 * the store with what they say, and what was published of them is retired.
 */
record Withholding(DocumentStore store, ImportOptions options) {

  /** The edits for each document, by id; none where it is as its file says. */
  Map<String, List<Edit>> edits(Map<Document, Publication> held) {
    Set<String> ids = held.keySet().stream().map(Document::id).collect(Collectors.toSet());
    Map<String, Revision> newest = new HashMap<>();
    store.newest(ids).forEach(revision -> newest.put(revision.document().id(), revision));
    Set<String> open = open(held);
    Map<String, List<Edit>> edits = new HashMap<>();
    held.forEach(
        (document, publication) -> {
          Revision before = newest.get(document.id());
          edits.put(
              document.id(),
              isPassedOver(document, before)
                  ? List.of()
                  : edits(document, publication, before, open.contains(document.id())));
        });
    return edits;
  }

  /** Those that are published now, or will be. */
  private Set<String> open(Map<Document, Publication> held) {
    List<String> families = held.keySet().stream().map(Document::family).distinct().toList();
    return store.periods(families).stream()
        .filter(period -> period.ends() == null)
        .map(Period::documentId)
        .collect(Collectors.toSet());
  }

  /** What an author made of this content since is left to him. */
  private boolean isPassedOver(Document document, @Nullable Revision newest) {
    return options.onlyUnknown()
        && newest != null
        && store.history(document.id()).stream().anyMatch(known -> isSame(document, known));
  }

  private List<Edit> edits(
      Document document, Publication publication, @Nullable Revision newest, boolean open) {
    List<Edit> edits = new ArrayList<>();
    if (open) {
      edits.add(retire(document));
    }
    boolean same = newest != null && isSame(document, newest);
    Lifecycle state = newest == null ? Lifecycle.RETIRED : newest.state();
    boolean drafted = state == Lifecycle.DRAFT || state == Lifecycle.IN_REVIEW;
    if (publication == Publication.DRAFT) {
      if (open || !same || !drafted) {
        edits.add(Edit.draft(document, options.signature()));
      }
    } else if (!same) {
      edits.add(Edit.draft(document, options.signature()));
      edits.add(retire(document));
    } else if (!open && state != Lifecycle.RETIRED) {
      edits.add(retire(document));
    }
    return edits;
  }

  private Edit retire(Document document) {
    return Edit.of(Action.RETIRE, document.id(), options.signature());
  }

  private static boolean isSame(Document document, Revision revision) {
    return DocumentForm.fingerprint(document).equals(DocumentForm.fingerprint(revision.document()));
  }
}
