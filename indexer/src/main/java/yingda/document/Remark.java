package yingda.document;

/**
 * What an import says about a file that it read: what it took it for, what it left out or cleaned.
 *
 * @param place where, as far as it is known
 */
public record Remark(InputPlace place, Term what) {
  /** Place and words. */
  public String text(Language language) {
    return place.words(language) + language.colon() + what.text(language);
  }
}
