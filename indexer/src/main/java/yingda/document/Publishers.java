package yingda.document;

import java.util.Set;
import java.util.TreeSet;
import yingda.document.RejectedException.Reason;

/**
 * Who may decide what readers see.
 *
 * @param authors their names; empty for everybody
 */
public record Publishers(Set<String> authors) {
  public static final Publishers EVERYBODY = new Publishers(Set.of());

  public Publishers {
    authors = Set.copyOf(authors);
  }

  /**
   * @throws RejectedException FORBIDDEN if the author of the edit may not make it
   */
  public void check(Edit edit) {
    String author = edit.signature().author();
    if (edit.action().isPublishing() && !authors.isEmpty() && !authors.contains(author)) {
      throw new RejectedException(
          Reason.FORBIDDEN,
          "author",
          "\""
              + author
              + "\" may not "
              + edit.action().word()
              + ", save a draft and submit it for review by one of "
              + new TreeSet<>(authors));
    }
  }
}
