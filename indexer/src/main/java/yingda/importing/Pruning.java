package yingda.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Listing;

/** Finds the documents whose file is gone. */
record Pruning(DocumentStore store, FolderEdition edition) {
  private static final int PAGE = 500;

  /**
   * The published documents of this edition that stand where the trees are, but were not read.
   *
   * @param read the ids of those that were
   */
  Set<String> leftOver(List<SourceTree> trees, Set<String> read) {
    Set<String> gone = new LinkedHashSet<>();
    for (SourceTree tree : trees) {
      tree.scopes(edition).forEach(scope -> gone.addAll(published(edition.path(scope))));
    }
    gone.removeAll(read);
    return gone;
  }

  private List<String> published(String path) {
    List<String> ids = new ArrayList<>();
    store.forEachPage(
        Listing.under(path, PAGE),
        page ->
            page.stream()
                .map(revision -> revision.document().id())
                .filter(id -> belongs(id, path))
                .forEach(ids::add));
    return ids;
  }

  private boolean belongs(String id, String path) {
    String family = Document.familyOf(id);
    return id.equals(family + edition.suffix())
        && (family.equals(path) || family.startsWith(path + "/"));
  }
}
