package yingda.hanlp;

import com.hankcs.hanlp.HanLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import yingda.text.Simplifier;

/**
 * The longest match in HanLP's table of traditional characters and words, so 頭髮 becomes 头发 and 乾坤
 * stays. One entry in six changes the length, and after it no offset would hold: those are left
 * out, which HanLP's own converter cannot do.
 */
final class HanLpSimplifier implements Simplifier {
  private static final String TABLE = "/data/dictionary/tc/t2s.txt";

  private final Map<String, String> entries = new HashMap<>();

  /** Length of the longest entry that starts with a character. */
  private final byte[] longest = new byte[0x10000];

  HanLpSimplifier() {
    try (InputStream file = Objects.requireNonNull(HanLP.class.getResourceAsStream(TABLE), TABLE);
        var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      reader.lines().forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
  }

  private void add(String line) {
    int length = line.indexOf('=');
    if (length > 0 && line.length() == 2 * length + 1) {
      entries.put(line.substring(0, length), line.substring(length + 1));
      char first = line.charAt(0);
      longest[first] = (byte) Math.max(longest[first], length);
    }
  }

  @Override
  public String simplify(String text) {
    char[] simplified = null;
    int start = 0;
    while (start < text.length()) {
      String match = longestMatch(text, start);
      if (!match.isEmpty()) {
        simplified = simplified == null ? text.toCharArray() : simplified;
        match.getChars(0, match.length(), simplified, start);
      }
      start += Math.max(match.length(), 1);
    }
    return simplified == null ? text : new String(simplified);
  }

  private String longestMatch(String text, int start) {
    int limit = Math.min(longest[text.charAt(start)], text.length() - start);
    for (int length = limit; length > 0; length--) {
      String match = entries.get(text.substring(start, start + length));
      if (match != null) {
        return match;
      }
    }
    return "";
  }
}
