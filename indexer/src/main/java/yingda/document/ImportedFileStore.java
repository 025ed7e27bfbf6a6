package yingda.document;

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
   * Of which revisions no file is kept.
   *
   * @param revisions by the ids of their documents
   * @return those ids
   */
  Set<String> withoutFile(Map<String, Integer> revisions);

  /** The file that a revision was made from. */
  Optional<ImportedFile> importedFile(String documentId, int revision);

  /** What the files are called that revisions of a document were made from, by revision. */
  Map<Integer, String> importedFiles(String documentId);
}
