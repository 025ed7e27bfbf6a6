package yingda.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
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
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(String.join("\n", words).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
