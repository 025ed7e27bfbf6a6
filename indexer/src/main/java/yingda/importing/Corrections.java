package yingda.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Outcome;
import yingda.document.Revision;

/** Finds what an import would take back of what was changed here since the last one. */
record Corrections(DocumentStore store, ImportOptions options) {
  /**
   * @param edits of a batch
   * @param same ids of the documents that came from the same file before; another file may bring
   *     back what was retired
   * @return by the ids of the documents
   */
  Map<String, Correction> among(List<Edit> edits, Set<String> same) {
    Map<String, Document> wanted = new HashMap<>();
    for (Edit edit : edits) {
      Document document = edit.document();
      if (document != null && edit.expectedRevision() == Edit.ANY) {
        wanted.put(edit.documentId(), document);
      }
    }
    Map<String, Integer> since =
        wanted.isEmpty() ? Map.of() : store.changedSinceImport(wanted.keySet());
    return since.isEmpty() ? Map.of() : corrections(changing(wanted, since), since, same);
  }

  /** Those of the wanted that were changed since, and that would be changed again. */
  private Map<String, Document> changing(Map<String, Document> wanted, Map<String, Integer> since) {
    List<Edit> edits = new ArrayList<>();
    wanted.forEach(
        (id, document) -> {
          if (since.containsKey(id)) {
            edits.add(Edit.put(document, options.signature()));
          }
        });
    Map<String, Document> changing = new HashMap<>();
    for (Outcome outcome : store.preview(edits)) {
      Document document = wanted.get(outcome.documentId());
      if (outcome.change() != null && document != null) {
        changing.put(outcome.documentId(), document);
      }
    }
    return changing;
  }

  private Map<String, Correction> corrections(
      Map<String, Document> changing, Map<String, Integer> since, Set<String> same) {
    Map<String, Correction> corrections = new HashMap<>();
    for (Revision here : store.newest(changing.keySet())) {
      String id = here.document().id();
      Document file = changing.getOrDefault(id, here.document());
      boolean overwritten = options.overwriting().takes(id);
      store
          .revision(id, since.getOrDefault(id, 0))
          .map(before -> new Correction(before.document(), here, file, overwritten))
          .filter(
              correction -> correction.isRetired() ? same.contains(id) : !isAsImported(correction))
          .ifPresent(correction -> corrections.put(id, correction));
    }
    return corrections;
  }

  /** Whether it says here what the file said. */
  private static boolean isAsImported(Correction correction) {
    return correction.here().document().equals(correction.imported());
  }
}
