package yingda.document;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files that revisions were imported from, each content once. None is ever changed or taken
 * away. Safe for concurrent use.
 */
public interface ImportedFileStore {
  /**
   * Keeps a file that may be there already; durable when it returns.
   *
   * @param revisions that were made from it, by the ids of their documents
   */
  void keep(ImportedFile file, Map<String, Integer> revisions);

  /**
   * Of which revisions it is not known that they came from a file.
   *
   * @param revisions by the ids of their documents
   * @return those ids
   */
  Set<String> withoutFile(Map<String, Integer> revisions);

  /**
   * Notes which revisions came from a file that is not kept; durable when it returns.
   *
   * @param revisions by the ids of their documents
   */
  void noteImported(Map<String, Integer> revisions);

  /**
   * Of which documents somebody made a revision since an import last made one, or found it to say
   * what its file says.
   *
   * @return the number of the revision of that import, by the ids of those documents
   */
  Map<String, Integer> changedSinceImport(Collection<String> documentIds);

  /** The file that a revision was made from. */
  Optional<ImportedFile> importedFile(String documentId, int revision);

  /** What the files are called that revisions of a document were made from, by revision. */
  Map<Integer, String> importedFiles(String documentId);
}
