package yingda.text;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of the business that a general dictionary lacks. A long word should stand here together
 * with its sub-words: 蓝牙耳机 and 耳机.
 */
public final class Lexicon {
  /** No words of its own. */
  public static final Lexicon EMPTY = new Lexicon(Set.of());

  private final Set<String> words;

  public Lexicon(Collection<String> words) {
    this.words = java.util.Collections.unmodifiableSet(new TreeSet<>(words));
  }

  /** In code point order. */
  public Set<String> words() {
    return words;
  }

  /** Changes whenever a word does. */
  public String fingerprint() {
    return Fingerprint.of(words);
  }
}
