package yingda.document;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import yingda.document.RejectedException.Reason;

/**
 * Who may decide what readers see.
 *
 * @param authors their names, without the space around them; empty for everybody
 */
public record Publishers(Set<String> authors) {
  public static final Publishers EVERYBODY = new Publishers(Set.of());

  public Publishers {
    authors = authors.stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @throws RejectedException FORBIDDEN if the author of the edit may not make it
   */
  public void check(Edit edit) {
    check(edit.action(), edit.signature());
  }

  /**
   * @throws RejectedException FORBIDDEN if who signs may not do so
   */
  public void check(Action action, Signature signature) {
    String author = signature.author();
    if (action.isPublishing() && !authors.isEmpty() && !authors.contains(author)) {
      throw new RejectedException(
          Reason.FORBIDDEN,
          "author",
          "\""
              + author
              + "\" may not "
              + action.word()
              + ", save a draft and submit it for review by one of "
              + new TreeSet<>(authors));
    }
  }
}
