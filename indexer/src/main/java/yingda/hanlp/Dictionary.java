package yingda.hanlp;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * HanLP's core dictionary and our own words. Built once and never changed: HanLP's global custom
 * dictionary, which can be changed, breaks for good when two threads do so. The 71,546 words that
 * are bundled with that one are left out, too: with them, fewer questions of real customers found
 * their answer.
 */
final class Dictionary {
  private static final int ROOT = 1;

  private final DoubleArrayTrie<Attribute> own = new DoubleArrayTrie<>();
  private final List<DoubleArrayTrie<Attribute>> tries;

  /** Words of which some character is not Han are never met, as texts are cut there before. */
  Dictionary(Collection<String> words) {
    TreeMap<String, Attribute> entries = new TreeMap<>();
    words.stream()
        .filter(word -> word.length() > 1)
        .forEach(word -> entries.put(word, new Attribute(Nature.nz, 1)));
    if (entries.isEmpty()) { // of which no trie can be built
      tries = List.of(CoreDictionary.trie);
    } else {
      own.build(entries);
      tries = List.of(CoreDictionary.trie, own);
    }
  }

  boolean hasOwnWords() {
    return tries.size() > 1;
  }

  DynamicCustomDictionary ownWords() {
    return new DynamicCustomDictionary(own, null, null);
  }

  /**
   * Which words start here.
   *
   * @return bit {@code n} is set for a word of {@code n} characters, from 2 to 63
   */
  long wordLengths(String run, int start) {
    long lengths = 0;
    for (DoubleArrayTrie<Attribute> trie : tries) {
      lengths |= wordLengths(trie, run, start);
    }
    return lengths;
  }

  /** Which of our own words start here, in the same bits. */
  long ownWordLengths(String run, int start) {
    return hasOwnWords() ? wordLengths(own, run, start) : 0;
  }

  private static long wordLengths(DoubleArrayTrie<Attribute> trie, String run, int start) {
    long lengths = 0;
    int limit = Math.min(run.length() - start, Long.SIZE - 1);
    int state = ROOT;
    for (int i = 0; i < limit; i++) {
      state = trie.transition(run.charAt(start + i), state);
      if (state < 0) {
        break;
      }
      if (i > 0 && trie.output(state) != null) {
        lengths |= 1L << (i + 1);
      }
    }
    return lengths;
  }
}
