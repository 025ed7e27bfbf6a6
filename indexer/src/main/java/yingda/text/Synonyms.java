package yingda.text;

import java.util.Collection;
import java.util.List;

/**
 * Groups of words that customers and authors use for the same thing: 物流 and 快递. A query that has
 * one of a group also finds the others, for less; documents are not changed by it. Immutable.
 *
 * @param groups each of at least two words
 */
public record Synonyms(List<List<String>> groups) {
  /** None of its own. */
  public static final Synonyms NONE = new Synonyms(List.of());

  public Synonyms(List<List<String>> groups) {
    this.groups = groups.stream().map(List::copyOf).toList();
  }

  /** These and those. */
  public Synonyms and(Synonyms others) {
    return new Synonyms(
        List.of(groups, others.groups).stream().flatMap(Collection::stream).toList());
  }

  /** Changes whenever a group does. */
  public String fingerprint() {
    return Fingerprint.of(groups.stream().map(group -> String.join("=", group)).toList());
  }
}
