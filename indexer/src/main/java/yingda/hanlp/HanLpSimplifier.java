package yingda.hanlp;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yingda.text.Simplifier;

/**
 * The longest match in HanLP's table of traditional characters and words, so 頭髮 becomes 头发 and 乾坤
 * stays. One entry in six changes the length, and after it no offset would hold: those are left
 * out, which HanLP's own converter cannot do.
 */
final class HanLpSimplifier implements Simplifier {
  private static final String TABLE = "/data/dictionary/tc/t2s.txt";
  private static final int ROOT = 1;

  private final DoubleArrayTrie<String> table = new DoubleArrayTrie<>(new TreeMap<>(read()));

  @Override
  public String simplify(String text) {
    char[] simplified = null;
    int start = 0;
    while (start < text.length()) {
      String match = longestMatch(text, start);
      if (match == null) {
        start++;
        continue;
      }
      simplified = simplified == null ? text.toCharArray() : simplified;
      match.getChars(0, match.length(), simplified, start);
      start += match.length();
    }
    return simplified == null ? text : new String(simplified);
  }

  private @Nullable String longestMatch(String text, int start) {
    String longest = null;
    int state = ROOT;
    for (int end = start; end < text.length(); end++) {
      state = table.transition(text.charAt(end), state);
      if (state < 0) {
        break;
      }
      String match = table.output(state);
      longest = match == null ? longest : match;
    }
    return longest;
  }

  private static Map<String, String> read() {
    Map<String, String> entries = new HashMap<>();
    try (InputStream file = Objects.requireNonNull(HanLP.class.getResourceAsStream(TABLE), TABLE);
        var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int equals = line.indexOf('=');
        if (equals > 0 && line.length() == 2 * equals + 1) {
          entries.put(line.substring(0, equals), line.substring(equals + 1));
        }
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
  }
}
