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
      check("may-not-publish", action.word(), signature.author());
    }
  }

  /**
   * The same of what is no edit of a document and yet decides what readers get.
   *
   * @param deed code of the {@link Term} for what is to be done, such as {@code announce-release}
   */
  public void check(String deed, String author) {
    check("may-not", deed, author);
  }

  private void check(String code, String deed, String author) {
    if (!authors.isEmpty() && !authors.contains(author)) {
      throw Refusal.of(Reason.FORBIDDEN, code)
          .with("author", author)
          .with("action", Term.of(deed))
          .with("publishers", new TreeSet<>(authors))
          .at("author");
    }
  }
}
