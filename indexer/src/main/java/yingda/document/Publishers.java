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
    if (action.isPublishing()) {
      check(action.word(), signature.author(), "save a draft and submit it for review by");
    }
  }

  /**
   * The same of what is no edit of a document and yet decides what readers get.
   *
   * @param deed what is to be done, such as {@code announce a release}
   */
  public void check(String deed, String author) {
    check(deed, author, "ask");
  }

  private void check(String deed, String author, String remedy) {
    if (!authors.isEmpty() && !authors.contains(author)) {
      throw new RejectedException(
          Reason.FORBIDDEN,
          "author",
          "\""
              + author
              + "\" may not "
              + deed
              + ", "
              + remedy
              + " one of "
              + String.join(", ", new TreeSet<>(authors)));
    }
  }
}
